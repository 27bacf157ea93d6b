using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>Every measure at every date, counted from one evaluation; writers only write it.</summary>
public sealed class Trend
{
    private readonly Lazy<IReadOnlyList<TrendSeries>> series;

    internal Trend(EvaluationResult result, FilterOutcome filter, IReadOnlyList<TrendPoint> points, IReadOnlyDictionary<ObligationStatus, int> statusCounts)
    {
        Result = result;
        Filter = filter;
        Points = points;
        StatusCounts = statusCounts;
        series = new(() => SeriesOf(points));
    }

    /// <summary>What was evaluated.</summary>
    public EvaluationResult Result { get; }

    /// <summary>Which cases and clocks the filters keep.</summary>
    public FilterOutcome Filter { get; }

    /// <summary>The dates, in order; at least one.</summary>
    public IReadOnlyList<TrendPoint> Points { get; }

    /// <summary>The latest date.</summary>
    public TrendPoint Latest => Points[^1];

    /// <summary>How many obligations have each status at the latest date.</summary>
    public IReadOnlyDictionary<ObligationStatus, int> StatusCounts { get; }

    /// <summary>Whether there is nothing at any date: no obligation, and nobody in a measure or beside it.</summary>
    public bool IsEmpty => StatusCounts.Values.All(n => n == 0) && Points.All(p => p.Measures.All(r =>
        r is { Withheld: WithheldCells.None, Numerator: 0 or null, Denominator: 0 or null, Days: null, LeftOut: 0 or null, NotTold: 0 or null, Excused: 0 or null }));

    /// <summary>The measures in the order of a report, each over all cases and then by group in ordinal order.</summary>
    public IReadOnlyList<TrendSeries> Series => series.Value;

    /// <summary>The rules, measures and indicators that are not given at some dates, each with its reason.</summary>
    public IEnumerable<TrendGap> Gaps => Points
        .SelectMany(p => p.NotEvaluated.Where(r => r.CaseId.Length == 0).Select(r => (r.RuleId, r.Reason, p.Request.AsAt)))
        .GroupBy(g => (g.RuleId, g.Reason), g => g.AsAt)
        .Select(g => new TrendGap(g.Key.RuleId, g.Key.Reason, [.. g]));

    private static TrendSeries[] SeriesOf(IReadOnlyList<TrendPoint> points)
    {
        // An indicator has rows only while it is in force, so no one date need have all of them.
        var request = points[0].Request;
        var order = points[0].Measures.Select(r => r.Measure).Where(m => m.Basis != MeasureBasis.Indicator)
            .Concat(request.Indicators.SelectMany(i => i.Measures))
            .Distinct(ReferenceEqualityComparer.Instance)
            .Select((m, i) => (Measure: m!, Position: i))
            .ToDictionary(m => m.Measure, m => m.Position, ReferenceEqualityComparer.Instance);
        string[] groupings = ["", .. request.By.Select(b => b.Name)];
        var found = new Dictionary<(int Measure, int Grouping, string GroupBy, string Group), MeasureRow?[]>();
        for (var i = 0; i < points.Count; i++)
        {
            foreach (var row in points[i].Measures)
            {
                var grouping = Array.IndexOf(groupings, row.GroupBy);
                var key = (order[row.Measure], grouping < 0 ? groupings.Length : grouping, row.GroupBy, row.Group);
                if (!found.TryGetValue(key, out var rows))
                {
                    found[key] = rows = new MeasureRow?[points.Count];
                }

                rows[i] = row;
            }
        }

        return
        [
            .. found.OrderBy(f => f.Key.Measure).ThenBy(f => f.Key.Grouping).ThenBy(f => f.Key.Group, StringComparer.Ordinal)
                .Select(f => (f.Key, f.Value, Any: f.Value.First(r => r is not null)!))
                .Select(f => new TrendSeries(f.Any.Measure, f.Any.RuleId, f.Key.GroupBy, f.Key.Group, f.Value)),
        ];
    }
}
