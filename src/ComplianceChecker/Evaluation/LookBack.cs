using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds the event before a clock's start that meets its first step (rule-format.md, <c>lookBack</c>).</summary>
internal static class LookBack
{
    /// <summary>The latest event from the span before the clock's start that met no step of an earlier clock; <c>None</c> if there is none.</summary>
    /// <param name="bound">The rule.</param>
    /// <param name="scratch">The events of the case.</param>
    /// <param name="steps">The clock.</param>
    /// <param name="reachesBeforeRecords">Whether the span reaches before the day from which records of its kind are there.</param>
    /// <param name="thenFromEvent">Whether the second step's span is reckoned from the event's day.</param>
    public static int Event(BoundRule bound, CaseScratch scratch, ClockSteps steps, out bool reachesBeforeRecords, out bool thenFromEvent)
    {
        reachesBeforeRecords = false;
        thenFromEvent = false;
        var latest = DayNumber.None;
        for (var i = 0; i < bound.MetBy.Length; i++)
        {
            if (bound.Rule.MetBy[i].LookBack is not { } span)
            {
                continue;
            }

            var from = span.DayBefore(steps.Clock.Start, bound.Rule.Calendar);
            var recordsFrom = bound.RecordsFromOf(bound.MetBy[i].Kind);
            reachesBeforeRecords |= from < recordsFrom;
            for (var e = EventFinder.FirstFrom(scratch.Events, Math.Max(from, recordsFrom)); e < scratch.Events.Count && scratch.Events[e].Day < steps.Clock.Start; e++)
            {
                if (scratch.Events[e].MetBy == i && !steps.IsUsedByEarlierClock(scratch.Events[e].Day))
                {
                    thenFromEvent = scratch.Events[e].Day > latest ? bound.Rule.MetBy[i].ThenFromEvent : thenFromEvent || (scratch.Events[e].Day == latest && bound.Rule.MetBy[i].ThenFromEvent);
                    latest = Math.Max(latest, scratch.Events[e].Day);
                }
            }
        }

        return latest;
    }
}
