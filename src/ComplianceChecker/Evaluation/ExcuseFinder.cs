using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds what lawfully sets a step aside: an event, or an agreed exception (evaluation.md, 10).</summary>
/// <param name="bound">The rule.</param>
/// <param name="steps">The clock.</param>
internal sealed class ExcuseFinder(BoundRule bound, ClockSteps steps)
{
    private readonly List<MetEvent> events = [];
    private int eventsOfCase = -1;
    private int minuteOfFound = DayNumber.NoTime;

    /// <summary>What excuses a step, if anything does.</summary>
    /// <param name="step">The step.</param>
    /// <param name="due">Its due date, or <c>None</c> if that cannot be told.</param>
    /// <param name="dueMinute">The time of day it is due, where hours are counted; <c>NoTime</c> otherwise.</param>
    public Excuse Find(in RunningStep step, int due, int dueMinute)
    {
        var (opened, done) = (step.Opened, step.Done);
        if (done != DayNumber.None && due != DayNumber.None && (done < due || (done == due && (dueMinute == DayNumber.NoTime || step.DoneMinute <= dueMinute))))
        {
            return Excuse.None;
        }

        var day = FirstEvent(step.ExcusableFrom, step.ExcusableFrom == opened ? step.OpenedMinute : DayNumber.NoTime);
        var byEvent = new Excuse(day, day, minuteOfFound, OpensAnew: false);
        if (day != DayNumber.None && (done == DayNumber.None || day < done) && (due == DayNumber.None || day <= due))
        {
            return byEvent;
        }

        if (due != DayNumber.None && steps.Clock.End > due && (StepExcuse.AgreedFor(bound, due, steps.Case, step.SuspendedUntil)?.LastDate ?? DayNumber.None) is var last && last != DayNumber.None)
        {
            return done != DayNumber.None && done <= last ? new Excuse(due + 1, done, step.DoneMinute, OpensAnew: false)
                : new Excuse(due + 1, Math.Max(last, opened), DayNumber.NoTime, OpensAnew: true);
        }

        return day != DayNumber.None && (done == DayNumber.None || day < done) ? byEvent : Excuse.None;
    }

    /// <summary>The first event that may excuse a step, from a day on and while the duty runs; <c>None</c> if there is none.</summary>
    /// <param name="from">The day.</param>
    /// <param name="fromMinute">The time on that day; events on it at an earlier time do not count, those without a time do.</param>
    public int FirstEvent(int from, int fromMinute = DayNumber.NoTime)
    {
        minuteOfFound = DayNumber.NoTime;
        if (bound.ExcusedBy.Length == 0)
        {
            return DayNumber.None;
        }

        if (eventsOfCase != steps.Case)
        {
            EventFinder.Fill(bound.ExcusedBy, steps.Case, events);
            eventsOfCase = steps.Case;
        }

        var at = EventFinder.FirstFrom(events, from);
        while (at < events.Count && ((events[at].Day == from && events[at].Minute != DayNumber.NoTime && events[at].Minute < fromMinute) || IsStart(events[at])))
        {
            at++;
        }

        if (at >= events.Count || events[at].Day > steps.LastDay)
        {
            return DayNumber.None;
        }

        minuteOfFound = events[at].Minute;
        return events[at].Day;
    }

    /// <summary>What started the clock does not also set its step aside.</summary>
    private bool IsStart(MetEvent found) =>
        found.Day == steps.Clock.Start && steps.StartEventKind is { } kind && string.Equals(bound.ExcusedBy[found.MetBy].Kind, kind, StringComparison.Ordinal);
}
