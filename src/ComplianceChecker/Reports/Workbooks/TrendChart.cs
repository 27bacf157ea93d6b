using System.Globalization;
using ComplianceChecker.Rules;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Makes Excel's own line chart of a measure's trend, with its target and the figures of others. Lines differ in their dashes, not in colour alone.</summary>
internal static class TrendChart
{
    private const uint DateAxisId = 1, ValueAxisId = 2;
    private const string Ink = "0B0C0C", Grey = "505A5F", Pale = "D0D4D8";
    private static readonly string[] ComparatorColours = ["7A4B00", "4C2C92", "28702E"];

    /// <summary>Makes the chart.</summary>
    public static ChartSpace Make(ChartData data)
    {
        var lines = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        for (var i = 0; i < data.Lines.Count; i++)
        {
            lines.Append(Series(data, data.Lines[i], (uint)i));
        }

        lines.Append(new ShowMarker { Val = true }, new AxisId { Val = DateAxisId }, new AxisId { Val = ValueAxisId });
        return new ChartSpace(
            new RoundedCorners { Val = false },
            new Chart(
                TitleOf(data.Title),
                new AutoTitleDeleted { Val = false },
                new PlotArea(new Layout(), lines, Dates(data.Days), Values(data)),
                new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }, Text(900, Grey)),
                new PlotVisibleOnly { Val = false },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            new ChartShapeProperties(new A.SolidFill(Colour("FFFFFF")), Stroke(Pale, 9525)));
    }

    private static LineChartSeries Series(ChartData data, ChartLine line, uint index)
    {
        var (colour, width, dash, marker) = line.Kind switch
        {
            ChartLineKind.Figures => ("1D3F5E", 28575, A.PresetLineDashValues.Solid, MarkerStyleValues.Circle),
            ChartLineKind.Target => (Grey, 19050, A.PresetLineDashValues.Dash, MarkerStyleValues.None),
            _ => (ComparatorColours[index % ComparatorColours.Length], 19050, A.PresetLineDashValues.SystemDot, MarkerStyleValues.None),
        };
        return new LineChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = index },
            new Order { Val = index },
            new SeriesText(new NumericValue(ExcelText.Shown(line.Name))),
            new ChartShapeProperties(Stroke(colour, width, dash)),
            marker == MarkerStyleValues.None
                ? new Marker(new Symbol { Val = marker })
                : new Marker(new Symbol { Val = marker }, new Size { Val = 5 }, new ChartShapeProperties(new A.SolidFill(Colour(colour)), Stroke(colour, 9525))),
            new CategoryAxisData(new NumberReference(new Formula(data.Dates), Cached(data.Days.Select(d => (decimal?)d), "mmm yyyy"))),
            new Values(new NumberReference(new Formula(line.Cells), Cached(line.Figures, "General"))),
            new Smooth { Val = false });
    }

    /// <summary>What a program shows that does not work out the cells, such as a preview.</summary>
    private static NumberingCache Cached(IEnumerable<decimal?> figures, string format)
    {
        var points = figures.ToArray();
        var cache = new NumberingCache(new FormatCode(format), new PointCount { Val = (uint)points.Length });
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i] is { } figure)
            {
                cache.Append(new NumericPoint(new NumericValue(figure.ToString(CultureInfo.InvariantCulture))) { Index = (uint)i });
            }
        }

        return cache;
    }

    private static DateAxis Dates(IReadOnlyList<double> days) => new(
        new AxisId { Val = DateAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new NumberingFormat { FormatCode = "mmm yyyy", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.Outside },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new ChartShapeProperties(Stroke(Grey, 9525)),
        Text(900, Ink),
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero },
        new AutoLabeled { Val = true },
        new LabelOffset { Val = 100 },
        new BaseTimeUnit { Val = TimeUnitValues.Days },
        new MajorUnit { Val = MonthsBetweenLabels(days[^1] - days[0]) },
        new MajorTimeUnit { Val = TimeUnitValues.Months });

    /// <summary>So many that at most seven labels or so stand side by side.</summary>
    private static double MonthsBetweenLabels(double days) => Math.Max(1, Math.Ceiling(days / 30.4 / 6));

    // A small change does not look like a large one: percentages stand on the whole scale, other figures on one from zero.
    private static ValueAxis Values(ChartData data) => new(Parts(data));

    private static IEnumerable<DocumentFormat.OpenXml.OpenXmlElement> Parts(ChartData data) =>
    [
        new AxisId { Val = ValueAxisId },
        data.Unit == MeasureUnit.Percent
            ? new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MaxAxisValue { Val = 100 }, new MinAxisValue { Val = 0 })
            : new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorGridlines(new ChartShapeProperties(Stroke(Pale, 6350))),
        new NumberingFormat { FormatCode = data.Unit == MeasureUnit.Percent ? "0\"%\"" : "#,##0.##", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new ChartShapeProperties(new A.Outline(new A.NoFill())),
        Text(900, Ink),
        new CrossingAxis { Val = DateAxisId },
        new Crosses { Val = CrossesValues.AutoZero },
        new CrossBetween { Val = CrossBetweenValues.MidpointCategory },
        .. data.Unit == MeasureUnit.Percent ? [new MajorUnit { Val = 20 }] : Array.Empty<MajorUnit>(),
    ];

    private static Title TitleOf(string title) => new(
        new ChartText(new RichText(
            new A.BodyProperties(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1100, Bold = true }),
                new A.Run(new A.RunProperties(new A.SolidFill(Colour(Ink))) { Language = "en-GB", FontSize = 1100, Bold = true }, new A.Text(ExcelText.Shown(title)))))),
        new Overlay { Val = false });

    private static TextProperties Text(int size, string colour) => new(
        new A.BodyProperties(),
        new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties(new A.SolidFill(Colour(colour))) { FontSize = size }), new A.EndParagraphRunProperties { Language = "en-GB" }));

    private static A.Outline Stroke(string colour, int width, A.PresetLineDashValues? dash = null) =>
        dash is { } kind ? new(new A.SolidFill(Colour(colour)), new A.PresetDash { Val = kind }, new A.Round()) { Width = width } : new(new A.SolidFill(Colour(colour))) { Width = width };

    private static A.RgbColorModelHex Colour(string colour) => new() { Val = colour };
}
