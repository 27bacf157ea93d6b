namespace ComplianceChecker.Extracts;

/// <summary>A table that cases come from.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Born">Its column of dates of birth, or null if it has none.</param>
internal sealed record SourceCases(string Table, string? Born);
