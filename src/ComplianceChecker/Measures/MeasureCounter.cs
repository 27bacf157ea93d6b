using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Says which measures of a rule can be counted at an as-at date, and makes their rows.</summary>
internal sealed class MeasureCounter
{
    private readonly ReportRequest request;
    private readonly int asAt;
    private readonly int since;
    private readonly Grouping[] groupings;

    public MeasureCounter(EvaluationResult result, ReportRequest request)
    {
        this.request = request;
        asAt = DayNumber.Of(request.AsAt);
        since = DayNumber.Of(request.Since);
        groupings = [new Grouping(null, result.Extract), .. request.By.Select(f => new Grouping(f, result.Extract))];
    }

    /// <summary>Counts for the measures of a rule that can be counted, each for all cases and then for each grouping, at nothing yet.</summary>
    public MeasureCount[] CountsOf(RuleOutcome outcome) =>
    [
        .. outcome.Rule.Measures
            .Where(m => WhyNot(outcome, m) is null)
            .SelectMany(m => groupings.Select(g => new MeasureCount(outcome.Rule, m, g, request))),
    ];

    /// <summary>The rows of a rule's measures: of each one all cases, then each group that has anything to count; why not, where it is not counted.</summary>
    public IEnumerable<MeasureRow> Rows(RuleOutcome outcome, IReadOnlyList<MeasureCount> counts) => outcome.Rule.Measures.SelectMany(m =>
        WhyNot(outcome, m) is { } reason
            ? [new MeasureRow(m, outcome.Rule.Id, "", "") { WhyNot = reason }]
            : Withheld([.. counts.Where(c => ReferenceEquals(c.Measure, m)).SelectMany(c => Rows(outcome, c))]));

    private IReadOnlyList<MeasureRow> Withheld(List<MeasureRow> rows) => request.SuppressBelow > 1 ? Suppression.Apply(rows, request.SuppressBelow) : rows;

    private static IEnumerable<MeasureRow> Rows(RuleOutcome outcome, MeasureCount count) => count.Grouping.By is { } field
        ? count.Totals.Where(t => t.Value.HasAnything).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Row(outcome, count.Measure, field.Name, t.Key, t.Value))
        : [Row(outcome, count.Measure, "", "", count.Totals.GetValueOrDefault("") ?? new Tally())];

    private string? WhyNot(RuleOutcome outcome, Measure measure)
    {
        if (outcome.WhyNotAt(request.AsAt) is { } reason)
        {
            return reason;
        }

        if (measure.Basis == MeasureBasis.UpToDate)
        {
            return null;
        }

        if (outcome.LatestOnly)
        {
            return MeasureMessages.OnlyLatest();
        }

        return outcome.RecordsFrom is { } from && LongestFrom(outcome.Rule, DayNumber.Of(from)) is var first && since < first
            ? first < asAt ? MeasureMessages.PeriodTooEarly(DayNumber.Of(from), first) : MeasureMessages.PeriodNotYet(DayNumber.Of(from), first)
            : null;
    }

    private static int LongestFrom(Rule rule, int from) =>
        rule.Timescale.First.Concat(rule.Timescale.Second ?? []).Concat(rule.Timescale.Then ?? [])
            .Max(a => rule.DueDay(a.Every, from) is var due && due == DayNumber.None ? DayNumber.Last : due);

    private static MeasureRow Row(RuleOutcome outcome, Measure measure, string groupBy, string group, Tally tally)
    {
        var untold = measure.Basis == MeasureBasis.OnTime ? tally.AtWorst.Denominator - tally.Denominator : tally.NotTold;
        var percentage = Percentages.TooMuchUntold(untold, tally.AtWorst.Denominator) ? null : Percentages.Of(tally.Numerator, tally.Denominator);
        return new MeasureRow(measure, outcome.Rule.Id, groupBy, group)
        {
            Numerator = tally.Numerator,
            Denominator = tally.Denominator,
            Percentage = percentage,
            Excused = tally.Excused,
            LeftOut = tally.LeftOut,
            NotTold = tally.NotTold,
            AtWorst = Percentages.Of(tally.AtWorst.Numerator, tally.AtWorst.Denominator),
            AtBest = Percentages.Of(tally.AtBest.Numerator, tally.AtBest.Denominator),
            Rag = Percentages.Judge(measure, percentage),
        };
    }
}
