namespace ComplianceChecker.Extracts;

/// <summary>How a source's own year is told: it is the one in which most periods of a table end (else start).</summary>
/// <param name="Month">The month in which years begin.</param>
/// <param name="Day">The day of that month.</param>
/// <param name="Table">The table.</param>
/// <param name="RecordsFrom">The kinds of which all records of the year are there, and not those before.</param>
internal sealed record SourceYear(int Month, int Day, string Table, IReadOnlyList<string> RecordsFrom);
