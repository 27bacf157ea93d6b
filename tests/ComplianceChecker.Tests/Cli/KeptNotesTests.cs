using ComplianceChecker.Tests.Reports.Workbooks;

namespace ComplianceChecker.Tests.Cli;

/// <summary>A reader's note is never lost while its duty is open, whatever the runs into its folder ask for.</summary>
public sealed class KeptNotesTests : CliTest
{
    private const string NotListed = "notes-not-listed.csv";

    [Fact]
    public void A_note_on_what_a_filter_leaves_out_comes_back_without_the_filter()
    {
        Report("--out", "out");
        Note("A1", "rang on Friday");
        var narrow = Report("--out", "out", "--previous", "out", "--where", "team=South");
        Assert.Equal("case_id,rule_id,started,step,due,note\nA1,small-visits,2016-09-01,2,2016-11-14,rang on Friday\n", Read("out", NotListed));
        Assert.Contains("1 note of the earlier report is on duties in no list of this one, and not known to be done. notes-not-listed.csv keeps them until their duties are listed again.", narrow.Out.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Report("--out", "out", "--previous", "out", "--where", "team=South");
        Assert.Contains("rang on Friday", Read("out", NotListed), StringComparison.Ordinal);
        Report("--out", "out", "--previous", "out");
        Assert.Contains(",rang on Friday,North,", Read("out", "exceptions.csv"), StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("out", NotListed)));
    }

    [Fact]
    public void A_note_on_what_cannot_be_told_this_week_comes_back_when_it_can()
    {
        Report("--out", "out");
        Note("A1", "rang");
        File.Move(PathOf("extract", "visits.csv"), PathOf("visits.csv"));
        Report("--out", "next", "--previous", "out", "--format", "xlsx");
        File.Move(PathOf("visits.csv"), PathOf("extract", "visits.csv"));
        Report("--out", "third", "--previous", "next");
        Assert.Contains(",rang,North,", Read("third", "exceptions.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_on_what_was_done_goes_with_it()
    {
        Report("--out", "out");
        Note("A1", "rang");
        File.AppendAllText(PathOf("extract", "visits.csv"), "A1,2016-11-29,yes\n");
        Report("--out", "out", "--previous", "out");
        Assert.False(File.Exists(PathOf("out", NotListed)));
        Assert.Contains("cleared,A1,small-visits,", Read("out", "changes.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_kept_for_later_keep_a_run_from_losing_them()
    {
        Report("--out", "out");
        Note("A1", "rang");
        Report("--out", "out", "--previous", "out", "--where", "team=South");
        Assert.Equal((2, "out/notes-not-listed.csv holds notes that this run would lose. Add --previous out to carry them over, or write to another folder.\n"), (Report("--out", "out").Status, Report("--out", "out").Error));
    }

    [Fact]
    public void A_workbook_without_lists_does_not_lose_them()
    {
        Report("--out", "out");
        Note("A1", "rang");
        Report("--out", "out", "--previous", "out", "--format", "xlsx", "--suppress-below", "5");
        Report("--out", "out", "--previous", "out");
        Assert.Contains(",rang,North,", Read("out", "exceptions.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_an_earlier_run_does_not_bring_back_a_note_that_was_changed_in_the_workbook_since()
    {
        Report("--out", "out");
        Note("A1", "old");
        Report("--out", "out", "--previous", "out", "--format", "xlsx");
        Assert.False(File.Exists(PathOf("out", "exceptions.csv")));
        Assert.Contains(new ReadWorkbook(PathOf("out", "report.xlsx")).Table("Overdue", "Case"), r => r[12] == "old");
    }

    [Fact]
    public void A_workbook_of_an_earlier_run_does_not_bring_back_a_note_that_was_taken_out_since()
    {
        Report("--out", "out", "--format", "csv", "--format", "xlsx", "--split", "team");
        Write("out/by-team/mine.txt", "mine");
        Assert.Equal(0, Report("--out", "out", "--previous", "out").Status);
        Assert.False(File.Exists(PathOf("out", "report.xlsx")));
        Assert.Equal(["mine.txt"], Directory.EnumerateFiles(PathOf("out", "by-team")).Select(Path.GetFileName));
        Report("--out", "out", "--previous", "out", "--format", "csv", "--format", "xlsx", "--split", "social_worker");
        Assert.Equal(0, Report("--out", "out", "--previous", "out").Status);
        Assert.False(Directory.Exists(PathOf("out", "by-social-worker")));
    }

    [Theory]
    [InlineData("case_id,rule_id,started,step,due,days_late,note\nA1,small-visits,09/13/2016,2,11/14/2016,16,rang\n", "exceptions.csv", "the American way of writing days")]
    [InlineData("case_id,rule_id,started,due,note\nA1,small-visits,2016-09-01,2016-11-14,rang\n", "due-soon.csv", "a column taken out")]
    public void A_note_in_a_row_that_cannot_be_read_stops_the_run_that_would_replace_it(string list, string file, string because)
    {
        Report("--out", "out");
        Write("out/" + file, list);
        var result = Report("--out", "out", "--previous", "out");
        Assert.True(result.Status == 2, because);
        Assert.EndsWith($"out/{file} has 1 note that this run would lose: a column case_id, rule_id, started, step is missing, or a start that is no date such as 2016-11-30, or a step that is no number. Undo changes to these columns, or write to another folder.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(list, Read("out", file));
        Assert.Equal(0, Report("--out", "next", "--previous", "out").Status);
    }

    [Fact]
    public void Different_notes_on_one_step_stand_one_after_another()
    {
        Report("--out", "out");
        Note("A1", "rang");
        var line = Read("out", "exceptions.csv").Split('\n').Single(l => l.StartsWith("A1,", StringComparison.Ordinal));
        Write("out/ended.csv", Read("out", "ended.csv") + line.Replace(",rang,", ",moved,", StringComparison.Ordinal) + "\n");
        Report("--out", "next", "--previous", "out");
        Assert.Contains(",rang / moved,North,", Read("next", "exceptions.csv"), StringComparison.Ordinal);
    }

    private void Note(string caseId, string note)
    {
        var lines = Read("out", "exceptions.csv").Split('\n');
        var at = Array.FindIndex(lines, l => l.StartsWith(caseId + ",", StringComparison.Ordinal));
        lines[at] = lines[at].Replace(",,North,", $",{note},North,", StringComparison.Ordinal);
        Assert.Contains(note, lines[at], StringComparison.Ordinal);
        Write("out/exceptions.csv", string.Join('\n', lines));
    }
}
