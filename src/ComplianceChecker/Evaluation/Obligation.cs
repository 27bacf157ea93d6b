using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>A duty falling on one case once, derived from all records without any as-at date.</summary>
/// <remarks>Days are day numbers. How it stands on a day is read with <see cref="At"/>.</remarks>
public readonly record struct Obligation
{
    /// <summary>The case's position in the extract.</summary>
    public required int Case { get; init; }

    /// <summary>The row of the record that started the clock, in the table of the kind that starts it; -1 for a birthday.</summary>
    public required int StartRow { get; init; }

    /// <summary>The day the clock started.</summary>
    public required int Started { get; init; }

    /// <summary>The day the step opened: day 0 of its span.</summary>
    public required int Opened { get; init; }

    /// <summary>The last day in time; the earlier one where there are two.</summary>
    public required int Due { get; init; }

    /// <summary>The later due date of a step that may be the second or the third (evaluation.md, 11); <c>None</c> where there is one due date.</summary>
    public int DueLater { get; init; } = DayNumber.None;

    /// <summary>The day of the event that did it, or <c>None</c>.</summary>
    public required int Done { get; init; }

    /// <summary>The day from which the step is excused, lawfully set aside; <c>None</c> if it is not.</summary>
    public int Excused { get; init; } = DayNumber.None;

    /// <summary>The day the duty ends, or <c>Never</c>.</summary>
    public required int Ends { get; init; }

    // Millions of these are kept: what is small is stored in two bytes, and stands together.
    private readonly ushort step;

    /// <summary>The step, 1 being the first; from 3 where the past is not known in full.</summary>
    public required int Step
    {
        get => step;
        init => step = checked((ushort)value);
    }

    /// <summary>The time of day it is due, in minutes after midnight, where hours are counted; <c>NoTime</c> otherwise: the whole day is in time.</summary>
    public short DueMinute { get; init; } = DayNumber.NoTime;

    /// <summary>The time of day of the event that did it, where hours are counted and it is known; <c>NoTime</c> otherwise.</summary>
    public short DoneMinute { get; init; } = DayNumber.NoTime;

    /// <summary>Whether only a breach can be told, because what was done before is not known.</summary>
    public bool OnlyInBreach { get; init; }

    /// <summary>Makes an obligation with one due date.</summary>
    public Obligation()
    {
    }

    /// <summary>How the obligation stands at the end of a day in progress (evaluation.md, 1, 5 and 11).</summary>
    /// <param name="asAt">The as-at date; what opened after it is not there yet, what was done or ended after it is still open.</param>
    public Reading At(int asAt)
    {
        if (Opened > asAt)
        {
            return Reading.NotThere;
        }

        if (Excused != DayNumber.None && Excused <= asAt)
        {
            return new Reading(ObligationStatus.Excused, Due, DayNumber.None, DayNumber.None, 0) { DueMinute = DueMinute, Excused = Excused };
        }

        var done = Done != DayNumber.None && Done <= asAt ? Done : DayNumber.None;
        var ended = done == DayNumber.None && Ends <= asAt ? Ends : DayNumber.None;
        var reached = done != DayNumber.None ? done : ended != DayNumber.None ? ended : asAt;
        if (OnlyInBreach && reached <= Due)
        {
            return Reading.Untold(open: done == DayNumber.None && ended == DayNumber.None);
        }

        var due = Due;
        if (DueLater != DayNumber.None && reached > Due)
        {
            if (reached <= DueLater)
            {
                return Reading.Untold(open: done == DayNumber.None && ended == DayNumber.None);
            }

            due = DueLater;
        }

        // Of a step counted in hours each day that has begun is one: an event without a time is taken as the start of its day.
        var isLaterInDay = DueMinute != DayNumber.NoTime && done != DayNumber.None && DoneMinute > DueMinute;
        var late = Math.Max(0, reached - due + (isLaterInDay ? 1 : 0));
        var status = done != DayNumber.None ? late > 0 ? ObligationStatus.MetLate : ObligationStatus.Met
            : ended != DayNumber.None ? late > 0 ? ObligationStatus.Missed : ObligationStatus.Lapsed
            : late > 0 ? ObligationStatus.Overdue : ObligationStatus.NotDue;
        return new Reading(status, due, done, ended, late) { DueMinute = DueMinute, DoneMinute = done != DayNumber.None ? DoneMinute : (short)DayNumber.NoTime };
    }
}
