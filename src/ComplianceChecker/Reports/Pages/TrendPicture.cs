using System.Globalization;
using System.Text;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Draws a measure over time: its line with gaps where there is no figure, the target, the figures of others.</summary>
/// <remarks>What is withheld is drawn nowhere, and the scale knows nothing of it.</remarks>
internal static class TrendPicture
{
    private const int MostDates = 7;
    private const int MostDots = 40;

    /// <summary>A letter for each figure of others, in picture and key.</summary>
    public static string Letter(int comparator) => comparator < 26 ? ((char)('A' + comparator)).ToString() : (comparator + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether there is a figure to draw.</summary>
    public static bool HasAny(TrendSeries series) => series.Rows.Any(r => r?.Figure is not null);

    /// <summary>Draws the line alone, as wide as a few words.</summary>
    public static void WriteSmall(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points)
    {
        Open(html, series, points, "small", new Frame(240, 56, Left: 4, Right: 6, Top: 5, Bottom: 5), out var frame, out var scale);
        if (scale is { } on)
        {
            WriteLevels(html, series, frame, on);
            WriteLine(html, series, points, frame, on, dots: false);
        }

        html.CloseLine();
    }

    /// <summary>Draws the line with its axes, and letters at the figures of others.</summary>
    public static void WriteLarge(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points)
    {
        Open(html, series, points, "large", new Frame(640, 280, Left: 52, Right: 58, Top: 14, Bottom: 30), out var frame, out var scale);
        if (scale is { } on)
        {
            foreach (var tick in on.Ticks)
            {
                var y = frame.Y(on.Of(tick));
                html.Empty("path", ("class", "grid"), ("d", $"M{frame.Left} {y}H{frame.Width - frame.Right}"));
                html.Element("text", PageWords.Aim(tick, series.Measure.Unit), ("x", Number(frame.Left - 6)), ("y", y), ("dy", ".35em"), ("text-anchor", "end"));
            }

            WriteDates(html, points, frame);
            WriteLevels(html, series, frame, on);
            WriteLine(html, series, points, frame, on, dots: points.Count <= MostDots);
            WriteNames(html, series, points, frame, on);
            WriteMissing(html, series, points, frame);
        }

        html.CloseLine();
    }

    private static void Open(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points, string size, Frame of, out Frame frame, out PictureScale? scale)
    {
        frame = of with { First = DayNumber.Of(points[0].Request.AsAt), Latest = DayNumber.Of(points[^1].Request.AsAt) };
        double[] figures = [.. series.Rows.Select(r => r?.Figure).OfType<decimal>().Select(f => (double)f)];
        scale = figures.Length == 0 ? null
            : PictureScale.Of([.. figures, .. series.Measure.Target is { } target ? [target] : Array.Empty<double>(), .. series.Measure.Comparators.Select(c => c.Value)], series.Measure.Unit);
        html.Open("svg", ("class", "trend " + size), ("viewBox", FormattableString.Invariant($"0 0 {frame.Width} {frame.Height}")), ("role", "img"));
        html.Element("title", series.Measure.Title).Element("desc", TrendWords.Describe(series, points));
    }

    /// <summary>The target and the figures of others, as level lines.</summary>
    private static void WriteLevels(HtmlWriter html, TrendSeries series, Frame frame, PictureScale scale)
    {
        foreach (var comparator in series.Measure.Comparators)
        {
            Level(comparator.Value, "others");
        }

        if (series.Measure.Target is { } target)
        {
            Level(target, "target");
        }

        void Level(double figure, string kind) => html.Empty("path", ("class", kind), ("d", $"M{frame.Left} {frame.Y(scale.Of(figure))}H{frame.Width - frame.Right}"));
    }

    private static void WriteLine(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points, Frame frame, PictureScale scale, bool dots)
    {
        var path = new StringBuilder();
        var alone = new List<int>();
        for (var i = 0; i < points.Count; i++)
        {
            if (series.Rows[i]?.Figure is not { } figure)
            {
                continue;
            }

            var (before, after) = (i > 0 && series.Rows[i - 1]?.Figure is not null, i < points.Count - 1 && series.Rows[i + 1]?.Figure is not null);
            path.Append(before ? 'L' : 'M').Append(frame.X(points[i].Request.AsAt)).Append(' ').Append(frame.Y(scale.Of((double)figure)));
            if (dots || i == points.Count - 1 || (!before && !after))
            {
                alone.Add(i);
            }
        }

        html.Empty("path", ("class", "line"), ("d", path.ToString()));
        foreach (var i in alone)
        {
            html.Empty("circle", ("class", "dot"), ("cx", frame.X(points[i].Request.AsAt)), ("cy", frame.Y(scale.Of((double)series.Rows[i]!.Figure!.Value))), ("r", i == points.Count - 1 ? "4" : "2.5"));
        }
    }

    /// <summary>The dates under the picture: the latest, and as many before it as can be read.</summary>
    private static void WriteDates(HtmlWriter html, IReadOnlyList<TrendPoint> points, Frame frame)
    {
        var every = Math.Max(1, (points.Count + MostDates - 2) / (MostDates - 1));
        for (var i = (points.Count - 1) % every; i < points.Count; i += every)
        {
            var date = points[i].Request.AsAt;
            var x = frame.X(date);
            html.Empty("path", ("class", "tick"), ("d", $"M{x} {frame.Height - frame.Bottom}v5"));
            html.Element("text", date.ToString("d MMM uuuu", CultureInfo.InvariantCulture), ("x", x), ("y", Number(frame.Height - 8)), ("text-anchor", "middle"));
        }
    }

    /// <summary>Names the level lines at their right ends, and marks each figure of others on its day.</summary>
    private static void WriteNames(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points, Frame frame, PictureScale scale)
    {
        var right = Number(frame.Width - frame.Right + 4);
        if (series.Measure.Target is { } target)
        {
            html.Element("text", "Target", ("class", "name"), ("x", right), ("y", frame.Y(scale.Of(target))), ("dy", ".35em"));
        }

        for (var i = 0; i < series.Measure.Comparators.Count; i++)
        {
            var comparator = series.Measure.Comparators[i];
            var y = frame.Y(scale.Of(comparator.Value));
            if (comparator.AsAt >= points[0].Request.AsAt && comparator.AsAt <= points[^1].Request.AsAt)
            {
                html.Empty("path", ("class", "others-day"), ("d", $"M{frame.X(comparator.AsAt)} {y}m-5 0l5 -5l5 5l-5 5z"));
            }

            html.Element("text", Letter(i), ("class", "name"), ("x", Number(frame.Left + 4 + (12 * i))), ("y", y), ("dy", "-.3em"));
        }
    }

    /// <summary>Marks the dates without a figure on the axis: c where it is withheld, an empty ring where there is none.</summary>
    private static void WriteMissing(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points, Frame frame)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (series.Rows[i]?.Figure is not null)
            {
                continue;
            }

            var x = frame.X(points[i].Request.AsAt);
            if (series.Rows[i] is { } row && row.IsFigureWithheld())
            {
                html.Element("text", WithheldMarks.Mark, ("class", "name"), ("x", x), ("y", Number(frame.Height - frame.Bottom - 5)), ("text-anchor", "middle"));
            }
            else
            {
                html.Empty("circle", ("class", "none"), ("cx", x), ("cy", Number(frame.Height - frame.Bottom)), ("r", "3"));
            }
        }
    }

    private static string Number(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The room of a picture: its size, the margins around the line, and the first and latest day as day numbers.</summary>
    private readonly record struct Frame(int Width, int Height, int Left, int Right, int Top, int Bottom)
    {
        public int First { get; init; }

        public int Latest { get; init; }

        public string X(LocalDate date) => Number(Latest == First ? (Left + Width - Right) / 2.0 : Left + ((Width - Left - Right) * (double)(DayNumber.Of(date) - First) / (Latest - First)));

        public string Y(double height) => Number(Height - Bottom - ((Height - Top - Bottom) * height));
    }
}
