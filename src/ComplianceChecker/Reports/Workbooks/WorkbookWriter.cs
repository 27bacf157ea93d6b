using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes a workbook sheet by sheet.</summary>
internal sealed class WorkbookWriter : IDisposable
{
    /// <summary>What the workbook says made it, by which those that this program wrote are known.</summary>
    public const string Creator = "ComplianceChecker";

    /// <summary>How many rows a sheet holds.</summary>
    public const int MostRows = 1048576;

    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly PackageWriter package;
    private readonly string title;
    private readonly List<SheetPlan> sheets = [];
    private readonly List<(int HeadingRow, int LastRow)> printed = [];
    private int tables;
    private int charts;
    private int drawings;

    /// <summary>Begins a workbook.</summary>
    /// <param name="stream">Receives it, and is left open.</param>
    /// <param name="title">Its title.</param>
    /// <param name="marking">The protective marking on every sheet; empty for none.</param>
    public WorkbookWriter(Stream stream, string title, string marking)
    {
        package = new PackageWriter(stream);
        this.title = title;
        Marking = marking;
    }

    /// <summary>The protective marking; empty for none.</summary>
    public string Marking { get; }

    /// <summary>How many texts were too long for a cell so far.</summary>
    public int CutTexts { get; private set; }

    /// <summary>The sheets that could not hold all rows so far, with how many are left out.</summary>
    public IList<(string Sheet, int LeftOut)> CutSheets { get; } = [];

    /// <summary>Writes a sheet.</summary>
    /// <param name="plan">What it is called and how it is laid out.</param>
    /// <param name="write">Writes what stands below the title.</param>
    public void Add(SheetPlan plan, Action<SheetWriter> write)
    {
        sheets.Add(plan);
        var number = sheets.Count.ToString(CultureInfo.InvariantCulture);
        SheetWriter? sheet = null;
        package.Add($"xl/worksheets/sheet{number}.xml", Spreadsheet + "worksheet+xml", xml =>
        {
            sheet = new SheetWriter(xml, plan, this, isFirst: sheets.Count == 1);
            sheet.Begin();
            write(sheet);
            sheet.End();
        });
        printed.Add((sheet!.HeadingRow, sheet.LastPrintedRow));
        CutTexts += sheet.CutTexts;
        List<(string Type, string Target)> targets = [];
        if (sheet.Charts.Count > 0)
        {
            AddDrawing(sheet.Charts);
            targets.Add((Office + "drawing", FormattableString.Invariant($"../drawings/drawing{drawings}.xml")));
        }

        foreach (var table in sheet.Tables)
        {
            tables++;
            var path = FormattableString.Invariant($"tables/table{tables}.xml");
            package.Add("xl/" + path, Spreadsheet + "table+xml", TableOf(table, (uint)tables));
            targets.Add((Office + "table", "../" + path));
        }

        if (targets.Count > 0)
        {
            package.AddRelationships($"xl/worksheets/_rels/sheet{number}.xml.rels", targets);
        }
    }

    /// <summary>Writes what holds the sheets together.</summary>
    public void Finish()
    {
        package.Add("xl/styles.xml", Spreadsheet + "styles+xml", WorkbookStyles.Make());
        package.Add("xl/workbook.xml", Spreadsheet + "sheet.main+xml", BookOf());
        package.AddRelationships("xl/_rels/workbook.xml.rels", [.. sheets.Select((_, i) => (Office + "worksheet", FormattableString.Invariant($"worksheets/sheet{i + 1}.xml"))), (Office + "styles", "styles.xml")]);
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", WriteProperties);
        package.AddRelationships("_rels/.rels", [(Office + "officeDocument", "xl/workbook.xml"), ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")]);
        package.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => package.Dispose();

    private void AddDrawing(IReadOnlyList<PlacedChart> placed)
    {
        drawings++;
        List<(string Type, string Target)> targets = [];
        foreach (var chart in placed)
        {
            charts++;
            var path = FormattableString.Invariant($"charts/chart{charts}.xml");
            package.Add("xl/" + path, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", TrendChart.Make(chart.Chart));
            targets.Add((Office + "chart", "../" + path));
        }

        var name = FormattableString.Invariant($"drawing{drawings}.xml");
        package.Add("xl/drawings/" + name, "application/vnd.openxmlformats-officedocument.drawing+xml", ChartDrawing.Make(placed));
        package.AddRelationships($"xl/drawings/_rels/{name}.rels", targets);
    }

    private static Table TableOf(SheetTable table, uint id) => new(
        new AutoFilter { Reference = table.Range },
        new TableColumns(table.Headings.Select((heading, i) => new DocumentFormat.OpenXml.Spreadsheet.TableColumn { Id = (uint)i + 1, Name = heading })) { Count = (uint)table.Headings.Count },
        new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = true, ShowColumnStripes = false })
    {
        Id = id,
        Name = table.Name,
        DisplayName = table.Name,
        Reference = table.Range,
        TotalsRowShown = false,
    };

    private Workbook BookOf()
    {
        var named = sheets.SelectMany((sheet, i) => NamesOf(sheet, (uint)i, printed[i].HeadingRow, printed[i].LastRow)).ToArray();
        OpenXmlElement[] parts =
        [
            new BookViews(new WorkbookView { ActiveTab = 0, TabRatio = 800 }),
            new Sheets(sheets.Select((sheet, i) => new Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = PackageWriter.RelationshipId(i) })),
            .. named.Length > 0 ? [new DefinedNames(named)] : Array.Empty<OpenXmlElement>(),
        ];
        return new Workbook(parts);
    }

    private static IEnumerable<DefinedName> NamesOf(SheetPlan sheet, uint index, int headingRow, int lastRow)
    {
        if (sheet.PrintedColumns is { } columns)
        {
            yield return new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'!$A$1:${CellNames.Column(columns - 1)}${lastRow}")) { Name = "_xlnm.Print_Area", LocalSheetId = index };
        }

        if (headingRow > 0)
        {
            yield return new DefinedName(string.Create(CultureInfo.InvariantCulture, $"{(sheet.PagesAcross > 1 ? $"'{sheet.Name}'!$A:$A," : "")}'{sheet.Name}'!${headingRow}:${headingRow}")) { Name = "_xlnm.Print_Titles", LocalSheetId = index };
        }
    }

    private void WriteProperties(XmlWriter xml)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, ExcelText.Shown(title));
        xml.WriteElementString("dc", "creator", Dublin, Creator);
        if (Marking.Length > 0)
        {
            xml.WriteElementString("cp", "keywords", Core, ExcelText.Shown(Marking));
        }

        xml.WriteEndElement();
    }
}
