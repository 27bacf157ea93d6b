using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Picks the obligations of a rule for the lists of a report. For one thread.</summary>
internal sealed class ListBuilder
{
    private static readonly Span TwoWeeks = new(2, SpanUnit.Weeks);
    private readonly RuleOutcome outcome;
    private readonly CaseTable cases;
    private readonly int asAt;
    private readonly int since;
    private readonly int soonUntil;
    private readonly LastDone lastDone;
    private readonly DataProblems problems;
    private readonly FieldReader[] extra;
    private readonly AttributeColumn?[] workers;

    public ListBuilder(RuleOutcome outcome, CaseExtract extract, ReportRequest request, DataProblems problems, IReadOnlyList<string> extraFields)
    {
        this.outcome = outcome;
        this.problems = problems;
        cases = extract.Cases;
        asAt = DayNumber.Of(request.AsAt);
        since = DayNumber.Of(request.Since);
        soonUntil = (request.DueWithin ?? outcome.Rule.DueSoon ?? TwoWeeks).DueDay(asAt, outcome.Rule.Calendar);
        soonUntil = soonUntil == DayNumber.None ? DayNumber.Last : soonUntil;
        lastDone = new LastDone(outcome);
        extra = [.. extraFields.Select(f => new FieldReader(f, extract))];
        workers = [.. new[] { "team", "social_worker", "iro", "personal_adviser" }.Select(cases.Column)];
    }

    /// <summary>Lists an obligation, if it belongs on a list.</summary>
    public void Add(in Obligation obligation, in Reading reading, ListRows rows)
    {
        var list = reading.Status switch
        {
            ObligationStatus.Overdue => rows.Exceptions,
            ObligationStatus.NotDue when reading.Due <= soonUntil => rows.DueSoon,
            ObligationStatus.Missed when reading.Ended >= since => rows.Ended,
            ObligationStatus.Excused => rows.Excused,
            _ => null,
        };
        list?.Add(Row(in obligation, in reading));
    }

    private ExceptionRow Row(in Obligation obligation, in Reading reading)
    {
        var (caseIndex, startRow) = (obligation.Case, obligation.StartRow);
        return new ExceptionRow(outcome, obligation, reading, cases.Ids[caseIndex], lastDone.Of(caseIndex, asAt), problems.Count(outcome, caseIndex))
        {
            Excuse = reading.Status == ObligationStatus.Excused ? StepExcuse.Of(outcome, caseIndex, reading) : null,
            Team = workers[0]?.ValueOf(caseIndex) ?? "",
            SocialWorker = workers[1]?.ValueOf(caseIndex) ?? "",
            Iro = workers[2]?.ValueOf(caseIndex) ?? "",
            PersonalAdviser = workers[3]?.ValueOf(caseIndex) ?? "",
            Extra = extra.Length == 0 ? [] : [.. extra.Select(e => e.Of(outcome.Rule, caseIndex, startRow))],
        };
    }
}
