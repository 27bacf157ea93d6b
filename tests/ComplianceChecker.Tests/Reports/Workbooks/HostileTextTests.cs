using ComplianceChecker.Reports.Workbooks;
using ComplianceChecker.Tests.Cli;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Reports.Workbooks;

public sealed class HostileTextTests : CliTest
{
    public static TheoryData<string> Texts =>
    [
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "\"quoted\" & <b>", "شמ\u200F\u202Eabc\u202C", "_x000D_", "_x005F_", "a_xZZZZ_b", "emoji 😀", "]]>", "&#0;", "'apostrophe", "Zoë's team; a,b", new string('x', 10000),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_of_the_extract_comes_out_as_it_went_in_and_is_never_a_formula(string text)
    {
        var quoted = "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        Write("extract/cases.csv", Read("extract", "cases.csv").Replace("North,SW1", $"North,{quoted}", StringComparison.Ordinal).Replace(",South,", $",{quoted},", StringComparison.Ordinal));
        Assert.Equal(0, Report("--out", "out", "--format", "csv", "--format", "xlsx", "--split", "team").Status);
        var (_, rows) = CsvTable.Read(PathOf("out", "exceptions.csv"));
        Assert.Contains(rows.SelectMany(r => r), cell => cell == text);
        Assert.Equal(rows, new ReadWorkbook(PathOf("out", "report.xlsx")).Table("Overdue", "Case").Select(r => r[..17]));
        foreach (var path in Directory.EnumerateFiles(PathOf("out"), "*.xlsx", SearchOption.AllDirectories))
        {
            Assert.Empty(ReadWorkbook.Errors(path));
            using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(path, isEditable: false);
            Assert.DoesNotContain(document.WorkbookPart!.WorksheetParts, p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().Any());
        }
    }

    [Theory]
    [InlineData("a\u0000b\u0007c", "a\uFFFDb\uFFFDc", "control characters that XML cannot hold")]
    [InlineData("a\tb\nc\rd", "a\tb\nc\rd", "tabs and line ends, which it can")]
    [InlineData("😀", "😀", "a whole one")]
    [InlineData("\uFFFF", "\uFFFD", "no character at all")]
    [InlineData("_x000D_", "_x005F_x000D_", "what Excel would take for a line end")]
    [InlineData("_x000d__x0041_", "_x005F_x000d__x005F_x0041_", "twice")]
    [InlineData("_x00_", "_x00_", "no code")]
    public void A_cell_holds_what_XML_and_Excel_can(string text, string written, string why)
    {
        Assert.True(string.Equals(written, ExcelText.Of(text, out var isCut), StringComparison.Ordinal), why);
        Assert.False(isCut);
    }

    [Fact]
    public void Half_of_a_character_is_shown_as_such()
    {
        Assert.Equal("\uFFFDx", ExcelText.Of("\uD800x", out _));
        Assert.Equal("x\uFFFD", ExcelText.Of("x\uDC00", out _));
    }

    [Fact]
    public void A_text_longer_than_a_cell_holds_is_cut_with_a_mark()
    {
        Assert.Equal(new string('x', 32767), ExcelText.Of(new string('x', 32767), out var isCut));
        Assert.False(isCut);
        Assert.Equal(new string('x', 32766) + "…", ExcelText.Of(new string('x', 32768), out isCut));
        Assert.True(isCut);
        Assert.Equal(new string('x', 32765) + "…", ExcelText.Of(new string('x', 32765) + "😀xx", out _));
    }

    [Fact]
    public void That_a_text_was_cut_is_said_in_the_workbook()
    {
        Write("extract/cases.csv", Read("extract", "cases.csv").Replace("North,SW1", "North," + new string('x', 40000), StringComparison.Ordinal));
        Report("--out", "out", "--format", "xlsx");
        Assert.Contains(new ReadWorkbook(PathOf("out", "report.xlsx")).Rows("About"), r => r[0].Contains("cut, with … at the end: Excel takes 32,767 characters in a cell.", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_of_a_table_are_never_alike_blank_or_too_long()
    {
        var headings = TableHeadings.Unique(["Case", "case", "", " ", new string('y', 300), "a\nb"]);
        Assert.Equal(["Case", "case (2)", "Column", "Column (2)", new string('y', 240) + "…", "a b"], headings);
    }

    [Fact]
    public void Days_that_Excel_cannot_hold_are_texts()
    {
        Assert.Equal(("1900-02-28", null), (SheetCell.Day(DayNumber.Of(1900, 2, 28)).Value, SheetCell.Day(DayNumber.Of(1900, 2, 28)).Number));
        Assert.Equal(61, SheetCell.Day(DayNumber.Of(1900, 3, 1)).Number);
        Assert.Equal(42704, SheetCell.Day(DayNumber.Of(2016, 11, 30)).Number);
        Assert.Equal(42704.5, SheetCell.Day(DayNumber.Of(2016, 11, 30), 720).Number);
    }
}
