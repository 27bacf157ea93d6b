using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>The clock that is being run on a case, with what its steps are made of: alternatives, due dates, events and the results given.</summary>
internal sealed class ClockSteps(BoundRule bound, CaseScratch scratch)
{
    private const int EndOfDay = 24 * 60;
    private readonly Clock declared = bound.Rule.Clock;

    /// <summary>For each entry of <c>metBy</c>, whether it is what starts the clock.</summary>
    private readonly bool[] isOfStartKind = [.. bound.Rule.MetBy.Select(m => StartsClock(m, bound.Rule.Clock.Starts))];
    private readonly bool[] isEndOfStartKind = [.. bound.Rule.MetBy.Select(m => EndsStartPeriod(m, bound.Rule.Clock.Starts))];
    private readonly bool bridges = bound.Rule.Clock.Starts is ClockStart.OfPeriod { Merge.Bridging: not null };
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

    /// <summary>The alternative by which a step is due; null if none holds.</summary>
    /// <param name="alternatives">Those of the step, in order.</param>
    /// <param name="opened">The day it opened, on which conditions and facts are judged.</param>
    /// <param name="reckonedFrom">The day its span runs from, if that is another.</param>
    public BoundAlternative? Choose(BoundAlternative[] alternatives, int opened, int reckonedFrom = DayNumber.None)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative.If is { } fact && !fact.Holds(caseIndex, opened, clock.Start))
            {
                continue;
            }

            if (alternative.When is not { } when)
            {
                return alternative;
            }

            var due = alternative.AsksAgeWhenDue ? bound.Rule.DueDay(alternative.Every, reckonedFrom == DayNumber.None ? opened : reckonedFrom) : DayNumber.None;
            if (when(new OpeningStep(RowOn(opened), caseIndex, clock.Start, opened, due)))
            {
                return alternative;
            }
        }

        return null;
    }

    /// <summary>The time of day at which the step is due whose due date was asked for last; <c>NoTime</c> where it is not counted in hours.</summary>
    public int DueMinute { get; private set; }

    /// <summary>The time of day of the event that was found last; <c>NoTime</c> where none is known.</summary>
    public int MinuteOfFound { get; private set; }

    /// <summary>The last day on which an event may meet a step.</summary>
    public int LastDay => declared.EndDayCounts ? clock.End : clock.End - 1;

    /// <summary>The first day on which an event may meet the first step.</summary>
    public int FirstDayForFirst => bound.Rule.Timescale.NotBefore is { } notBefore && notBefore.DueDay(clock.Start, bound.Rule.Calendar) is var day && day != DayNumber.None ? day : clock.Start;

    /// <summary>The due date of a step; <c>None</c> if it cannot be told.</summary>
    /// <param name="alternative">The alternative it is due by; null if none holds.</param>
    /// <param name="opened">The day it opened.</param>
    /// <param name="openedMinute">The time of day it opened; without one, hours count from the end of the day.</param>
    /// <param name="isFirst">Whether it is the first step, which may be due before an event.</param>
    public int DueOf(BoundAlternative? alternative, int opened, int openedMinute = DayNumber.NoTime, bool isFirst = false)
    {
        DueMinute = DayNumber.NoTime;
        if (alternative is null)
        {
            return DayNumber.None;
        }

        if (alternative.Every.Unit == SpanUnit.Hours)
        {
            if (bound.Rule.DueDay(alternative.Every, opened) == DayNumber.None)
            {
                return DayNumber.None;
            }

            (var day, DueMinute) = LondonTime.PlusHours(opened, openedMinute == DayNumber.NoTime ? EndOfDay : openedMinute, alternative.Every.Length);
            return isFirst ? DueBefore(day) : day;
        }

        var due = bound.Rule.DueDay(alternative.Every, opened);
        return isFirst && due != DayNumber.None ? DueBefore(due) : due;
    }

    /// <summary>The day of the first matching event from a day on, while the duty runs; <c>None</c> if there is none.</summary>
    /// <param name="from">The day.</param>
    /// <param name="fromMinute">The time on that day; events on it at an earlier time do not count, those without a time do.</param>
    public int FirstEvent(int from, int fromMinute = DayNumber.NoTime)
    {
        var events = scratch.Events;
        var last = LastDay;
        MinuteOfFound = DayNumber.NoTime;
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
            if ((events[i].Day > clock.Start || !IsOfStartKind(events[i].MetBy)) && !bound.Rule.MetBy[events[i].MetBy].OnlyBefore
                && (!isEndOfStartKind[events[i].MetBy] || events[i].Day == EndOfStartPeriod())
                && (events[i].Day > from || events[i].Minute == DayNumber.NoTime || events[i].Minute >= fromMinute))
            {
                MinuteOfFound = events[i].Minute;
                return events[i].Day;
            }
        }

        return DayNumber.None;
    }

    /// <summary>Whether a step that was not yet due on a day on which the rule came into force opens again on that day: it was not done before, and the duty still runs.</summary>
    public bool IsStillOpenOn(int force, int done) => (done == DayNumber.None || done >= force) && clock.End > force;

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
        if (from < to && !bound.InForce.IsOverBy(from))
        {
            scratch.Untold.Add(new UntoldStretch(caseIndex, clock.StartRow, clock.Start, from, to, clock.End, FirstEvent(clock.Start)));
        }
    }

    /// <summary>Gives an obligation of a step that is known for certain.</summary>
    /// <param name="step">The step.</param>
    /// <param name="due">Its due date.</param>
    /// <param name="dueMinute">The time of day it is due, or <c>NoTime</c>.</param>
    /// <param name="excused">The day from which it is excused, or <c>None</c>.</param>
    public void Add(in RunningStep step, int due, int dueMinute, int excused) =>
        scratch.Obligations.Add(new Obligation
        {
            Case = caseIndex,
            StartRow = clock.StartRow,
            Started = clock.Start,
            Step = step.Number,
            Opened = step.Opened,
            Due = due,
            DueMinute = (short)dueMinute,
            Done = excused == DayNumber.None ? step.Done : DayNumber.None,
            DoneMinute = (short)(excused == DayNumber.None ? step.DoneMinute : DayNumber.NoTime),
            Ends = clock.End,
            Excused = excused,
        });

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

    /// <summary>The due date of the first step, or the day before the event that it must come before: that whole day is in time.</summary>
    private int DueBefore(int due)
    {
        if (BeforeEvent.FirstRow(bound, clock.Start, caseIndex) is var row && (row < 0 || bound.Before!.Table!.Starts[row] > due))
        {
            return due;
        }

        DueMinute = DayNumber.NoTime;
        return bound.Before!.Table!.Starts[row] - 1;
    }

    /// <summary>The record that <c>when</c> reads: the one that started the clock, or of merged periods the latest begun that covers the day (in a gap that is bridged, the one before it).</summary>
    private int RowOn(int day)
    {
        for (var i = clock.MergedFrom + clock.MergedCount - 1; i >= clock.MergedFrom; i--)
        {
            var row = scratch.MergedRows[i];
            if (bound.StartTable!.Starts[row] <= day && (day < bound.StartTable.Ends[row] || bridges))
            {
                return row;
            }
        }

        return clock.StartRow;
    }

    /// <summary>The day the period that started the clock ended: where several run at once, the end of another keeps nothing of this one's duty.</summary>
    private int EndOfStartPeriod()
    {
        var end = bound.StartTable!.Ends[clock.StartRow];
        for (var i = clock.MergedFrom; i < clock.MergedFrom + clock.MergedCount; i++)
        {
            end = Math.Max(end, bound.StartTable.Ends[scratch.MergedRows[i]]);
        }

        return end;
    }

    private bool IsOfStartKind(int metBy) => isOfStartKind[metBy];

    private static bool EndsStartPeriod(MetBy metBy, ClockStart starts) => metBy.At == PeriodPoint.End
        && starts is ClockStart.OfPeriod { AtEnd: false } && string.Equals(metBy.Kind, starts.RecordKind, StringComparison.Ordinal);

    private static bool StartsClock(MetBy metBy, ClockStart starts) => string.Equals(metBy.Kind, starts.RecordKind, StringComparison.Ordinal)
        && metBy.At == (starts is ClockStart.OfPeriod { AtEnd: var atEnd } ? atEnd ? PeriodPoint.End : PeriodPoint.Start : null);
}
