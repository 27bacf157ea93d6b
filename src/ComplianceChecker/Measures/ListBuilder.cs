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
    private readonly ListFields fields;
    private readonly OverdueCases overdueCases;

    public ListBuilder(RuleOutcome outcome, CaseExtract extract, ReportRequest request, DataProblems problems, ListFields fields, OverdueCases overdueCases)
    {
        this.fields = fields;
        this.overdueCases = overdueCases;
        this.outcome = outcome;
        this.problems = problems;
        cases = extract.Cases;
        asAt = DayNumber.Of(request.AsAt);
        since = DayNumber.Of(request.Since);
        soonUntil = (request.DueWithin ?? outcome.Rule.DueSoon ?? TwoWeeks).DueDay(asAt, outcome.Rule.Calendar);
        soonUntil = soonUntil == DayNumber.None ? DayNumber.Last : soonUntil;
        lastDone = new LastDone(outcome);
    }

    /// <summary>Lists an obligation, if it belongs on a list, and counts it for its case, if it is open.</summary>
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
        var row = list is null ? null : Row(in obligation, in reading);
        if (row is not null)
        {
            list!.Add(row);
        }

        if (reading.Status is ObligationStatus.Overdue or ObligationStatus.NotDue)
        {
            overdueCases.Add(obligation.Case, reading.Status == ObligationStatus.Overdue ? row : null);
        }
    }

    private ExceptionRow Row(in Obligation obligation, in Reading reading)
    {
        var (caseIndex, startRow) = (obligation.Case, obligation.StartRow);
        return new ExceptionRow(outcome, obligation, reading, cases.Ids[caseIndex], lastDone.Of(caseIndex, asAt), problems.Count(outcome, caseIndex))
        {
            Excuse = reading.Status == ObligationStatus.Excused ? StepExcuse.Of(outcome, caseIndex, reading) : null,
            Team = fields.Worker(0, outcome.Rule, caseIndex),
            SocialWorker = fields.Worker(1, outcome.Rule, caseIndex),
            Iro = fields.Worker(2, outcome.Rule, caseIndex),
            PersonalAdviser = fields.Worker(3, outcome.Rule, caseIndex),
            Extra = fields.ExtraOf(outcome.Rule, caseIndex, startRow),
        };
    }
}
