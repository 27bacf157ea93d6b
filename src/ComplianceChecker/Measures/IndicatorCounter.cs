using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Judges the cases of an extract by indicators, and makes their rows (rule-format.md, indicators).</summary>
internal sealed class IndicatorCounter
{
    private const int CasesInAChunk = 4096;

    private readonly ReportRequest request;
    private readonly FilterOutcome filter;
    private readonly bool listsCases;
    private readonly int asAt;
    private readonly List<MeasureRow> rows = [];
    private readonly List<NotEvaluatedRow> notEvaluated = [];

    private IndicatorCounter(ReportRequest request, FilterOutcome filter, bool listsCases)
    {
        this.request = request;
        this.filter = filter;
        this.listsCases = listsCases;
        asAt = DayNumber.Of(request.AsAt);
    }

    /// <summary>The rows of all indicators in force on the as-at date, and what of them cannot be given.</summary>
    /// <param name="indicators">The indicators.</param>
    /// <param name="request">The as-at date and the groups.</param>
    /// <param name="filter">Which cases are kept.</param>
    /// <param name="listsCases">Whether the cases that an indicator cannot judge are listed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static (IReadOnlyList<MeasureRow> Rows, IReadOnlyList<NotEvaluatedRow> NotEvaluated) Count(IReadOnlyList<IndicatorOnExtract> indicators, ReportRequest request, FilterOutcome filter, bool listsCases, CancellationToken cancellation)
    {
        var counter = new IndicatorCounter(request, filter, listsCases);
        foreach (var indicator in indicators.Where(i => i.Indicator.IsInForceOn(request.AsAt)))
        {
            counter.Count(indicator, cancellation);
        }

        return (counter.rows, counter.notEvaluated);
    }

    private void Count(IndicatorOnExtract onExtract, CancellationToken cancellation)
    {
        var (indicator, extract, reads) = (onExtract.Indicator, onExtract.Extract, onExtract.Reads);
        if (WhyNot(indicator, reads) is { } reason)
        {
            rows.AddRange(indicator.Measures.Select(m => new MeasureRow(m, null, "", "") { WhyNot = reason }));
            notEvaluated.Add(new NotEvaluatedRow("", "", MeasureMessages.IndicatorNotGiven(indicator.Id, reason)));
            return;
        }

        var groupings = Groupings(onExtract);
        var counted = Count(onExtract.Bound, reads.NeedsBirth, groupings, extract, cancellation);
        var own = indicator.Measures.Select(m => groupings.SelectMany((g, i) => IndicatorRows.Of(indicator, m, g, counted.Totals[i])).ToList());
        rows.AddRange(own.SelectMany(r => request.SuppressBelow > 1 ? Suppression.Apply(r, groupings, request.SuppressBelow) : r));
        if (listsCases && reads.NeedsBirth)
        {
            notEvaluated.AddRange(Enumerable.Range(0, extract.Cases.Count)
                .Where(c => extract.Cases.Born[c] == DayNumber.None && filter.KeepsCase(c))
                .Select(c => new NotEvaluatedRow("", extract.Cases.Ids[c], MeasureMessages.IndicatorNeedsBirth(indicator.Id))));
        }
    }

    /// <summary>Judges all cases, several runs of them at once.</summary>
    private IndicatorCount Count(BoundIndicator bound, bool needsBirth, IReadOnlyList<Grouping> groupings, CaseExtract extract, CancellationToken cancellation)
    {
        var keeps = filter.KeepsAll ? null : filter;
        var total = new IndicatorCount(bound, groupings, extract, asAt, keeps);
        var (count, born) = (extract.Cases.Count, extract.Cases.Born);
        var gate = new Lock();
        _ = Parallel.For(
            0,
            (count + CasesInAChunk - 1) / CasesInAChunk,
            new ParallelOptions { CancellationToken = cancellation },
            () => new IndicatorCount(bound, groupings, extract, asAt, keeps),
            (chunk, _, own) =>
            {
                var to = Math.Min(count, (chunk + 1) * CasesInAChunk);
                for (var c = chunk * CasesInAChunk; c < to; c++)
                {
                    if (!needsBirth || born[c] != DayNumber.None)
                    {
                        own.Count(c);
                    }
                }

                return own;
            },
            own =>
            {
                lock (gate)
                {
                    total.Add(own);
                }
            });
        return total;
    }

    private string? WhyNot(Indicator indicator, IndicatorReads reads) =>
        reads.WhyNotRead
        ?? reads.WhyNotKnown(IndicatorCount.FirstJudged(indicator, asAt), MeasureMessages.OnlyLatestOf, MeasureMessages.KnownFrom)
        ?? (filter.FieldsOfClocks.FirstOrDefault() is { } field ? MeasureMessages.WhereNotOfCase(field) : null);

    /// <summary>All cases, then each field of <c>--by</c> that a case has without a clock, then the indicator's own.</summary>
    private List<Grouping> Groupings(IndicatorOnExtract onExtract)
    {
        var (indicator, extract, record) = (onExtract.Indicator, onExtract.Extract, onExtract.Record);
        List<Grouping> groupings =
        [
            new Grouping(null, extract, asAt),
            .. request.By.Where(f => record is null || !string.Equals(f.Name, indicator.By, StringComparison.Ordinal)).Select(f => new Grouping(f, extract, asAt)).Where(g => g.IsWithoutClock),
        ];
        if (indicator.By is { } by && !groupings.Exists(g => string.Equals(g.By?.Name, by, StringComparison.Ordinal)))
        {
            groupings.Add(new Grouping(new GroupField(by, [by]), extract, asAt, record));
        }

        return groupings;
    }
}
