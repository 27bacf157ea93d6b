using ComplianceChecker.Reports.Workbooks;
using ComplianceChecker.Tests.Cli;

namespace ComplianceChecker.Tests.Reports.Workbooks;

public sealed class SplitTests : CliTest
{
    [Fact]
    public void The_workbook_of_a_team_has_its_rows_and_nothing_of_others()
    {
        Assert.Equal(0, Report("--out", "out", "--format", "csv", "--format", "xlsx", "--split", "team").Status);
        var (columns, rows) = CsvTable.Read(PathOf("out", "exceptions.csv"));
        var team = Array.IndexOf(columns, "team");
        foreach (var (file, name) in new[] { ("North", "North"), ("South", "South") })
        {
            var book = new ReadWorkbook(PathOf("out", "by-team", file + ".xlsx"));
            string[][] own = [.. rows.Where(r => r[team] == name)];
            Assert.Equal(own, own.Length == 0 ? [] : book.Table("Overdue", "Case").Select(r => r[..columns.Length]));
            Assert.All(book.Table("Summary", "Measure"), r => Assert.Equal(name, r[2]));
            Assert.DoesNotContain(book.Sheets.SelectMany(book.Rows).SelectMany(r => r), cell => cell == (name == "North" ? "South" : "North"));
        }
    }

    [Fact]
    public void The_workbook_of_a_team_that_is_no_more_is_taken_away_and_others_are_left_alone()
    {
        Report("--out", "out", "--format", "xlsx", "--split", "team");
        Write("out/by-team/mine.txt", "mine");
        Write("out/by-team/mine.xlsx", "mine");
        Write("extract/cases.csv", Read("extract", "cases.csv").Replace("South", "East", StringComparison.Ordinal));
        Assert.Equal(0, Report("--out", "out", "--format", "xlsx", "--split", "team").Status);
        Assert.Equal(["East.xlsx", "North.xlsx", "mine.txt", "mine.xlsx", "no team.xlsx"], Directory.EnumerateFiles(PathOf("out", "by-team")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("mine", Read("out", "by-team", "mine.xlsx"));
    }

    [Fact]
    public void Files_have_names_that_every_system_takes_and_no_two_share()
    {
        Assert.Equal(
            ["Team A-B- --C-", "CON", "team", "TEAM (2)", "team (2) (2)", "-", "dots", "hidden", "-nul.x", "- (2)", "-com1"],
            WorkbookFiles.NamesOf(["Team A/B: <>C?", "CON", "team", "TEAM", "team (2)", "", "dots. .", ".~hidden", "nul.x", "...", "com1"]).Select((n, i) => i == 1 ? n[1..] : n));
        Assert.Equal(new string('x', 100), WorkbookFiles.NamesOf([new string('x', 300)])[0]);
    }

    [Fact]
    public void A_folder_that_is_a_link_is_not_written_through()
    {
        Directory.CreateDirectory(PathOf("out"));
        Directory.CreateSymbolicLink(PathOf("out", "by-team"), PathOf("extract"));
        var result = Report("--out", "out", "--format", "xlsx", "--split", "team");
        Assert.Equal((2, ""), (result.Status, result.Out));
        Assert.Equal($"{Path.Combine("out", "by-team")} is a link to another place. Remove the link, or choose another --out.\n", result.Error);
        Assert.False(File.Exists(PathOf("extract", "North.xlsx")));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_changes_nothing()
    {
        Write("out/by-team", "mine");
        Write("out/run.json", "old");
        var result = Report("--out", "out", "--format", "xlsx", "--split", "team");
        Assert.Equal((4, $"{Path.Combine("out", "by-team")} cannot be written: a file by-team stands where a folder should be. Rename the file, or choose another --out. Nothing was changed.\n"), (result.Status, result.Error));
        Assert.Equal(("mine", "old"), (Read("out", "by-team"), Read("out", "run.json")));
    }
}
