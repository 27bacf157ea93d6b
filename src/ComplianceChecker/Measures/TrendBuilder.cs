using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>Counts every measure at every date from one evaluation: nothing is evaluated again, and no lists are made.</summary>
public static class TrendBuilder
{
    /// <summary>Builds the trend of an evaluation.</summary>
    /// <param name="result">What was evaluated.</param>
    /// <param name="requests">What the report of each date would be asked for, by date; they differ in the dates alone. At least one.</param>
    /// <param name="progress">Is told how many dates are done.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no date.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Trend Build(EvaluationResult result, IReadOnlyList<ReportRequest> requests, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(requests);
        if (requests.Count == 0)
        {
            throw new ArgumentException("A trend needs a date.", nameof(requests));
        }

        var indicators = IndicatorOnExtract.All(result, requests[0].Indicators);
        var points = new TrendPoint[requests.Count];
        IReadOnlyDictionary<ObligationStatus, int>? statuses = null;
        var done = 0;
        _ = Parallel.For(0, points.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var isLatest = i == points.Length - 1;
            (points[i], var counts) = Count(result, requests[i], indicators, isLatest, cancellation);
            if (isLatest)
            {
                statuses = counts.StatusCounts;
            }

            progress?.Report(Interlocked.Increment(ref done));
        });
        return new Trend(result, new FilterOutcome(requests[^1].Where, result.Extract), points, statuses!);
    }

    private static (TrendPoint Point, ChunkCounter Counts) Count(EvaluationResult result, ReportRequest request, IReadOnlyList<IndicatorOnExtract> indicators, bool isLatest, CancellationToken cancellation)
    {
        var filter = new FilterOutcome(request.Where, result.Extract);
        var counter = new MeasureCounter(result, request);
        var counts = new ChunkCounter(result, request, filter, counter, listsOf: null, figuresOnly: !isLatest);
        for (var chunk = 0; chunk < (result.Outcomes.Count == 0 ? 0 : result.Outcomes[0].ChunkCount); chunk++)
        {
            cancellation.ThrowIfCancellationRequested();
            counts.Count(chunk);
        }

        MeasureRow[] measures = [.. counter.Rows(counts.Counts)];
        var ofIndicators = IndicatorCounter.Count(indicators, request, filter, listsCases: isLatest, cancellation);
        var point = new TrendPoint(
            request,
            [.. measures, .. ofIndicators.Rows],
            [.. NotEvaluatedRows.Of(result, request, filter, measures, withCases: isLatest), .. ofIndicators.NotEvaluated]);
        return (point, counts);
    }
}
