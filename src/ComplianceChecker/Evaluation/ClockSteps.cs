using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>The clock that is being run on a case, with what its steps are made of: alternatives, due dates, events and the results given.</summary>
internal sealed class ClockSteps(BoundRule bound, CaseScratch scratch)
{
    private readonly Clock declared = bound.Rule.Clock;
    private int caseIndex;
    private RunningClock clock;

    /// <summary>The event that was looked for last: the next one sought mostly follows it.</summary>
    private int at;

    /// <summary>The kind of event that starts the clock; null if it is no event.</summary>
    public string? StartEventKind { get; } = (bound.Rule.Clock.Starts as ClockStart.OfEvent)?.Kind;

    /// <summary>Whether a due date lay beyond the calendar's years or past the year 9999.</summary>
    public bool HasUntellableDueDate { get; set; }

    /// <summary>The clock.</summary>
    public RunningClock Clock => clock;

    /// <summary>The case.</summary>
    public int Case => caseIndex;

    /// <summary>Turns to a clock of a case.</summary>
    public void Begin(int forCase, RunningClock forClock)
    {
        caseIndex = forCase;
        clock = forClock;
        at = 0;
    }

    public BoundAlternative? Choose(BoundAlternative[] alternatives, int opened)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative.When is not { } when)
            {
                return alternative;
            }

            var due = alternative.AsksAgeWhenDue ? DueOf(alternative, opened) : DayNumber.None;
            if (when(new OpeningStep(RowOn(opened), caseIndex, clock.Start, opened, due)))
            {
                return alternative;
            }
        }

        return null;
    }

    public int DueOf(BoundAlternative? alternative, int opened) =>
        alternative is null ? DayNumber.None : bound.Rule.DueDay(alternative.Every, opened);

    /// <summary>The day of the first matching event from a day on, while the duty runs; <c>None</c> if there is none.</summary>
    public int FirstEvent(int from)
    {
        var events = scratch.Events;
        var last = declared.EndDayCounts ? clock.End : clock.End - 1;
        if (at > events.Count || (at > 0 && events[at - 1].Day >= from))
        {
            at = EventFinder.FirstFrom(events, from);
        }

        while (at < events.Count && events[at].Day < from)
        {
            at++;
        }

        for (var i = at; i < events.Count && events[i].Day <= last; i++)
        {
            // What started the clock does not also keep it.
            if (events[i].Day > clock.Start || !IsOfStartKind(events[i].MetBy))
            {
                return events[i].Day;
            }
        }

        return DayNumber.None;
    }

    /// <summary>Whether a step not done before the rule came into force opens again on that day.</summary>
    public bool IsStillOpenOnForce(int done) =>
        (done == DayNumber.None || done >= bound.InForceFrom) && clock.End > bound.InForceFrom;

    /// <summary>Marks the day of an event that met a step, so that a later clock does not look back to it.</summary>
    public void Use(int done)
    {
        if (bound.LooksBack && done != DayNumber.None)
        {
            // Clocks come in the order of their starts, so the first to use a day is the earliest.
            scratch.UsedDays.TryAdd(done, clock.Start);
        }
    }

    /// <summary>Whether an event on a day met a step of a clock that started earlier.</summary>
    public bool IsUsedByEarlierClock(int day) => scratch.UsedDays.TryGetValue(day, out var start) && start < clock.Start;

    /// <summary>Says that nothing can be told of the clock from a day up to, not including, another.</summary>
    public void SayNothing(int from, int until)
    {
        var to = Math.Min(clock.End, until == DayNumber.None ? DayNumber.Never : until);
        if (from < to)
        {
            scratch.Untold.Add(new UntoldStretch(caseIndex, clock.StartRow, clock.Start, from, to, clock.End, FirstEvent(clock.Start)));
        }
    }

    /// <summary>Gives an obligation.</summary>
    public void Add(int step, int opened, int due, int done, int dueLater = DayNumber.None, bool onlyInBreach = false) =>
        scratch.Obligations.Add(new Obligation
        {
            Case = caseIndex,
            StartRow = clock.StartRow,
            Started = clock.Start,
            Step = step,
            Opened = opened,
            Due = due,
            DueLater = dueLater,
            Done = done,
            Ends = clock.End,
            OnlyInBreach = onlyInBreach,
        });

    /// <summary>The record that <c>when</c> reads: the one that started the clock, or of merged periods the latest begun that covers the day.</summary>
    private int RowOn(int day)
    {
        for (var i = clock.MergedFrom + clock.MergedCount - 1; i >= clock.MergedFrom; i--)
        {
            var row = scratch.MergedRows[i];
            if (bound.StartTable!.Starts[row] <= day && day < bound.StartTable.Ends[row])
            {
                return row;
            }
        }

        return clock.StartRow;
    }

    private bool IsOfStartKind(int metBy) =>
        StartEventKind is not null && string.Equals(bound.MetBy[metBy].Kind, StartEventKind, StringComparison.Ordinal);
}
