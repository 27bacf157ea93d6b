namespace ComplianceChecker.Extracts;

/// <summary>A table that cases come from.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Born">Its column of dates of birth, or null if it has none.</param>
/// <param name="End">Its column of the day on which the case left the authority, or null.</param>
/// <param name="Rows">Which of its rows are meant.</param>
internal sealed record SourceCases(string Table, string? Born, string? End, SourceConditions Rows);
