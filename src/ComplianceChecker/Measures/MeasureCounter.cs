using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Says which measures can be counted at an as-at date, and makes their rows.</summary>
internal sealed class MeasureCounter
{
    private readonly EvaluationResult result;
    private readonly ReportRequest request;
    private readonly FilterOutcome filter;
    private readonly int asAt;
    private readonly int since;
    private readonly Grouping[] groupings;

    public MeasureCounter(EvaluationResult result, ReportRequest request, FilterOutcome filter)
    {
        this.result = result;
        this.request = request;
        this.filter = filter;
        asAt = DayNumber.Of(request.AsAt);
        since = DayNumber.Of(request.Since);
        groupings = [new Grouping(null, result.Extract, asAt), .. request.By.Select(f => new Grouping(f, result.Extract, asAt))];
        var several = request.Measures.Select(m => new CountedMeasure(m, [.. result.Outcomes.Where(o => m.RuleIds.Contains(o.Rule.Id, StringComparer.Ordinal))], null)).ToList();
        All =
        [
            .. result.Outcomes.SelectMany(o => o.Rule.Measures.Select(m => new CountedMeasure(m, [o], o.Rule.Id))
                .Concat(several.Where(m => m.Outcomes.Count > 0 && ReferenceEquals(m.Outcomes[^1], o)))),
        ];
    }

    /// <summary>All measures: those of each rule, and one over several rules after the last of them.</summary>
    public IReadOnlyList<CountedMeasure> All { get; }

    /// <summary>Counts for those measures of a rule that can be counted, each for all cases and then for each grouping, at nothing yet.</summary>
    public MeasureCount[] CountsOf(RuleOutcome outcome) =>
        [.. All.Where(m => m.RuleId is not null && ReferenceEquals(m.Outcomes[0], outcome) && WhyNot(m) is null).SelectMany(CountsOf)];

    /// <summary>Likewise for the measures that stand beside the rules.</summary>
    public CountsOfSeveral[] CountsBesideRules() =>
        [.. All.Where(m => m.RuleId is null && WhyNot(m) is null).Select(m => new CountsOfSeveral(m.Outcomes, [.. CountsOf(m)]))];

    /// <summary>The rows of all measures: of each one all cases, then each group that has anything to count; why not, where it is not counted.</summary>
    public IEnumerable<MeasureRow> Rows(IReadOnlyList<MeasureCount> counts) => All.SelectMany(m =>
        WhyNot(m) is { } reason
            ? [new MeasureRow(m.Measure, m.RuleId, "", "") { WhyNot = reason }]
            : Withheld([.. counts.Where(c => ReferenceEquals(c.Measure, m.Measure)).SelectMany(c => Rows(m, c))]));

    private IEnumerable<MeasureCount> CountsOf(CountedMeasure measure) =>
        groupings.Select(g => new MeasureCount(measure.Measure, g, request, filter, Cohort(measure)));

    private BoundFact? Cohort(CountedMeasure measure)
    {
        var rule = measure.Outcomes[0].Rule;
        return measure.Measure.Cohort is { } cohort ? new FactBinder(ExtractOf(measure), rule.Calendar, rule.LeapDay).Bind(cohort) : null;
    }

    /// <summary>The extract with the derived periods that a cohort asks for: those of its rules, unless a layer asks for others.</summary>
    private CaseExtract ExtractOf(CountedMeasure measure)
    {
        var (periods, first) = (measure.Measure.DerivedPeriods, measure.Outcomes[0]);
        return periods.Count == 0 || ReferenceEquals(periods, first.Rule.DerivedPeriods) ? first.Bound!.Extract
            : result.Outcomes.FirstOrDefault(o => o.Bound is not null && ReferenceEquals(o.Rule.DerivedPeriods, periods))?.Bound!.Extract
                ?? DerivedExtract.Of(result.Extract, periods, first.Rule.Calendar, first.Rule.LeapDay);
    }

    private IReadOnlyList<MeasureRow> Withheld(List<MeasureRow> rows) => request.SuppressBelow > 1 ? Suppression.Apply(rows, groupings, request.SuppressBelow) : rows;

    private static IEnumerable<MeasureRow> Rows(CountedMeasure measure, MeasureCount count) => count.Grouping.By is { } field
        ? count.Totals.Keys.Where(g => count.Totals[g].HasAnything).Order(StringComparer.Ordinal).Select(g => Row(measure, field.Name, g, count.Totals[g]))
        : [Row(measure, "", "", count.Totals.GetValueOrDefault("") ?? new Tally())];

    private string? WhyNot(CountedMeasure measure) => measure.Outcomes
        .Select(o => WhyNot(o, measure.Measure) is { } reason ? measure.RuleId is null ? MeasureMessages.OfRule(o.Rule.Id, reason) : reason : null)
        .FirstOrDefault(reason => reason is not null);

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
        rule.Timescale.All.Max(a => rule.DueDay(a.Every, from) is var due && due == DayNumber.None ? DayNumber.Last : due);

    private static MeasureRow Row(CountedMeasure measure, string groupBy, string group, Tally tally)
    {
        var untold = measure.Measure.Basis == MeasureBasis.OnTime ? tally.AtWorst.Denominator - tally.Denominator : tally.NotTold;
        var percentage = Percentages.TooMuchUntold(untold, tally.AtWorst.Denominator) ? null : Percentages.Of(tally.Numerator, tally.Denominator);
        return new MeasureRow(measure.Measure, measure.RuleId, groupBy, group)
        {
            Numerator = tally.Numerator,
            Denominator = tally.Denominator,
            Percentage = percentage,
            Excused = tally.Excused,
            LeftOut = tally.LeftOut,
            NotTold = tally.NotTold,
            AtWorst = Percentages.Of(tally.AtWorst.Numerator, tally.AtWorst.Denominator),
            AtBest = Percentages.Of(tally.AtBest.Numerator, tally.AtBest.Denominator),
            Rag = Percentages.Judge(measure.Measure, percentage),
        };
    }

    /// <summary>The counts of a measure over several rules.</summary>
    internal sealed record CountsOfSeveral(IReadOnlyList<RuleOutcome> Outcomes, MeasureCount[] Counts);
}
