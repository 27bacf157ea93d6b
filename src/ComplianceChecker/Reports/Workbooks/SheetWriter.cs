using System.Globalization;
using System.Xml;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes one sheet, row by row.</summary>
internal sealed class SheetWriter
{
    /// <summary>The namespace of sheets.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly XmlWriter xml;
    private readonly SheetPlan plan;
    private readonly WorkbookWriter book;
    private readonly SheetFrame frame;
    private readonly List<SheetTable> tables = [];
    private readonly List<PlacedChart> charts = [];
    private readonly List<string> scales = [];
    private readonly List<int> breaks = [];
    private double points;

    /// <summary>Makes the writer of a sheet.</summary>
    public SheetWriter(XmlWriter xml, SheetPlan plan, WorkbookWriter book, bool isFirst)
    {
        this.xml = xml;
        this.plan = plan;
        this.book = book;
        frame = new SheetFrame(xml, plan, book.Marking, isFirst);
    }

    /// <summary>The last row with anything on it, be it a chart.</summary>
    public int LastPrintedRow => Math.Max(LastRow, charts.Select(c => c.Row + PlacedChart.Rows).DefaultIfEmpty().Max());

    /// <summary>The last row that was written, counted from 1.</summary>
    public int LastRow { get; private set; }

    /// <summary>The row of the headings that are printed on each page; 0 for none.</summary>
    public int HeadingRow => plan.HasHeadings && plan.RepeatsHeadings ? frame.HeadingRow : 0;

    /// <summary>How many texts were too long for a cell.</summary>
    public int CutTexts { get; private set; }

    /// <summary>The tables.</summary>
    public IReadOnlyList<SheetTable> Tables => tables;

    /// <summary>The charts.</summary>
    public IReadOnlyList<PlacedChart> Charts => charts;

    /// <summary>Writes everything above the rows, the title, the marking and the remarks.</summary>
    public void Begin()
    {
        frame.WriteHead();
        xml.WriteStartElement("sheetData", Main);
        Row(SheetCell.Text(plan.Title, CellStyle.Title));
        if (book.Marking.Length > 0)
        {
            Row(SheetCell.Text(book.Marking, CellStyle.Marking));
        }

        foreach (var remark in plan.Remarks)
        {
            Row(SheetCell.Text(remark, CellStyle.Remark));
        }

        Row();
    }

    /// <summary>Writes a row of cells from the first column on.</summary>
    public void Row(params ReadOnlySpan<SheetCell> cells)
    {
        LastRow++;
        var row = LastRow.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row);
        var height = RowHeight.Of(cells, plan.Columns);
        points += height ?? RowHeight.Usual;
        if (height is { } high)
        {
            xml.WriteAttributeString("ht", high.ToString(CultureInfo.InvariantCulture));
        }

        for (var i = 0; i < cells.Length; i++)
        {
            Write(cells[i], i, row);
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes a table; where there are no rows, its headings and a sentence.</summary>
    /// <param name="name">Its name, unique in the workbook.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="none">What to say where there are none.</param>
    public SheetTable? Table<T>(string name, IReadOnlyList<TableColumn<T>> columns, IReadOnlyCollection<T> rows, string none)
    {
        var headings = TableHeadings.Unique(columns.Select(c => c.Heading));
        var cells = new SheetCell[columns.Count];
        var kinds = rows.Take(1).SelectMany(r => columns.Select(c => c.Of(r).Style)).ToArray();
        Row([.. headings.Select((h, i) => SheetCell.Text(h, i < kinds.Length && IsNumber(kinds[i]) ? CellStyle.NumberHeading : CellStyle.Heading))]);
        var first = LastRow;
        if (rows.Count == 0)
        {
            Row(SheetCell.Text(none, CellStyle.Remark));
            return null;
        }

        var room = WorkbookWriter.MostRows - LastRow;
        foreach (var row in rows.Take(room))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = columns[i].Of(row);
            }

            Row(cells);
        }

        if (rows.Count > room)
        {
            book.CutSheets.Add((plan.Name, rows.Count - room));
        }

        var table = new SheetTable(name, headings, first, LastRow);
        tables.Add(table);
        return table;
    }

    /// <summary>Shades a column of a table by its numbers: the higher, the darker. The numbers themselves say as much.</summary>
    public void Shade(SheetTable table, int column)
    {
        var letters = CellNames.Column(column);
        scales.Add(string.Create(CultureInfo.InvariantCulture, $"{letters}{table.FirstRow + 1}:{letters}{table.LastRow}"));
    }

    /// <summary>Puts charts below what was written.</summary>
    public void Place(IReadOnlyList<ChartData> shown)
    {
        var (placed, pageEnds) = ChartPlaces.Of(shown, plan, LastRow, points);
        charts.AddRange(placed);
        breaks.AddRange(pageEnds);
    }

    /// <summary>Writes everything below the rows.</summary>
    public void End()
    {
        xml.WriteEndElement();
        frame.WriteTail(scales, LastRow, charts.Count > 0, tables.Count, breaks);
    }

    private static bool IsNumber(CellStyle style) => style is >= CellStyle.Count and <= CellStyle.Change or CellStyle.Mark;

    private void Write(SheetCell cell, int column, string row)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", CellNames.Column(column) + row);
        xml.WriteAttributeString("s", ((int)cell.Style).ToString(CultureInfo.InvariantCulture));
        if (cell.Value is { } text)
        {
            var written = ExcelText.Of(text, out var isCut);
            CutTexts += isCut ? 1 : 0;
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(written);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else if (cell.Number is { } number)
        {
            xml.WriteElementString("v", Main, number.ToString("R", CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }
}
