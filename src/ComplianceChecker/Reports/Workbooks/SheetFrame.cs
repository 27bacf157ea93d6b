using System.Globalization;
using System.Xml;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes what stands around the rows of a sheet: how it is seen and printed.</summary>
internal sealed class SheetFrame(XmlWriter xml, SheetPlan plan, string marking, bool isFirst)
{
    private const string Main = SheetWriter.Main;
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestInHeader = 80;

    /// <summary>The row of the headings.</summary>
    public int HeadingRow => plan.HeadingRow(marking);

    /// <summary>Writes what comes before the rows.</summary>
    public void WriteHead()
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        Start("sheetPr");
        Empty("pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        Start("sheetViews");
        Start("sheetView", ("showGridLines", "0"), ("tabSelected", isFirst ? "1" : null), ("workbookViewId", "0"));
        if (plan.HasHeadings)
        {
            var below = "A" + Text(HeadingRow + 1);
            Empty("pane", ("ySplit", Text(HeadingRow)), ("topLeftCell", below), ("activePane", "bottomLeft"), ("state", "frozen"));
            Empty("selection", ("pane", "bottomLeft"), ("activeCell", below), ("sqref", below));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        Empty("sheetFormatPr", ("defaultRowHeight", "12.75"), ("outlineLevelCol", plan.Columns.Any(c => c.IsFolded) ? "1" : null));
        Start("cols");
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            var column = plan.Columns[i];
            Empty(
                "col",
                ("min", Text(i + 1)),
                ("max", Text(i + 1)),
                ("width", column.Width.ToString("0.##", CultureInfo.InvariantCulture)),
                ("hidden", column.IsSeen ? null : "1"),
                ("customWidth", "1"),
                ("outlineLevel", column.IsFolded ? "1" : null),
                ("collapsed", i > 0 && plan.Columns[i - 1].IsFolded && !column.IsFolded ? "1" : null));
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes what comes after the rows.</summary>
    /// <param name="scales">The stretches of cells that are shaded by their numbers.</param>
    /// <param name="lastRow">The last row.</param>
    /// <param name="hasDrawing">Whether there are charts.</param>
    /// <param name="tables">How many tables there are.</param>
    /// <param name="breaks">The rows after which a printed page ends.</param>
    public void WriteTail(IReadOnlyList<string> scales, int lastRow, bool hasDrawing, int tables, IReadOnlyList<int> breaks)
    {
        for (var i = 0; i < scales.Count; i++)
        {
            WriteScale(scales[i], i + 1);
        }

        Empty("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.7"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        Empty("pageSetup", ("paperSize", "9"), ("fitToWidth", Text(plan.PagesAcross)), ("fitToHeight", "0"), ("orientation", "landscape"));
        Start("headerFooter");
        xml.WriteElementString("oddHeader", Main, $"&L{InHeader(plan.Title)}&R{InHeader(marking)}");
        xml.WriteElementString("oddFooter", Main, $"&L{InHeader(marking)}&RPage &P of &N");
        xml.WriteEndElement();
        if (breaks.Count > 0)
        {
            Start("rowBreaks", ("count", Text(breaks.Count)), ("manualBreakCount", Text(breaks.Count)));
            foreach (var row in breaks)
            {
                Empty("brk", ("id", Text(row)), ("max", "16383"), ("man", "1"));
            }

            xml.WriteEndElement();
        }

        // A case id of digits alone is a text all the same, and no slip.
        Start("ignoredErrors");
        Empty("ignoredError", ("sqref", $"A1:{CellNames.Column(Math.Max(plan.Columns.Count - 1, 0))}{Text(lastRow)}"), ("numberStoredAsText", "1"));
        xml.WriteEndElement();
        if (hasDrawing)
        {
            WriteReference("drawing", 0);
        }

        if (tables > 0)
        {
            Start("tableParts", ("count", Text(tables)));
            for (var i = 0; i < tables; i++)
            {
                WriteReference("tablePart", i + (hasDrawing ? 1 : 0));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteScale(string cells, int priority)
    {
        Start("conditionalFormatting", ("sqref", cells));
        Start("cfRule", ("type", "colorScale"), ("priority", Text(priority)));
        Start("colorScale");
        Empty("cfvo", ("type", "min"));
        Empty("cfvo", ("type", "max"));
        Empty("color", ("rgb", "FFFFFFFF"));
        Empty("color", ("rgb", "FFF4B9AE"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteReference(string name, int relationship)
    {
        xml.WriteStartElement(name, Main);
        xml.WriteAttributeString("id", Relationships, PackageWriter.RelationshipId(relationship));
        xml.WriteEndElement();
    }

    /// <summary>A text for a header or footer, in which an ampersand begins a command; all three parts together may have 255 characters.</summary>
    private static string InHeader(string text)
    {
        var shown = VisibleText.Of(ExcelText.Shown(text));
        var kept = shown.Length > LongestInHeader ? shown[..(LongestInHeader - 1)] + "…" : shown;
        return ExcelText.Shown(kept.Replace("&", "&&", StringComparison.Ordinal));
    }

    private void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                xml.WriteAttributeString(attribute, value);
            }
        }
    }

    private void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
