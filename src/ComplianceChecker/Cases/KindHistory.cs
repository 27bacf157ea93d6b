using ComplianceChecker.Cases.DataFiles;
using NodaTime;

namespace ComplianceChecker.Cases;

/// <summary>How much of the past an extract has of one kind of record (evaluation.md, 11).</summary>
/// <param name="RecordsFrom">The first day from which all records are there; null if there is no such limit.</param>
/// <param name="LatestOnly">Whether only the latest record of each case is there, taken on the extract's as-at date.</param>
/// <param name="Where">Of which records the latest was taken, as written in <c>extract.json</c>; null for all.</param>
public sealed record KindHistory(LocalDate? RecordsFrom, bool LatestOnly, DataNode? Where)
{
    /// <summary>The attribute by which the latest was taken of each of its values apart, such as the latest initial and the latest review conference; null if of all together.</summary>
    public string? TakenBy { get; init; }
}
