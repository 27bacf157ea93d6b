using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Runs the chain of steps of a clock (evaluation.md, 4, 11 and 12; rule-format.md, inForce).</summary>
/// <remarks>Holds no state of its own between clocks but the scratch it is given.</remarks>
internal sealed class ChainRunner(BoundRule bound, CaseScratch scratch)
{
    private readonly Clock declared = bound.Rule.Clock;
    private readonly string? startEventKind = (bound.Rule.Clock.Starts as ClockStart.OfEvent)?.Kind;
    private readonly bool looksBack = bound.Rule.MetBy.Any(m => m.LookBack is not null);
    private int caseIndex;
    private RunningClock clock;

    /// <summary>Whether a due date lay beyond the calendar's years or past the year 9999.</summary>
    public bool HasUntellableDueDate { get; set; }

    /// <summary>Adds the obligations of one clock, and the days of which nothing can be said.</summary>
    public void Run(int forCase, RunningClock forClock)
    {
        caseIndex = forCase;
        clock = forClock;
        var first = Choose(bound.First, clock.Start);
        if (first is null && clock.UnknownBefore == DayNumber.None)
        {
            return;
        }

        var firstDue = DueOf(first, clock.Start);
        if (bound.LatestOnly && RunFromLatest(firstDue))
        {
            return;
        }

        var recordsFrom = bound.RecordsFrom;
        if (clock.UnknownBefore != DayNumber.None)
        {
            RunFromRecords(Math.Max(recordsFrom, clock.UnknownBefore), firstDue: DayNumber.None);
        }
        else if (clock.Start < recordsFrom)
        {
            RunFromRecords(recordsFrom, firstDue);
        }
        else
        {
            var lookBack = LookBackEvent(out var reachesBeforeRecords);
            if (lookBack == DayNumber.None && reachesBeforeRecords)
            {
                RunFromRecords(clock.Start, firstDue);
            }
            else
            {
                RunFromStart(lookBack);
            }
        }
    }

    /// <summary>The alternative by which a step of a clock is due that opened on a day; null if none holds.</summary>
    public BoundAlternative? ChosenFor(int ofCase, RunningClock ofClock, int step, int opened)
    {
        caseIndex = ofCase;
        clock = ofClock;
        return Choose(bound.ForStep(step), opened);
    }

    private void RunFromStart(int lookBack)
    {
        var done = lookBack != DayNumber.None ? lookBack : FirstEvent(clock.Start);
        RunOn(step: 1, declaredStep: 1, clock.Start, done);
    }

    /// <summary>Runs the chain on from a step that is known for certain.</summary>
    /// <param name="step">The step's number in the results.</param>
    /// <param name="declaredStep">Which step of the timescale it is: 1, 2 or later.</param>
    /// <param name="opened">The day it opened.</param>
    /// <param name="done">The day it was done, or <c>None</c>.</param>
    private void RunOn(int step, int declaredStep, int opened, int done)
    {
        while (true)
        {
            if (Choose(bound.ForStep(declaredStep), opened) is not { } chosen)
            {
                return;
            }

            Use(done);
            if (!Give(step, declaredStep, opened, DueOf(chosen, opened), done) || done == DayNumber.None)
            {
                return;
            }

            opened = Math.Max(done, clock.Start);
            if (opened >= clock.End)
            {
                return;
            }

            step++;
            declaredStep++;
            done = FirstEvent(opened + 1);
        }
    }

    /// <summary>Gives an obligation as far as the rule is in force; false if the chain stops.</summary>
    private bool Give(int step, int declaredStep, int opened, int due, int done)
    {
        if (due == DayNumber.None)
        {
            HasUntellableDueDate = true;
            SayNothing(opened, done);
            return true;
        }

        if (due < bound.InForceFrom)
        {
            if (!IsStillOpenOnForce(done))
            {
                return true;
            }

            // The step opens again on the day the rule comes into force.
            if (Choose(bound.ForStep(declaredStep), bound.InForceFrom) is not { } chosen)
            {
                return false;
            }

            return Give(step, declaredStep, bound.InForceFrom, DueOf(chosen, bound.InForceFrom), done);
        }

        if (due <= bound.InForceTo)
        {
            Add(step, opened, due, done);
        }

        return true;
    }

    /// <summary>The step that opens on an event of which it is not known whether it was the first or a later one: due as step 2 and as step 3.</summary>
    /// <returns>Whether the chain runs on for certain.</returns>
    private bool GiveAsSecondOrLater(int step, int opened, int done)
    {
        var second = Choose(bound.Second, opened);
        var later = Choose(bound.Then, opened);
        if (second is null || later is null)
        {
            if (second is not null || later is not null)
            {
                SayNothing(opened, DayNumber.None);
            }

            return false;
        }

        var dueAsSecond = DueOf(second, opened);
        var dueAsLater = DueOf(later, opened);
        if (dueAsSecond == DayNumber.None || dueAsLater == DayNumber.None)
        {
            HasUntellableDueDate = true;
            SayNothing(opened, done);
            return true;
        }

        var (earlier, last) = (Math.Min(dueAsSecond, dueAsLater), Math.Max(dueAsSecond, dueAsLater));
        if (last < bound.InForceFrom)
        {
            if (IsStillOpenOnForce(done) && opened < bound.InForceFrom)
            {
                return GiveAsSecondOrLater(step, bound.InForceFrom, done);
            }
        }
        else if (earlier < bound.InForceFrom || (earlier <= bound.InForceTo && last > bound.InForceTo))
        {
            SayNothing(opened, done);
        }
        else if (last <= bound.InForceTo)
        {
            Add(step, opened, earlier, done, last == earlier ? DayNumber.None : last);
        }

        return true;
    }

    /// <summary>The extract has only the latest record of each case; false if the first step is judged as usual.</summary>
    private bool RunFromLatest(int firstDue)
    {
        var (day, matches) = LatestRecord();
        if (day == DayNumber.None || day < clock.Start)
        {
            return false;
        }

        if (!matches || clock.End <= day)
        {
            SayNothing(clock.Start, DayNumber.None);
            return true;
        }

        Use(day);
        SayNothing(clock.Start, day);
        if (clock.UnknownBefore == DayNumber.None && (firstDue == DayNumber.None || day <= firstDue))
        {
            GiveAsSecondOrLater(3, day, DayNumber.None);
        }
        else
        {
            RunOn(step: 3, declaredStep: 3, day, DayNumber.None);
        }

        return true;
    }

    /// <summary>Nothing is known of what was done before a day on which the clock already ran, or may have.</summary>
    /// <param name="recordsFrom">The first day from which all records are there.</param>
    /// <param name="firstDue">The first step's due date; <c>None</c> if it lies before that day or is not known.</param>
    private void RunFromRecords(int recordsFrom, int firstDue)
    {
        SayNothing(clock.Start, recordsFrom);
        if (clock.End <= recordsFrom)
        {
            return;
        }

        if (bound.Then.Count == 0)
        {
            SayNothing(Math.Max(recordsFrom, clock.Start), DayNumber.None);
            return;
        }

        var firstKnown = FirstEvent(Math.Max(recordsFrom, clock.Start));
        Use(firstKnown);
        GiveIfInBreach(recordsFrom, firstDue, firstKnown);
        if (firstKnown == DayNumber.None || firstKnown >= clock.End)
        {
            return;
        }

        var next = FirstEvent(firstKnown + 1);
        if (firstDue != DayNumber.None && firstKnown <= firstDue)
        {
            if (!GiveAsSecondOrLater(4, firstKnown, next))
            {
                return;
            }

            Use(next);
            if (next == DayNumber.None || next >= clock.End)
            {
                return;
            }

            RunOn(step: 5, declaredStep: 3, next, FirstEvent(next + 1));
        }
        else
        {
            RunOn(step: 4, declaredStep: 3, firstKnown, next);
        }
    }

    /// <summary>The step that ran when records begin: told only if it is in breach whatever was done before.</summary>
    private void GiveIfInBreach(int recordsFrom, int firstDue, int firstKnown)
    {
        var latest = LatestDue(bound.Then, recordsFrom, DayNumber.First);
        if (firstDue != DayNumber.None && firstDue >= recordsFrom)
        {
            latest = Math.Max(latest, firstDue);
            latest = bound.HasOwnSecond ? LatestDue(bound.Second, recordsFrom, latest) : latest;
        }

        var opened = recordsFrom;
        if (latest < bound.InForceFrom)
        {
            if (!IsStillOpenOnForce(firstKnown))
            {
                return;
            }

            // Whatever step was running, it opened again on the day the rule came into force.
            opened = bound.InForceFrom;
            latest = DueOf(Choose(bound.Then, opened), opened) is var due && due != DayNumber.None ? due : DayNumber.Never;
            if (firstDue != DayNumber.None && firstDue >= recordsFrom)
            {
                latest = Math.Max(latest, Math.Max(DueOf(Choose(bound.First, opened), opened), DueOf(Choose(bound.Second, opened), opened)));
            }
        }

        if (latest == DayNumber.Never || latest > bound.InForceTo)
        {
            SayNothing(opened, firstKnown);
            return;
        }

        scratch.Obligations.Add(new Obligation
        {
            Case = caseIndex,
            StartRow = clock.StartRow,
            Started = clock.Start,
            Step = 3,
            Opened = opened,
            Due = latest,
            Done = firstKnown,
            Ends = clock.End,
            OnlyInBreach = true,
        });
    }

    private int LatestDue(IReadOnlyList<BoundAlternative> alternatives, int from, int latest)
    {
        foreach (var alternative in alternatives)
        {
            var due = alternative.Every.DueDay(from, bound.Rule.Calendar);
            if (due == DayNumber.None)
            {
                HasUntellableDueDate = true;
                return DayNumber.Never;
            }

            latest = Math.Max(latest, due);
        }

        return latest;
    }

    private bool IsStillOpenOnForce(int done) =>
        (done == DayNumber.None || done >= bound.InForceFrom) && clock.End > bound.InForceFrom;

    private BoundAlternative? Choose(IReadOnlyList<BoundAlternative> alternatives, int opened)
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

    private int DueOf(BoundAlternative? alternative, int opened) =>
        alternative is null ? DayNumber.None : alternative.Every.DueDay(opened, bound.Rule.Calendar);

    /// <summary>The day of the first matching event from a day on, while the duty runs; <c>None</c> if there is none.</summary>
    private int FirstEvent(int from)
    {
        var events = scratch.Events;
        var last = declared.EndDayCounts ? clock.End : clock.End - 1;
        for (var i = EventFinder.FirstFrom(events, from); i < events.Count && events[i].Day <= last; i++)
        {
            // What started the clock does not also keep it.
            if (events[i].Day > clock.Start || !IsOfStartKind(events[i].MetBy))
            {
                return events[i].Day;
            }
        }

        return DayNumber.None;
    }

    private bool IsOfStartKind(int metBy) =>
        startEventKind is not null && string.Equals(bound.MetBy[metBy].Kind, startEventKind, StringComparison.Ordinal);

    /// <summary>The latest event from the span before the clock's start that met no step of an earlier clock; <c>None</c> if there is none.</summary>
    /// <param name="reachesBeforeRecords">Whether the span reaches before the day from which records of its kind are there.</param>
    private int LookBackEvent(out bool reachesBeforeRecords)
    {
        reachesBeforeRecords = false;
        var latest = DayNumber.None;
        for (var i = 0; i < bound.MetBy.Count; i++)
        {
            if (bound.Rule.MetBy[i].LookBack is not { } span)
            {
                continue;
            }

            var from = span.DayBefore(clock.Start, bound.Rule.Calendar);
            var recordsFrom = bound.RecordsFromOf(bound.MetBy[i].Kind);
            reachesBeforeRecords |= from < recordsFrom;
            for (var e = EventFinder.FirstFrom(scratch.Events, Math.Max(from, recordsFrom)); e < scratch.Events.Count && scratch.Events[e].Day < clock.Start; e++)
            {
                if (scratch.Events[e].MetBy == i && !IsUsedByEarlierClock(scratch.Events[e].Day))
                {
                    latest = Math.Max(latest, scratch.Events[e].Day);
                }
            }
        }

        return latest;
    }

    private (int Day, bool Matches) LatestRecord()
    {
        var day = DayNumber.None;
        foreach (var kind in bound.MetBy)
        {
            var last = kind.Table!.FirstRow[caseIndex + 1] - 1;
            if (last >= kind.Table.FirstRow[caseIndex]
                && !(kind.Table.Starts[last] == clock.Start && string.Equals(kind.Kind, startEventKind, StringComparison.Ordinal)))
            {
                day = Math.Max(day, kind.Table.Starts[last]);
            }
        }

        var first = EventFinder.FirstFrom(scratch.Events, day);
        return (day, first < scratch.Events.Count && scratch.Events[first].Day == day);
    }

    private void Use(int done)
    {
        if (looksBack && done != DayNumber.None)
        {
            // Clocks come in the order of their starts, so the first to use a day is the earliest.
            scratch.UsedDays.TryAdd(done, clock.Start);
        }
    }

    private bool IsUsedByEarlierClock(int day) => scratch.UsedDays.TryGetValue(day, out var start) && start < clock.Start;

    private void SayNothing(int from, int until)
    {
        var to = Math.Min(clock.End, until == DayNumber.None ? DayNumber.Never : until);
        if (from < to)
        {
            scratch.Untold.Add(new UntoldStretch(caseIndex, clock.StartRow, clock.Start, from, to, clock.End, FirstEvent(clock.Start)));
        }
    }

    private void Add(int step, int opened, int due, int done, int dueLater = DayNumber.None) =>
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
        });
}
