using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds the event before a clock's start that meets its first step (rule-format.md, <c>lookBack</c>).</summary>
/// <param name="Day">Its day; <c>None</c> if there is none.</param>
/// <param name="Minute">Its time of day, in minutes after midnight; <c>NoTime</c> where none is known or none matters.</param>
/// <param name="ReachesBeforeRecords">Whether it was looked for before the day from which records of its kind are there.</param>
/// <param name="ThenFromEvent">Whether the second step's span is reckoned from its day.</param>
internal readonly record struct LookBack(int Day, int Minute, bool ReachesBeforeRecords, bool ThenFromEvent)
{
    /// <summary>There is no such event.</summary>
    public static readonly LookBack None = new(DayNumber.None, DayNumber.NoTime, ReachesBeforeRecords: false, ThenFromEvent: false);

    /// <summary>The latest event before the clock's start that may meet its first step: none that met a step of an earlier clock, unless the rule lets it.</summary>
    /// <param name="bound">The rule.</param>
    /// <param name="scratch">The events of the case.</param>
    /// <param name="steps">The clock.</param>
    /// <param name="notAfter">The last day that is looked at.</param>
    public static LookBack Latest(BoundRule bound, CaseScratch scratch, ClockSteps steps, int notAfter)
    {
        var found = None;
        for (var i = 0; i < bound.MetBy.Length; i++)
        {
            var metBy = bound.Rule.MetBy[i];
            var from = FirstDay(bound, steps, i);
            if (from == DayNumber.None)
            {
                continue;
            }

            var recordsFrom = bound.RecordsFromOf(bound.MetBy[i].Kind);
            found = found with { ReachesBeforeRecords = found.ReachesBeforeRecords || from < recordsFrom };
            var events = scratch.Events;
            for (var e = EventFinder.FirstFrom(events, Math.Max(from, recordsFrom)); e < events.Count && events[e].Day < steps.Clock.Start && events[e].Day <= notAfter; e++)
            {
                if (events[e].MetBy == i && events[e].Day >= found.Day && (metBy.ServesAgain || metBy.ThenFromEvent || !steps.IsUsedByEarlierClock(events[e].Day)))
                {
                    var isSameDay = events[e].Day == found.Day;
                    found = found with
                    {
                        Day = events[e].Day,
                        Minute = isSameDay ? Math.Min(found.Minute, events[e].Minute) : events[e].Minute,
                        ThenFromEvent = metBy.ThenFromEvent || (found.ThenFromEvent && isSameDay),
                    };
                }
            }
        }

        return found;
    }

    /// <summary>The first day that is looked back to; <c>None</c> if events before the start do not count.</summary>
    private static int FirstDay(BoundRule bound, ClockSteps steps, int metBy)
    {
        if (bound.LookBackTo[metBy] is { } period)
        {
            return period.Of(steps.Case, steps.Clock.Start, steps.Clock.StartRow);
        }

        return bound.Rule.MetBy[metBy].LookBack is { } span ? span.DayBefore(steps.Clock.Start, bound.Rule.Calendar) : DayNumber.None;
    }
}
