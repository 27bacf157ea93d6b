using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Says in words what the picture of a trend shows.</summary>
internal static class TrendWords
{
    /// <summary>From where to where the figure went.</summary>
    public static string SinceFirst(TrendSeries series, IReadOnlyList<TrendPoint> points)
    {
        var first = points[0].Request.AsAt;
        return series.Rows[0] is { } row && (row.Figure is not null || row.IsFigureWithheld())
            ? $"{PageWords.Figure(row)} at {PageWords.People(first)}{(series.SinceFirst is { } change ? $", {PageWords.Change(change, series.Measure.Unit)} since" : "")}"
            : $"No figure at {PageWords.People(first)}";
    }

    /// <summary>What there is to see: first, lowest, highest and latest figure, the target, the figures of others, and what is missing.</summary>
    public static string Describe(TrendSeries series, IReadOnlyList<TrendPoint> points)
    {
        var unit = series.Measure.Unit;
        (decimal Figure, string Date)[] known = [.. series.Rows.Select((r, i) => (r?.Figure, Date: PageWords.People(points[i].Request.AsAt))).Where(p => p.Figure is not null).Select(p => (p.Figure!.Value, p.Date))];
        var withheld = series.Rows.Count(r => r is not null && r.IsFigureWithheld());
        var missing = points.Count - known.Length - withheld;
        string[] parts =
        [
            .. known.Length == 0 ? ["no figure is shown at any date"]
                : new[] { $"{PageWords.Figure(known[0].Figure, unit)} at {known[0].Date}", $"{PageWords.Figure(known[^1].Figure, unit)} at {known[^1].Date}" }.Distinct(StringComparer.Ordinal),
            .. known.Length < 3 ? Array.Empty<string>()
                : [$"lowest {At(known.MinBy(k => k.Figure), unit)}", $"highest {At(known.MaxBy(k => k.Figure), unit)}"],
            .. series.Measure.Target is { } target ? [$"target {PageWords.Aim(target, unit)}"] : Array.Empty<string>(),
            .. series.Measure.Comparators.Select(c => $"{c.Name} {PageWords.Aim(c.Value, unit)} at {PageWords.People(c.AsAt)}"),
            .. withheld > 0 ? [$"withheld at {ConsoleWords.Count(withheld, "date", "dates")}"] : Array.Empty<string>(),
            .. missing > 0 && known.Length > 0 ? [$"no figure at {ConsoleWords.Count(missing, "date", "dates")}"] : Array.Empty<string>(),
        ];
        var text = string.Join("; ", parts);
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    private static string At((decimal Figure, string Date) point, MeasureUnit unit) => $"{PageWords.Figure(point.Figure, unit)} at {point.Date}";
}
