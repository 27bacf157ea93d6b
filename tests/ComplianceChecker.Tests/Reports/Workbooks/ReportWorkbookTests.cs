using System.Text.Json;
using ComplianceChecker.Tests.Cli;

namespace ComplianceChecker.Tests.Reports.Workbooks;

public sealed class ReportWorkbookTests : CliTest
{
    private static readonly string[] Formats = ["--format", "csv", "--format", "xlsx"];

    [Theory]
    [InlineData("team=Nroth")]
    [InlineData("team=North", "social_worker=SW3")]
    public void Where_a_filter_leaves_nothing_no_sheet_says_that_all_is_well(params string[] where)
    {
        Report([.. where.SelectMany(w => new[] { "--where", w }), "--out", "out", "--format", "xlsx"]);
        Report([.. where.SelectMany(w => new[] { "--where", w }), "--out", "next", "--previous", "out", "--format", "csv", "--format", "xlsx"]);
        var book = new ReadWorkbook(PathOf("next", "report.xlsx"));
        Assert.Contains(book.Rows("Summary"), r => r[0] == "Overdue: cannot be told (--where leaves nothing). Due soon: cannot be told (--where leaves nothing).");
        foreach (var sheet in new[] { "Overdue", "Due soon", "By worker", "Ended", "Excused" })
        {
            Assert.Contains(book.Rows(sheet), r => r[0] == "Cannot be told (--where leaves nothing).");
        }

        Assert.DoesNotContain(book.Sheets.SelectMany(book.Rows).SelectMany(r => r), c => c.StartsWith("Nothing is overdue", StringComparison.Ordinal) || c.StartsWith("Nothing ended", StringComparison.Ordinal) || c.StartsWith("Nothing was", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_some_rules_were_not_evaluated_an_empty_list_says_so()
    {
        File.Delete(PathOf("extract", "visits.csv"));
        Report("--where", "team=South", "--out", "out", "--format", "xlsx");
        var book = new ReadWorkbook(PathOf("out", "report.xlsx"));
        Assert.Contains(book.Rows("Ended"), r => r[0] == "Nothing ended so, in the 1 rule that was evaluated (2 were not, see Not evaluated).");
    }

    [Fact]
    public void A_workbook_says_what_the_CSV_files_and_JSON_say_to_the_cell()
    {
        Assert.Equal(0, Report(["--out", "out", .. Formats, "--format", "json"]).Status);
        using var json = JsonDocument.Parse(Report("--format", "json").Out);
        SameRows.Check(PathOf("out"), json.RootElement);
        Assert.Equal(["Summary", "Overdue", "Due soon", "By worker", "Ended", "Excused", "Measures by group", "Trend", "Not evaluated", "Data quality", "About"], new ReadWorkbook(PathOf("out", "report.xlsx")).Sheets);
    }

    [Fact]
    public void A_workbook_of_a_large_random_extract_says_what_the_other_formats_say_to_the_row()
    {
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "3000", "--seed", "7", "--as-at", "2016-11-30").Status);
        string[] report = ["report", "sample", "--rules", TestFolder.At("rules/england"), "--by", "team", "--by", "age_band"];
        Assert.Equal(0, Run([.. report, "--out", "out", .. Formats]).Status);
        using var json = JsonDocument.Parse(Run([.. report, "--format", "json"]).Out);
        SameRows.Check(PathOf("out"), json.RootElement);
        Assert.True(json.RootElement.GetProperty("exceptions").GetArrayLength() > 1000);
        Assert.Empty(ReadWorkbook.Errors(PathOf("out", "report.xlsx")));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("trend")]
    public void A_workbook_keeps_to_the_published_schema(string command)
    {
        string[] dates = command == "trend" ? ["--from", "2016-05-31"] : ["--split", "team"];
        Assert.Equal(0, Run([command, "extract", "--rules", "rules", "--out", "out", "--format", "xlsx", .. dates]).Status);
        foreach (var path in Directory.EnumerateFiles(PathOf("out"), "*.xlsx", SearchOption.AllDirectories))
        {
            Assert.Empty(ReadWorkbook.Errors(path));
        }
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_whenever_and_in_whatever_culture()
    {
        string[] split = ["--format", "xlsx", "--split", "team"];
        Report(["--out", "out", .. split]);
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
        try
        {
            RunIn(s => s with { Clock = () => Now + NodaTime.Duration.FromDays(3) }, ["report", "extract", "--rules", "rules", "--out", "there", .. split]);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }

        string[] names = [.. Directory.EnumerateFiles(PathOf("out"), "*.xlsx", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(PathOf("out"), f)).Order(StringComparer.Ordinal)];
        Assert.Equal(["by-team/North.xlsx", "by-team/South.xlsx", "by-team/no team.xlsx", "report.xlsx"], names.Select(n => n.Replace('\\', '/')));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(PathOf("out", name)), File.ReadAllBytes(PathOf("there", name))));
    }

    [Fact]
    public void Dates_and_numbers_are_such_and_not_texts()
    {
        Report("--out", "out", "--format", "xlsx");
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(PathOf("out", "report.xlsx"), isEditable: false);
        var sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == "Overdue");
        var part = (DocumentFormat.OpenXml.Packaging.WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
        var table = part.TableDefinitionParts.Single().Table;
        var firstRow = table.Reference!.Value!.Split(':')[0][1..];
        var cells = part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Single(r => r.RowIndex! == uint.Parse(firstRow) + 1).Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToArray();

        // 9 June 2016 is day 42,530 of Excel, which counts 1 January 1900 as 1 and has a 29 February 1900: A5's first review was due 28 June, in time; A4 was seen never until 21 November, so that the worst is A5 or A4.
        Assert.Null(cells[3].DataType);
        Assert.InRange(double.Parse(cells[3].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture), 42400, 42710);
        Assert.Null(cells[8].DataType);
        Assert.Equal("inlineStr", cells[0].DataType!.InnerText);
        Assert.NotNull(table.AutoFilter);
        Assert.Equal("frozen", part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>().Single().State!.InnerText);
    }

    [Fact]
    public void The_marking_stands_on_every_sheet_and_in_print()
    {
        Report("--out", "out", "--format", "xlsx", "--marking", "OFFICIAL & LOCAL");
        var book = new ReadWorkbook(PathOf("out", "report.xlsx"));
        Assert.All(book.Sheets, sheet => Assert.Contains(book.Rows(sheet), row => row.Contains("OFFICIAL & LOCAL", StringComparer.Ordinal)));
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(PathOf("out", "report.xlsx"), isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.Contains("OFFICIAL && LOCAL", part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.OddHeader>().Single().Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_marking_none_is_shown()
    {
        Report("--out", "out", "--format", "xlsx", "--marking", "none");
        var book = new ReadWorkbook(PathOf("out", "report.xlsx"));
        Assert.DoesNotContain(book.Sheets.SelectMany(book.Rows).SelectMany(r => r), cell => cell.Contains("OFFICIAL", StringComparison.Ordinal));
        Assert.Empty(ReadWorkbook.Errors(PathOf("out", "report.xlsx")));
    }

    [Fact]
    public void What_is_passed_on_with_small_numbers_withheld_lists_no_case()
    {
        Report("--out", "out", "--format", "xlsx", "--suppress-below", "3");
        var book = new ReadWorkbook(PathOf("out", "report.xlsx"));
        Assert.Equal(["Summary", "Measures by group", "Not evaluated", "About"], book.Sheets.Where(s => s != "Trend"));
        Assert.DoesNotContain(book.Sheets.SelectMany(book.Rows).SelectMany(r => r), cell => cell is "A1" or "A2" or "A3" or "A4" or "A5");
        Assert.Contains(book.Table("Summary", "Measure").SelectMany(r => r), cell => cell == "c");
        Assert.Empty(ReadWorkbook.Errors(PathOf("out", "report.xlsx")));
    }

    [Fact]
    public void A_trend_as_a_workbook_has_every_row_of_trend_csv()
    {
        Assert.Equal(0, Run("trend", "extract", "--rules", "rules", "--from", "2016-05-31", "--out", "out", "--format", "csv", "--format", "xlsx").Status);
        var (columns, rows) = CsvTable.Read(PathOf("out", "trend.csv"));
        var book = new ReadWorkbook(PathOf("out", "trend.xlsx"));
        Assert.Equal(["Summary", "Trend", "Chart figures", "About"], book.Sheets);
        var headings = book.Rows("Trend").Single(r => r[0] == "As at");
        string[] Of(string heading) => [.. book.Table("Trend", "As at").Select(r => r[Array.IndexOf(headings, heading)])];
        Assert.Equal(rows.Select(r => r[0]), Of("As at"));
        Assert.Equal(rows.Select(r => r[Array.IndexOf(columns, "measure_id")]), Of("Measure id"));
        Assert.Equal(rows.Select(r => r[Array.IndexOf(columns, "group")]), Of("Group"));
        Assert.Equal(rows.Select(r => r[Array.IndexOf(columns, "denominator")]), Of("Of"));
        Assert.Equal(rows.Select(r => r[Array.IndexOf(columns, "numerator")]), Of("Kept"));
    }

    [Fact]
    public void Each_measure_of_all_cases_has_a_chart_of_its_figures_and_its_target()
    {
        Report("--out", "out", "--format", "xlsx");
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(PathOf("out", "report.xlsx"), isEditable: false);
        var charts = document.WorkbookPart!.WorksheetParts.Where(p => p.DrawingsPart is not null).SelectMany(p => p.DrawingsPart!.ChartParts).ToArray();
        Assert.Equal(2, charts.Length);
        var book = new ReadWorkbook(PathOf("out", "report.xlsx"));
        var last = book.Table("Trend", "As at")[^1];
        Assert.Equal(["2016-11-30", "66.7", "95"], last[..3]);
        Assert.All(charts, chart => Assert.Equal(2, chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.LineChartSeries>().Count()));
    }
}
