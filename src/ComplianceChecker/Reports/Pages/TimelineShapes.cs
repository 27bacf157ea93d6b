namespace ComplianceChecker.Reports.Pages;

/// <summary>Draws what stands on a lane. Shape and pattern tell everything that colour tells.</summary>
internal static class TimelineShapes
{
    /// <summary>Draws a shape.</summary>
    public static void Write(HtmlWriter html, TimelineShape shape, TimelineSize size)
    {
        if (shape.Tip.Length > 0)
        {
            html.Open("g").Element("title", shape.Tip);
        }

        Draw(html, shape, size);
        if (shape.Tip.Length > 0)
        {
            html.Close();
        }
    }

    private static void Draw(HtmlWriter html, TimelineShape shape, TimelineSize size)
    {
        var (x, y, m) = (shape.X, shape.Y, size.Mark);
        switch (shape.Kind)
        {
            case TimelineShapeKind.Period:
                Bar(html, "t-period", shape, size.Title + 4);
                if (shape.Text.Length > 0)
                {
                    html.Element("text", shape.Text, ("class", "t-on-bar"), ("x", N(x + 4)), ("y", N(y + (size.Title * 0.33))), ("font-size", N(size.Title - 1)));
                }

                break;
            case TimelineShapeKind.Window:
                Bar(html, "t-window", shape, size.Bar);
                break;
            case TimelineShapeKind.SetAside:
                Bar(html, "t-aside", shape, size.Bar);
                break;
            case TimelineShapeKind.Late:
                Bar(html, "t-late", shape, size.Bar);
                break;
            case TimelineShapeKind.Untold:
                Bar(html, "t-untold", shape, size.Bar);
                break;
            case TimelineShapeKind.Due:
                Path(html, "t-due", $"M{N(x)} {N(y - (size.Line / 2) + 2)}V{N(y + (size.Line / 2) - 2)}");
                break;
            case TimelineShapeKind.DueAndKept:
                Path(html, "t-kept", $"M{N(x)} {N(y - (size.Bar / 2))}V{N(y + (size.Bar / 2))}");
                break;
            case TimelineShapeKind.Met:
                html.Empty("circle", ("class", "t-met"), ("cx", N(x)), ("cy", N(y)), ("r", N(m)));
                break;
            case TimelineShapeKind.MetLate:
                Path(html, "t-met-late", $"M{N(x)} {N(y - m - 1)}L{N(x + m + 1)} {N(y)}L{N(x)} {N(y + m + 1)}L{N(x - m - 1)} {N(y)}Z");
                break;
            case TimelineShapeKind.Missed:
                Path(html, "t-missed", $"M{N(x - m)} {N(y - m)}L{N(x + m)} {N(y + m)}M{N(x - m)} {N(y + m)}L{N(x + m)} {N(y - m)}");
                break;
            case TimelineShapeKind.Lapsed:
                html.Empty("rect", ("class", "t-lapsed"), ("x", N(x - m + 0.5)), ("y", N(y - m + 0.5)), ("width", N((2 * m) - 1)), ("height", N((2 * m) - 1)));
                break;
            case TimelineShapeKind.Excused:
                Path(html, "t-excused", $"M{N(x)} {N(y - m - 1)}L{N(x + m + 1)} {N(y + m)}L{N(x - m - 1)} {N(y + m)}Z");
                break;
            case TimelineShapeKind.Beyond:
                Path(html, "t-beyond", $"M{N(x - m)} {N(y - m)}L{N(x + 1)} {N(y)}L{N(x - m)} {N(y + m)}");
                break;
            default:
                html.Element("text", shape.Text, ("class", "t-label"), ("x", N(x)), ("y", N(y + (size.Title * 0.36))), ("font-size", N(size.Title)));
                break;
        }
    }

    private static void Bar(HtmlWriter html, string style, TimelineShape shape, double height) =>
        html.Empty("rect", ("class", style), ("x", N(shape.X)), ("y", N(shape.Y - (height / 2))), ("width", N(shape.Width)), ("height", N(height)));

    private static void Path(HtmlWriter html, string style, string path) => html.Empty("path", ("class", style), ("d", path));

    private static string N(double measure) => CaseTimelineDrawing.N(measure);
}
