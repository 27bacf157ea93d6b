using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A step of a chain. Its due date is certain where both are the same, unknown where they are null, and one of two where they differ.</summary>
internal sealed record PlainStep(int Number, LocalDate Opened, LocalDate? EarlierDue, LocalDate? LaterDue, LocalDate? Done)
{
    /// <summary>What is said of the step at a date, if anything: in force or not.</summary>
    public PlainObligation? At(LocalDate asAt, string ruleId, string caseId, PlainClock clock)
    {
        if (Opened > asAt || EarlierDue is not { } earlier || LaterDue is not { } later)
        {
            return null;
        }

        LocalDate? done = Done <= asAt ? Done : null;
        LocalDate? ended = done is null && clock.End <= asAt ? clock.End : null;
        LocalDate judgedOn = done ?? ended ?? asAt;
        if (judgedOn > earlier && judgedOn <= later)
        {
            return null;
        }

        bool inTime = judgedOn <= earlier;
        LocalDate due = inTime ? earlier : later;
        string status = (done, ended) switch
        {
            ({ }, _) => inTime ? "met" : "met_late",
            (_, { }) => inTime ? "lapsed" : "missed",
            _ => inTime ? "not_due" : "overdue",
        };
        int? daysLate = inTime ? null : Period.DaysBetween(due, judgedOn);
        return new PlainObligation(ruleId, caseId, clock.Start, Number, Opened, due, done, ended, status, daysLate);
    }
}
