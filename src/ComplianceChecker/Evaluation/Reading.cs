using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>How an obligation stands at an as-at date.</summary>
/// <remarks>Days are day numbers, <c>None</c> where there is no such day.</remarks>
public readonly record struct Reading
{
    private readonly bool notThere;

    /// <summary>An obligation of which something can be said.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="due">The due date it is judged by.</param>
    /// <param name="done">The day it was done, by the as-at date.</param>
    /// <param name="ended">The day the duty ended with the step not done, by the as-at date.</param>
    /// <param name="daysLate">Calendar days from the due date to the event, the as-at date or the duty's end; 0 in time.</param>
    public Reading(ObligationStatus status, int due, int done, int ended, int daysLate)
    {
        Status = status;
        Due = due;
        Done = done;
        Ended = ended;
        DaysLate = daysLate;
        IsTold = true;
    }

    /// <summary>The obligation had not opened.</summary>
    public static readonly Reading NotThere = new(notThere: true, isOpen: false);

    private Reading(bool notThere, bool isOpen)
    {
        this.notThere = notThere;
        IsOpen = isOpen;
        Due = Done = Ended = DayNumber.None;
    }

    /// <summary>The status; of meaning only if <see cref="IsTold"/>.</summary>
    public ObligationStatus Status { get; }

    /// <summary>The due date it is judged by.</summary>
    public int Due { get; }

    /// <summary>The day it was done.</summary>
    public int Done { get; }

    /// <summary>The day the duty ended with the step not done.</summary>
    public int Ended { get; }

    /// <summary>The time of day it is due, in minutes after midnight, where hours are counted; <c>NoTime</c> otherwise.</summary>
    public short DueMinute { get; init; } = DayNumber.NoTime;

    /// <summary>The time of day it was done, where hours are counted and it is known; <c>NoTime</c> otherwise.</summary>
    public short DoneMinute { get; init; } = DayNumber.NoTime;

    /// <summary>The day from which it is excused; <c>None</c> if it is not.</summary>
    public int Excused { get; init; } = DayNumber.None;

    /// <summary>Days late, in calendar days (where hours are counted, days begun); 0 in time.</summary>
    public int DaysLate { get; }

    /// <summary>Whether anything can be said of it.</summary>
    public bool IsTold { get; }

    /// <summary>Whether it had opened, but nothing can be said of it.</summary>
    public bool IsUntold => !IsTold && !notThere;

    /// <summary>Whether it had opened, but nothing can be said of it and it may still be running.</summary>
    public bool IsUntoldAndOpen => !IsTold && !notThere && IsOpen;

    /// <summary>Whether it is open: not due, or overdue.</summary>
    public bool IsOpenAndTold => IsTold && (Status is ObligationStatus.NotDue or ObligationStatus.Overdue);

    private bool IsOpen { get; }

    /// <summary>An obligation of which nothing can be said.</summary>
    /// <param name="open">Whether its clock is still running with the step not known to be done.</param>
    public static Reading Untold(bool open) => new(notThere: false, open);
}
