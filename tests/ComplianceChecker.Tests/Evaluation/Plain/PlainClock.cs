using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A clock that runs from its start up to, not including, its end.</summary>
/// <param name="Start">The first day of the duty.</param>
/// <param name="End">The day the duty ends; null if it never does.</param>
/// <param name="Rows">The record that started the clock, or all that were joined into it.</param>
/// <param name="StartUnknown">Whether it really started earlier than is recorded.</param>
internal sealed record PlainClock(LocalDate Start, LocalDate? End, IReadOnlyList<PlainRow> Rows, bool StartUnknown)
{
    /// <summary>The time of day of the start; null if it is not known, so that it counts from the end of its day.</summary>
    public LocalTime? StartTime { get; init; }

    public bool RunsOn(LocalDate day) => Start <= day && (End is not { } end || day < end);

    /// <summary>The record that a <c>when</c> reads on a day: of several that cover it the one that started latest.</summary>
    public PlainRow RowOn(LocalDate day) => Rows.Count == 1
        ? Rows[0]
        : LatestOf(Rows.Where(row => row.HoldsOn(day))) ?? LastOf(Rows);

    private static PlainRow? LatestOf(IEnumerable<PlainRow> rows) => rows
        .OrderByDescending(row => row.Start)
        .ThenByDescending(row => row.End ?? LocalDate.MaxIsoValue)
        .ThenBy(row => row.Key, StringComparer.Ordinal)
        .FirstOrDefault();

    private static PlainRow LastOf(IEnumerable<PlainRow> rows) => rows
        .OrderByDescending(row => row.End ?? LocalDate.MaxIsoValue)
        .ThenByDescending(row => row.Start)
        .ThenBy(row => row.Key, StringComparer.Ordinal)
        .First();
}
