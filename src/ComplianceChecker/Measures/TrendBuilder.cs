using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>Counts every measure at every date from one evaluation: nothing is evaluated again, and no lists are made.</summary>
public static class TrendBuilder
{
    /// <summary>Builds the trend of an evaluation.</summary>
    /// <param name="result">What was evaluated.</param>
    /// <param name="requests">What the report of each date would be asked for, by date; they differ in the dates alone. At least one.</param>
    /// <param name="progress">Is told how far it has come, in dates.</param>
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

        // Run by run, so that each is unpacked once for all dates.
        DateCounter[] dates = [.. requests.Select((r, i) => new DateCounter(result, r, isLatest: i == requests.Count - 1))];
        var options = new ParallelOptions { CancellationToken = cancellation };
        var unpacked = new UnpackedChunk();
        var chunks = result.Outcomes.Count == 0 ? 0 : result.Outcomes[0].ChunkCount;
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            var ofCases = chunk;
            unpacked.Open(result, ofCases);
            _ = Parallel.For(0, dates.Length, options, i => dates[i].Counts.Count(ofCases, rows: null, unpacked));
            progress?.Report((int)((long)dates.Length * (chunk + 1) / chunks));
        }

        var indicators = IndicatorOnExtract.All(result, requests[0].Indicators);
        var points = new TrendPoint[dates.Length];
        _ = Parallel.For(0, dates.Length, options, i => points[i] = dates[i].Point(indicators, cancellation));
        return new Trend(result, dates[^1].Filter, points, dates[^1].Counts.StatusCounts);
    }

    /// <summary>Counts one date.</summary>
    private sealed class DateCounter
    {
        private readonly EvaluationResult result;
        private readonly ReportRequest request;
        private readonly bool isLatest;
        private readonly MeasureCounter measures;

        public DateCounter(EvaluationResult result, ReportRequest request, bool isLatest)
        {
            this.result = result;
            this.request = request;
            this.isLatest = isLatest;
            Filter = new FilterOutcome(request.Where, result.Extract, request.AsAt);
            measures = new MeasureCounter(result, request, Filter);
            Counts = new ChunkCounter(result, request, Filter, measures, listsOf: null, figuresOnly: !isLatest);
        }

        public FilterOutcome Filter { get; }

        public ChunkCounter Counts { get; }

        public TrendPoint Point(IReadOnlyList<IndicatorOnExtract> indicators, CancellationToken cancellation)
        {
            MeasureRow[] rows = [.. measures.Rows(Counts.Counts)];
            var ofIndicators = IndicatorCounter.Count(indicators, request, Filter, listsCases: isLatest, cancellation);
            return new TrendPoint(
                request,
                [.. rows, .. ofIndicators.Rows],
                [.. NotEvaluatedRows.Of(result, request, Filter, rows, withCases: isLatest), .. ofIndicators.NotEvaluated]);
        }
    }
}
