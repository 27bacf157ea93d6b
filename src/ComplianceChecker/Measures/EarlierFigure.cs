namespace ComplianceChecker.Measures;

/// <summary>A figure of a measure in an earlier report, as its file has it.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="GroupBy">What was grouped by; empty in the row for all cases.</param>
/// <param name="Group">The group's value.</param>
/// <param name="Numerator">How many, or how many days; null where there was none, or it was withheld.</param>
/// <param name="Percentage">The percentage; null likewise.</param>
/// <param name="IsWithheld">Whether the figure was withheld.</param>
public sealed record EarlierFigure(string MeasureId, string GroupBy, string Group, decimal? Numerator, decimal? Percentage, bool IsWithheld);
