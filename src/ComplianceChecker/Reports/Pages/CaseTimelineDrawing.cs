using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Draws a timeline that was laid out, as SVG.</summary>
internal static class CaseTimelineDrawing
{
    /// <summary>The patterns that all pictures use, in a picture of no size.</summary>
    public static void WritePatterns(HtmlWriter html)
    {
        html.Open("svg", ("class", "patterns"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"), ("focusable", "false")).Open("defs");
        html.Open("pattern", ("id", "late"), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
            .Empty("rect", ("class", "t-late-ground"), ("width", "5"), ("height", "5")).Empty("rect", ("class", "t-late-line"), ("width", "2.4"), ("height", "5")).Close();
        html.Open("pattern", ("id", "untold"), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"))
            .Empty("rect", ("class", "t-untold-ground"), ("width", "5"), ("height", "5")).Empty("circle", ("class", "t-untold-dot"), ("cx", "2.5"), ("cy", "2.5"), ("r", "1.1")).Close();
        html.Open("pattern", ("id", "aside"), ("width", "4"), ("height", "4"), ("patternUnits", "userSpaceOnUse"))
            .Empty("rect", ("class", "t-aside-ground"), ("width", "4"), ("height", "4")).Empty("rect", ("class", "t-aside-line"), ("width", "1.2"), ("height", "4")).Close();
        html.Close().CloseLine();
    }

    /// <summary>Draws a picture.</summary>
    /// <param name="html">Receives it.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="id">An id that no other picture has.</param>
    /// <param name="title">What it is, for those who do not see it.</param>
    /// <param name="description">What it tells and where that stands in words.</param>
    public static void Write(HtmlWriter html, TimelinePicture picture, string id, string title, string description)
    {
        html.Open("svg", ("class", "timeline"), ("viewBox", $"0 0 {N(TimelineSize.Width)} {N(picture.Height)}"), ("role", "img"), ("aria-labelledby", $"{id}-title"), ("aria-describedby", $"{id}-desc")).Line();
        html.Element("title", title, ("id", $"{id}-title")).Element("desc", description, ("id", $"{id}-desc")).Line();
        foreach (var (lane, i) in picture.Lanes.Select((l, i) => (l, i)))
        {
            html.Empty("rect", ("class", i % 2 == 0 ? "t-lane" : "t-lane-other"), ("x", "0"), ("y", N(lane.Top)), ("width", N(TimelineSize.Width)), ("height", N(lane.Height))).Line();
        }

        WriteTicks(html, picture);
        foreach (var lane in picture.Lanes)
        {
            WriteLane(html, lane, picture.Size);
        }

        html.CloseLine();
    }

    /// <summary>Draws one shape by itself, for the legend.</summary>
    public static void WriteKey(HtmlWriter html, TimelineShapeKind kind)
    {
        var isBar = kind is TimelineShapeKind.Period or TimelineShapeKind.Window or TimelineShapeKind.SetAside or TimelineShapeKind.Late or TimelineShapeKind.Untold;
        html.Open("svg", ("class", "key"), ("viewBox", "0 0 28 16"), ("width", "28"), ("height", "16"), ("aria-hidden", "true"), ("focusable", "false"));
        TimelineShapes.Write(html, new TimelineShape(kind, isBar ? 2 : 14, isBar ? 24 : 0, 8, "", ""), TimelineSize.Full);
        html.Close();
    }

    private static void WriteLane(HtmlWriter html, TimelineLane lane, TimelineSize size)
    {
        var first = lane.Top + (lane.Height / 2) + (size.Title * 0.36) - ((lane.Title.Count - 1) * (size.Title + 2) / 2);
        for (var i = 0; i < lane.Title.Count; i++)
        {
            html.Element("text", lane.Title[i], ("class", lane.IsDuty ? "t-title" : "t-title t-kind"), ("x", "4"), ("y", N(first + (i * (size.Title + 2)))), ("font-size", N(size.Title)));
        }

        html.Line();
        foreach (var shape in lane.Shapes)
        {
            TimelineShapes.Write(html, shape, size);
        }

        html.Line();
    }

    private static void WriteTicks(HtmlWriter html, TimelinePicture picture)
    {
        var (scale, bottom) = (picture.Scale, N(picture.Height - 1));
        html.Empty("path", ("class", "t-axis"), ("d", $"M{N(scale.Left)} {N(TimelineSize.Head)}H{N(scale.Right)}"));
        foreach (var tick in picture.Ticks)
        {
            html.Empty("path", ("class", tick.Year.Length > 0 ? "t-tick t-year" : "t-tick"), ("d", $"M{N(scale.At(tick.Day))} {N(TimelineSize.Head - 6)}V{bottom}"));
        }

        var asAt = scale.At(picture.AsAt);
        html.Empty("path", ("class", "t-as-at"), ("d", $"M{N(asAt)} 14V{bottom}"));
        foreach (var tick in picture.Ticks)
        {
            var x = N(scale.At(tick.Day));
            Above(html, tick.Year, x, 26, "t-years");
            Above(html, tick.Text, x, 41, "t-months");
        }

        var toRight = scale.Right - asAt < 60;
        html.Element("text", "as at " + DayNumber.ToDate(picture.AsAt).ToString("d MMM uuuu", CultureInfo.InvariantCulture), ("class", "t-as-at-text"), ("x", N(asAt)), ("y", "11"), ("text-anchor", toRight ? "end" : "middle"));
        html.Line();
    }

    private static void Above(HtmlWriter html, string text, string x, double y, string style)
    {
        if (text.Length > 0)
        {
            html.Element("text", text, ("class", style), ("x", x), ("y", N(y)), ("dx", "3"));
        }
    }

    /// <summary>A measure as SVG writes it.</summary>
    internal static string N(double measure) => Math.Round(measure, 1).ToString(CultureInfo.InvariantCulture);
}
