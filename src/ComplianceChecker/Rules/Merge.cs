using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>Which periods that overlap or abut are joined into one before clocks start.</summary>
/// <param name="Joins">Whether any are joined.</param>
/// <param name="Attribute">Only rows alike in this attribute, a blank being like nothing; null for all rows.</param>
/// <param name="Bridging">How long after the end of one the next may begin and still be joined, that day included; null if they must overlap or abut.</param>
public sealed record Merge(bool Joins, string? Attribute, Span? Bridging = null)
{
    /// <summary>Every period stands for itself.</summary>
    public static readonly Merge None = new(Joins: false, null);

    /// <summary>The last day on which a period may begin that is joined to one that ended on a day.</summary>
    /// <param name="end">The day, as a day number; <c>Never</c> for one that is still open.</param>
    /// <param name="calendar">Working days.</param>
    public int Reach(int end, WorkingDayCalendar? calendar) =>
        Bridging is not { } bridging || end == DayNumber.Never ? end
        : bridging.DueDay(end, calendar) is var reach && reach != DayNumber.None ? reach : DayNumber.Never;
}
