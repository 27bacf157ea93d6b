using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Puts charts in their places on a sheet.</summary>
internal static class ChartDrawing
{
    private const int InAPixel = 9525;

    /// <summary>Makes the drawing that holds the charts; they are its relationships in this order.</summary>
    public static WorksheetDrawing Make(IReadOnlyList<PlacedChart> placed) => new(placed.Select((chart, i) => new OneCellAnchor(
        new FromMarker(new ColumnId(Text(chart.Column)), new ColumnOffset(Text(chart.Offset * InAPixel)), new RowId(Text(chart.Row)), new RowOffset("0")),
        new Extent { Cx = chart.Width * InAPixel, Cy = PlacedChart.Height * InAPixel },
        new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties { Id = (uint)i + 2, Name = FormattableString.Invariant($"Chart {i + 1}"), Description = ExcelText.Shown(Description(chart.Chart)) },
                new NonVisualGraphicFrameDrawingProperties()),
            new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = PackageWriter.RelationshipId(i) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { Macro = "" },
        new ClientData())));

    /// <summary>What is told to a reader who cannot see the chart.</summary>
    private static string Description(ChartData chart) => $"Line chart: {chart.Title}, with {string.Join(", ", chart.Lines.Skip(1).Select(l => l.Name).DefaultIfEmpty("no target"))}. Its figures stand in {chart.Dates.Split('!')[0].Trim('\'')}.";

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
