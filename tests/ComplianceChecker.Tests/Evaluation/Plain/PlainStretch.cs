using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Days from a start up to, not including, an end, and the rows that make them: one, or those that were joined.</summary>
internal sealed record PlainStretch(LocalDate Start, LocalDate? End, IReadOnlyList<PlainRow> Rows)
{
    /// <summary>The earliest time of day at which it starts; a start without one counts from the end of its day.</summary>
    public LocalTime? StartTime => EarliestOf(Rows.Where(row => row.Start == Start).Select(row => row.StartTime));

    /// <summary>The latest time of day at which it ends; an end without one counts as the end of its day.</summary>
    public LocalTime? EndTime
    {
        get
        {
            List<LocalTime?> times = [.. Rows.Where(row => row.End == End).Select(row => row.EndTime)];
            return times.Contains(null) ? null : times.Max();
        }
    }

    public static LocalTime? EarliestOf(IEnumerable<LocalTime?> times) => times.Min();

    public bool HoldsOn(LocalDate day) => Start <= day && (End is not { } end || day < end);
}
