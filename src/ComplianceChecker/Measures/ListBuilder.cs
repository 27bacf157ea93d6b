using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Picks the obligations for the lists of a report.</summary>
internal sealed class ListBuilder(EvaluationResult result, ReportRequest request, FilterOutcome filter, IReadOnlyList<string> extraFields)
{
    private static readonly Span TwoWeeks = new(2, SpanUnit.Weeks);
    private readonly int asAt = DayNumber.Of(request.AsAt);
    private readonly int since = DayNumber.Of(request.Since);
    private readonly DataProblems problems = new(result);
    private readonly FieldReader[] extra = [.. extraFields.Select(f => new FieldReader(f, result.Extract))];
    private readonly AttributeColumn?[] workers = [.. new[] { "team", "social_worker", "iro", "personal_adviser" }.Select(result.Extract.Cases.Column)];
    private readonly int[] counts = new int[ObligationStatusNames.All.Count];

    public List<ExceptionRow> Exceptions { get; } = [];

    public List<ExceptionRow> DueSoon { get; } = [];

    public List<ExceptionRow> Ended { get; } = [];

    public List<ExceptionRow> Excused { get; } = [];

    public IReadOnlyDictionary<ObligationStatus, int> StatusCounts => ObligationStatusNames.All.ToDictionary(s => s, s => counts[(int)s]);

    public void Fill()
    {
        foreach (var outcome in result.Outcomes)
        {
            if (outcome.WhyNotAt(request.AsAt) is null)
            {
                Fill(outcome);
            }
        }

        Exceptions.Sort(WorstFirst);
        Ended.Sort(WorstFirst);
        DueSoon.Sort(SoonestFirst);
        Excused.Sort(SoonestFirst);
    }

    private static int WorstFirst(ExceptionRow a, ExceptionRow b)
    {
        var order = b.Reading.DaysLate.CompareTo(a.Reading.DaysLate);
        return order != 0 ? order : ByCase(a, b);
    }

    private static int SoonestFirst(ExceptionRow a, ExceptionRow b)
    {
        var order = a.Reading.Due.CompareTo(b.Reading.Due);
        return order != 0 ? order : ByCase(a, b);
    }

    private static int ByCase(ExceptionRow a, ExceptionRow b)
    {
        var order = string.CompareOrdinal(a.CaseId, b.CaseId);
        order = order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        order = order != 0 ? order : a.Obligation.Started.CompareTo(b.Obligation.Started);
        order = order != 0 ? order : a.Obligation.Step.CompareTo(b.Obligation.Step);
        order = order != 0 ? order : a.Obligation.Opened.CompareTo(b.Obligation.Opened);
        order = order != 0 ? order : a.Reading.Due.CompareTo(b.Reading.Due);
        return order != 0 ? order : a.Obligation.StartRow.CompareTo(b.Obligation.StartRow);
    }

    private void Fill(RuleOutcome outcome)
    {
        var lastDone = new LastDone(outcome);
        var soonUntil = (request.DueWithin ?? outcome.Rule.DueSoon ?? TwoWeeks).DueDay(asAt, outcome.Rule.Calendar);
        soonUntil = soonUntil == DayNumber.None ? DayNumber.Last : soonUntil;
        foreach (ref readonly var obligation in outcome.Obligations.Span)
        {
            var reading = obligation.At(asAt);
            if (!reading.IsTold || !filter.Keeps(outcome.Rule, obligation.Case, obligation.StartRow))
            {
                continue;
            }

            counts[(int)reading.Status]++;
            var list = reading.Status switch
            {
                ObligationStatus.Overdue => Exceptions,
                ObligationStatus.NotDue when reading.Due <= soonUntil => DueSoon,
                ObligationStatus.Missed when reading.Ended >= since => Ended,
                ObligationStatus.Excused => Excused,
                _ => null,
            };
            list?.Add(Row(outcome, in obligation, reading, lastDone));
        }
    }

    private ExceptionRow Row(RuleOutcome outcome, in Obligation obligation, Reading reading, LastDone lastDone)
    {
        var (caseIndex, startRow) = (obligation.Case, obligation.StartRow);
        return new ExceptionRow(outcome, obligation, reading, result.Extract.Cases.Ids[caseIndex], lastDone.Of(caseIndex, asAt), problems.Count(outcome, caseIndex))
        {
            Team = workers[0]?.ValueOf(caseIndex) ?? "",
            SocialWorker = workers[1]?.ValueOf(caseIndex) ?? "",
            Iro = workers[2]?.ValueOf(caseIndex) ?? "",
            PersonalAdviser = workers[3]?.ValueOf(caseIndex) ?? "",
            Extra = extra.Length == 0 ? [] : [.. extra.Select(e => e.Of(outcome.Rule, caseIndex, startRow))],
        };
    }
}
