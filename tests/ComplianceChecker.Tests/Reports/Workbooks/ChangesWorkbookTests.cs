using ComplianceChecker.Tests.Cli;

namespace ComplianceChecker.Tests.Reports.Workbooks;

/// <summary>What changed since an earlier report, in the workbook as in its CSV files. The children are those of fixtures/extracts/changes.</summary>
public sealed class ChangesWorkbookTests : CliTest
{
    private static readonly string Extract = TestFolder.At("fixtures/extracts/changes");

    [Fact]
    public void What_is_new_and_cleared_is_what_changes_csv_says_to_the_cell()
    {
        Write("names.csv", "case_id,name\nC01,Ann Example\nC18,Bob Example\n");
        Assert.Equal(0, ReportOnChanges("--lookup", PathOf("names.csv")).Status);
        var (columns, rows) = CsvTable.Read(PathOf("out", "changes.csv"));
        var inBook = new ReadWorkbook(PathOf("out", "report.xlsx")).Table("New and cleared", "Change");
        Assert.Equal("name", columns[^1]);
        Assert.Contains(inBook, r => r[1] == "C01" && r[^1] == "Ann Example");
        foreach (var (change, words, count) in new[] { ("new", "New", 4), ("cleared", "Cleared", 13), ("not_listed", "Not listed", 2), ("still_open", "Still overdue", 5) })
        {
            var shown = inBook.Where(r => r[0] == words).ToArray();
            Assert.Equal(count, shown.Length);
            Assert.Equal(rows.Where(r => r[0] == change).Select(r => r[1..]), shown.Select(r => r[1..]));
        }

        Assert.Equal(rows.Length, inBook.Length);
        Assert.Equal(["New", "Cleared", "Not listed", "Still overdue"], inBook.Select(r => r[0]).Distinct());
    }

    [Fact]
    public void Measures_stand_beside_what_they_were_as_measure_changes_csv_says()
    {
        Assert.Equal(0, ReportOnChanges("--by", "team").Status);
        var (columns, rows) = CsvTable.Read(PathOf("out", "measure-changes.csv"));
        Check(columns, [.. rows.Where(r => r[3].Length == 0)], "Summary");
        Check(columns, [.. rows.Where(r => r[3].Length > 0)], "Measures by group");
    }

    [Fact]
    public void A_figure_that_the_earlier_report_withheld_stays_withheld()
    {
        string[] withheld = ["--suppress-below", "6", "--format", "csv", "--format", "xlsx"];
        Report(["--out", "out", .. withheld]);
        Assert.Equal(0, Report(["--out", "next", "--previous", "out", .. withheld]).Status);
        var (columns, rows) = CsvTable.Read(PathOf("next", "measure-changes.csv"));
        Assert.Contains(rows, r => r[Array.IndexOf(columns, "before")] == "c" && r[Array.IndexOf(columns, "difference")] == "c");
        Check(columns, [.. rows.Where(r => r[3].Length == 0)], "Summary", PathOf("next", "report.xlsx"));
    }

    [Fact]
    public void Its_notes_are_not_read_back_as_if_they_had_been_written_there()
    {
        ReportOnChanges();
        File.Delete(PathOf("out", "exceptions.csv"));
        var lists = new ReadWorkbook(PathOf("out", "report.xlsx"));
        using var stream = File.OpenRead(PathOf("out", "report.xlsx"));
        var notes = ComplianceChecker.Reports.Workbooks.WorkbookNotes.Read(stream)!;
        Assert.DoesNotContain(notes, n => n.IsEdited);
        Assert.Equal(new[] { "Overdue", "Due soon", "Ended", "Excused" }.Sum(s => lists.Table(s, "Case").Count(r => r[1].Length > 0)), notes.Count);
    }

    private void Check(string[] columns, string[][] rows, string sheet, string? path = null)
    {
        var book = new ReadWorkbook(path ?? PathOf("out", "report.xlsx"));
        var headings = book.Rows(sheet).Single(r => r[0] == "Measure");
        var before = Array.FindIndex(headings, h => h.StartsWith("At ", StringComparison.Ordinal) && h.EndsWith(" 2016", StringComparison.Ordinal));
        Assert.Equal("Change since then", headings[before + 1]);
        var shown = book.Table(sheet, "Measure");
        Assert.NotEmpty(rows);
        Assert.Equal(
            rows.Select(r => string.Join('|', r[Array.IndexOf(columns, "title")], Plain(r[Array.IndexOf(columns, "before")]), Plain(r[Array.IndexOf(columns, "now")]), Plain(r[Array.IndexOf(columns, "difference")]))),
            shown.Select(r => string.Join('|', r[0], r[before], r[Array.IndexOf(headings, "Figure")], r[before + 1])));
    }

    /// <summary>A number without the zero after its point.</summary>
    private static string Plain(string text) => text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;

    private CliResult ReportOnChanges(params string[] more) =>
        Run(["report", Extract, "--rules", TestFolder.At("fixtures/rules/changes.json"), "--where", "team=North", "--previous", Path.Combine(Extract, "earlier"), "--out", "out", "--format", "csv", "--format", "xlsx", .. more]);
}
