using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Judges the cases of an extract by indicators, and makes their rows (rule-format.md, indicators).</summary>
internal sealed class IndicatorCounter
{
    private const int CasesInAChunk = 4096;

    private readonly EvaluationResult result;
    private readonly ReportRequest request;
    private readonly FilterOutcome filter;
    private readonly int asAt;
    private readonly List<MeasureRow> rows = [];
    private readonly List<NotEvaluatedRow> notEvaluated = [];

    private IndicatorCounter(EvaluationResult result, ReportRequest request, FilterOutcome filter)
    {
        this.result = result;
        this.request = request;
        this.filter = filter;
        asAt = DayNumber.Of(request.AsAt);
    }

    /// <summary>The rows of all indicators in force on the as-at date, and what of them cannot be given.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static (IReadOnlyList<MeasureRow> Rows, IReadOnlyList<NotEvaluatedRow> NotEvaluated) Count(EvaluationResult result, ReportRequest request, FilterOutcome filter, CancellationToken cancellation)
    {
        var counter = new IndicatorCounter(result, request, filter);
        foreach (var indicator in request.Indicators.Where(i => i.IsInForceOn(request.AsAt)))
        {
            counter.Count(indicator, cancellation);
        }

        return (counter.rows, counter.notEvaluated);
    }

    private void Count(Indicator indicator, CancellationToken cancellation)
    {
        var extract = WithDerivedPeriods(indicator);
        var reads = new IndicatorReads(indicator, extract);
        if (WhyNot(indicator, reads) is { } reason)
        {
            rows.AddRange(indicator.Measures.Select(m => new MeasureRow(m, null, "", "") { WhyNot = reason }));
            notEvaluated.Add(new NotEvaluatedRow("", "", MeasureMessages.IndicatorNotGiven(indicator.Id, reason)));
            return;
        }

        var groupings = Groupings(indicator, extract);
        var counted = Count(new BoundIndicator(indicator, extract), reads.NeedsBirth, groupings, extract, cancellation);
        var own = indicator.Measures.Select(m => groupings.SelectMany((g, i) => IndicatorRows.Of(indicator, m, g, counted.Totals[i])).ToList());
        rows.AddRange(own.SelectMany(r => request.SuppressBelow > 1 ? Suppression.Apply(r, groupings, request.SuppressBelow) : r));
        if (reads.NeedsBirth)
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
    private List<Grouping> Groupings(Indicator indicator, CaseExtract extract)
    {
        var record = CohortRecord.Of(indicator, extract);
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

    /// <summary>The extract with the derived periods of the indicator's rule set: as a rule of the set was evaluated on, else made now.</summary>
    private CaseExtract WithDerivedPeriods(Indicator indicator) => indicator.DerivedPeriods.Count == 0
        ? result.Extract
        : result.Outcomes.Select(o => o.Bound).FirstOrDefault(b => b is not null && ReferenceEquals(b.Rule.DerivedPeriods, indicator.DerivedPeriods))?.Extract
            ?? DerivedExtract.Of(result.Extract, indicator.DerivedPeriods, indicator.Calendar, indicator.LeapDay);
}
