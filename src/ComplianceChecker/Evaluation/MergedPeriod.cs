namespace ComplianceChecker.Evaluation;

/// <summary>Periods joined into one.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last; <c>Never</c> if there is no end.</param>
/// <param name="StartRow">The row that begins it.</param>
/// <param name="EndRow">The row that ends it.</param>
/// <param name="From">The first of its rows in the list of merged rows.</param>
/// <param name="Count">How many rows were joined.</param>
internal readonly record struct MergedPeriod(int Start, int End, int StartRow, int EndRow, int From, int Count);
