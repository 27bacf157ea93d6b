using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>Makes the rows of an indicator's figure.</summary>
internal static class IndicatorRows
{
    /// <summary>The rows of one grouping: all cases, or each group that has anything to count.</summary>
    public static IEnumerable<MeasureRow> Of(Indicator indicator, Measure measure, Grouping grouping, Dictionary<string, IndicatorTally> totals) => grouping.By is { } field
        ? totals.Where(t => t.Value.HasAnything).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Of(indicator, measure, field.Name, t.Key, t.Value))
        : [Of(indicator, measure, "", "", totals.GetValueOrDefault("") ?? new IndicatorTally())];

    private static MeasureRow Of(Indicator indicator, Measure measure, string groupBy, string group, IndicatorTally tally)
    {
        var row = new MeasureRow(measure, null, groupBy, group) { Excused = 0, LeftOut = tally.LeftOut, NotTold = tally.NotTold };
        switch (measure.Unit)
        {
            case MeasureUnit.Percent:
                var percentage = Percentages.Of(tally.Numerator, tally.Denominator);
                return row with { Numerator = tally.Numerator, Denominator = tally.Denominator, Percentage = percentage, AtWorst = percentage, AtBest = percentage, Rag = Percentages.Judge(measure, percentage) };
            case MeasureUnit.Number:
                return row with { Numerator = tally.Numerator, Rag = Percentages.Judge(measure, tally.Numerator) };
            default:
                var days = Percentages.TooMuchUntold(tally.NotTold, tally.Denominator + tally.NotTold) ? null
                    : string.Equals(measure.Id, Indicator.MeanOf(indicator.Id), StringComparison.Ordinal) ? tally.Mean
                    : tally.Median;
                return row with { Denominator = tally.Denominator, Days = days, Rag = Percentages.Judge(measure, days) };
        }
    }
}
