namespace ComplianceChecker.Evaluation.Facts;

/// <summary>A stretch of days that a fact looks at: a period, or several that are joined.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="End">The day on which it ended, itself not in it; <c>Never</c> while it runs.</param>
/// <param name="Code">The code of the attribute by which its periods were joined; 0 for none.</param>
internal readonly record struct FactStretch(int Start, int End, int Code);
