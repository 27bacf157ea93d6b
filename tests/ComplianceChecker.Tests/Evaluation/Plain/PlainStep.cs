using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A step of a chain. Its due date is certain where both are the same, unknown where they are null, and one of two where they differ.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Opened">The day it opened.</param>
/// <param name="EarlierDue">When it is due at the earliest.</param>
/// <param name="LaterDue">When it is due at the latest.</param>
/// <param name="Done">What did it.</param>
internal sealed record PlainStep(int Number, LocalDate Opened, PlainDue? EarlierDue, PlainDue? LaterDue, PlainDone? Done)
{
    /// <summary>The time of day at which it opened; null if it is not known, so that hours count from the end of the day.</summary>
    public LocalTime? OpenedTime { get; init; }

    /// <summary>The agreed exception after which it opened: that does not excuse it as well.</summary>
    public PlainException? OpenedAfter { get; init; }

    /// <summary>Whether it only joins the clock to an event before it, from whose day the second step is reckoned; then it is not given.</summary>
    public bool IsOnlyTheJoin { get; init; }

    /// <summary>What set it aside; null if nothing did.</summary>
    public PlainExcuse? Excuse { get; init; }

    /// <summary>What is said of the step at a date, if anything: in force or not.</summary>
    public PlainObligation? At(LocalDate asAt, string ruleId, string caseId, PlainClock clock)
    {
        if (IsOnlyTheJoin || Opened > asAt || EarlierDue is not { } earlier || LaterDue is not { } later)
        {
            return null;
        }

        PlainObligation said = new(ruleId, caseId, clock.Start, Number, Opened, earlier, null, null, "excused", null) { Excuse = Excuse };
        if (Excuse?.From <= asAt)
        {
            return said;
        }

        PlainDone? done = Excuse is null && Done?.Day <= asAt ? Done : null;
        LocalDate? ended = done is null && clock.End <= asAt ? clock.End : null;
        LocalDate judgedOn = done?.Day ?? ended ?? asAt;
        bool inTime = done is null ? judgedOn <= earlier.Day : earlier.Includes(done);
        bool late = done is null ? judgedOn > later.Day : !later.Includes(done);
        if (!inTime && !late)
        {
            return null;
        }

        string status = (done, ended) switch
        {
            ({ }, _) => inTime ? "met" : "met_late",
            (_, { }) => inTime ? "lapsed" : "missed",
            _ => inTime ? "not_due" : "overdue",
        };
        PlainDue due = inTime ? earlier : later;
        return said with { Due = due, Done = done, Ended = ended, Status = status, DaysLate = inTime ? null : DaysLate(due, done, judgedOn), Excuse = null };
    }

    /// <summary>For hours, days begun from the last moment in time to the event, by the clock on the wall.</summary>
    private static int DaysLate(PlainDue due, PlainDone? done, LocalDate judgedOn)
    {
        int days = Period.DaysBetween(due.Day, judgedOn);
        return due.Time is { } time && done?.Time > time ? days + 1 : days;
    }
}
