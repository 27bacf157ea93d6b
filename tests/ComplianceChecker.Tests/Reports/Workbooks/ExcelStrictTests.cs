using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceChecker.Tests.Cli;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ComplianceChecker.Tests.Reports.Workbooks;

/// <summary>What Excel asks of a workbook before it opens it without repairs, and neither LibreOffice nor the schema does.</summary>
public sealed partial class ExcelStrictTests : CliTest
{
    [Theory]
    [InlineData("report", "names, a list without rows, workbooks of parts")]
    [InlineData("trend", "charts beside a table of all dates")]
    public void A_workbook_holds_nothing_that_Excel_would_repair(string command, string why)
    {
        Write("names.csv", "case_id,name,\"nick\nname\"\nA1,x,y\n");
        Assert.Equal(0, Report("--out", "earlier").Status);
        string[] more = command == "trend" ? ["--from", "2016-05-31"] : ["--split", "team", "--previous", "earlier", "--lookup", PathOf("names.csv"), "--by", "age_band", "--marking", "OFFICIAL & 'MORE'"];
        Assert.Equal(0, Run([command, "extract", "--rules", "rules", "--out", "out", "--format", "xlsx", .. more]).Status);
        var paths = Directory.EnumerateFiles(PathOf("out"), "*.xlsx", SearchOption.AllDirectories).ToArray();
        Assert.True(paths.Length == (command == "trend" ? 1 : 4), why);
        foreach (var path in paths)
        {
            using var document = SpreadsheetDocument.Open(path, isEditable: false);
            var book = document.WorkbookPart!;
            CheckSheets(book);
            CheckTables(book);
            CheckNames(book);
            CheckStyles(book);
            CheckCharts(book);
        }
    }

    private static void CheckSheets(WorkbookPart book)
    {
        string[] names = [.. Sheets(book).Select(s => s.Name)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(name.Length is > 0 and <= 31 && name.IndexOfAny([':', '\\', '/', '?', '*', '[', ']']) < 0 && name[0] != '\'' && name[^1] != '\'', name));
        foreach (var (name, part) in Sheets(book))
        {
            var rows = part.Worksheet.Descendants<Row>().ToArray();
            Assert.Equal(rows.Select(r => r.RowIndex!.Value).Order().Distinct(), rows.Select(r => r.RowIndex!.Value));
            Assert.All(rows, row => Assert.Equal(row.Elements<Cell>().Select((_, i) => Letters(i) + row.RowIndex), row.Elements<Cell>().Select(c => c.CellReference!.Value)));
            Assert.All(rows.SelectMany(r => r.Elements<Cell>()).Where(c => c.CellValue is not null), c => Assert.True(double.IsFinite(double.Parse(c.CellValue!.Text, CultureInfo.InvariantCulture)), name));
            var header = part.Worksheet.Descendants<OddHeader>().Single().Text + part.Worksheet.Descendants<OddFooter>().Single().Text;
            Assert.True(header.Length <= 255, name);
        }
    }

    private static void CheckTables(WorkbookPart book)
    {
        var tables = Sheets(book).SelectMany(s => s.Part.TableDefinitionParts.Select(t => (s.Part, t.Table))).ToArray();
        Assert.NotEmpty(tables);
        Assert.Equal(tables.Length, tables.Select(t => t.Table.Id!.Value).Distinct().Count());
        Assert.Equal(tables.Length, tables.Select(t => t.Table.DisplayName!.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var (part, table) in tables)
        {
            Assert.Matches("^[A-Za-z_][A-Za-z0-9_.]*$", table.DisplayName!.Value);
            var ends = Reference().Match(table.Reference!.Value!).Groups;
            var first = int.Parse(ends["first"].Value, CultureInfo.InvariantCulture);
            var last = int.Parse(ends["last"].Value, CultureInfo.InvariantCulture);
            Assert.True(last > first, "a table needs a row below its headings");
            Assert.Equal((uint)last, part.Worksheet.Descendants<Row>().Last().RowIndex!.Value);
            Assert.Equal(table.Reference.Value, table.AutoFilter!.Reference!.Value);
            string[] names = [.. table.TableColumns!.Elements<TableColumn>().Select(c => c.Name!.Value!)];
            Assert.Equal(Letters(names.Length - 1), ends["right"].Value);
            Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.DoesNotContain(names, string.IsNullOrWhiteSpace);
            Assert.Equal(names, part.Worksheet.Descendants<Row>().Single(r => r.RowIndex! == (uint)first).Elements<Cell>().Select(c => c.InlineString!.InnerText));
            Assert.Equal(names.Length, part.Worksheet.Descendants<Column>().Count());
        }
    }

    private static void CheckNames(WorkbookPart book)
    {
        var sheets = Sheets(book).ToArray();
        foreach (var name in book.Workbook.DefinedNames!.Elements<DefinedName>())
        {
            var sheet = sheets[(int)name.LocalSheetId!.Value];
            Assert.StartsWith($"'{sheet.Name}'!$", name.Text, StringComparison.Ordinal);
            if (name.Name == "_xlnm.Print_Titles" && sheet.Part.TableDefinitionParts.FirstOrDefault()?.Table is { } table)
            {
                var heading = Reference().Match(table.Reference!.Value!).Groups["first"].Value;
                Assert.EndsWith($"'{sheet.Name}'!${heading}:${heading}", name.Text, StringComparison.Ordinal);
            }
        }
    }

    private static void CheckStyles(WorkbookPart book)
    {
        var styles = book.WorkbookStylesPart!.Stylesheet;
        var formats = styles.CellFormats!.Elements<CellFormat>().ToArray();
        uint[] known = [0, .. styles.NumberingFormats!.Elements<NumberingFormat>().Select(f => f.NumberFormatId!.Value)];
        Assert.All(formats, f => Assert.True((f.FontId?.Value ?? 0) < styles.Fonts!.Elements<Font>().Count() && (f.FillId?.Value ?? 0) < styles.Fills!.Elements<Fill>().Count() && (f.BorderId?.Value ?? 0) < styles.Borders!.Elements<Border>().Count() && known.Contains(f.NumberFormatId?.Value ?? 0)));
        Assert.All(Sheets(book).SelectMany(s => s.Part.Worksheet.Descendants<Cell>()), c => Assert.True(c.StyleIndex! < formats.Length));
        Assert.DoesNotContain(Sheets(book).SelectMany(s => s.Part.Worksheet.Descendants<ConditionalFormattingRule>()), r => r.FormatId?.Value >= styles.DifferentialFormats!.Elements<DifferentialFormat>().Count());
    }

    private static void CheckCharts(WorkbookPart book)
    {
        foreach (var reference in Sheets(book).SelectMany(s => s.Part.DrawingsPart?.ChartParts ?? []).SelectMany(c => c.ChartSpace.Descendants<C.NumberReference>()))
        {
            var range = ChartRange().Match(reference.Formula!.Text).Groups;
            var part = Sheets(book).Single(s => s.Name == range["sheet"].Value).Part;
            var first = int.Parse(range["first"].Value, CultureInfo.InvariantCulture);
            var last = int.Parse(range["last"].Value, CultureInfo.InvariantCulture);
            var cells = part.Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.CellValue?.Text);
            var cached = reference.NumberingCache!.Elements<C.NumericPoint>().ToDictionary(p => (int)p.Index!.Value, p => p.NumericValue!.Text);
            Assert.Equal((uint)(last - first + 1), reference.NumberingCache.PointCount!.Val!.Value);
            Assert.All(Enumerable.Range(first, last - first + 1), row => Assert.Equal(Number(cells[range["column"].Value + row]), Number(cached.GetValueOrDefault(row - first))));
        }
    }

    private static IEnumerable<(string Name, WorksheetPart Part)> Sheets(WorkbookPart book) =>
        book.Workbook.Sheets!.Elements<Sheet>().Select(s => (s.Name!.Value!, (WorksheetPart)book.GetPartById(s.Id!)));

    private static double? Number(string? text) => text is null ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    [GeneratedRegex("^A(?<first>[0-9]+):(?<right>[A-Z]+)(?<last>[0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^'(?<sheet>[^']+)'!\$(?<column>[A-Z]+)\$(?<first>[0-9]+):\$[A-Z]+\$(?<last>[0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChartRange();
}
