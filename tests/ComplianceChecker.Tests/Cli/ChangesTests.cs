using System.Text;
using System.Text.Json.Nodes;

namespace ComplianceChecker.Tests.Cli;

/// <summary>What changed since an earlier report. The children of fixtures/extracts/changes were worked out by hand; its README says of each what it shows.</summary>
public sealed class ChangesTests : CliTest
{
    private static readonly string Extract = TestFolder.At("fixtures/extracts/changes");
    private static readonly string[] Lists = ["exceptions.csv", "due-soon.csv", "ended.csv", "excused.csv"];

    [Fact]
    public void Everything_that_can_clear_a_row_is_told_apart()
    {
        var result = ReportOnChanges(CopyOfEarlier(), "--out", "out");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Equal(Expected("changes.csv"), Read("out", "changes.csv"));
        Assert.Equal(Expected("measure-changes.csv"), Read("out", "measure-changes.csv"));
        Approved.Check(result.Out, "report-changes");
    }

    [Fact]
    public void Without_its_run_the_rules_are_taken_to_be_the_same_and_that_is_warned_of()
    {
        var earlier = CopyOfEarlier();
        File.Delete(PathOf(earlier, "run.json"));
        var result = ReportOnChanges(earlier, "--out", "out");
        Assert.Equal(Expected("changes-without-run.csv"), Read("out", "changes.csv"));
        Assert.Equal((0, "warning: --previous: earlier has no run.json that can be read, so notes in it, or what it would tell of changes, are left out. Give the whole --out folder of an earlier run.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void A_list_that_Excel_saved_in_its_own_way_tells_the_same()
    {
        var earlier = CopyOfEarlier();
        foreach (var list in Lists)
        {
            var lines = File.ReadAllLines(PathOf(earlier, list));
            File.WriteAllBytes(PathOf(earlier, list), Encoding.Latin1.GetBytes(string.Join("\r\n", lines.Select(AsExcelSavesIt)) + "\r\n"));
        }

        Assert.Equal(0, ReportOnChanges(earlier, "--out", "out").Status);
        Assert.Equal(Expected("changes.csv").Replace("rang on 21 November, no answer", "rang on 21 November \u2013 no answer", StringComparison.Ordinal).Replace("\"rang on 21 November \u2013 no answer\"", "rang on 21 November \u2013 no answer", StringComparison.Ordinal), Read("out", "changes.csv"));

        static string AsExcelSavesIt(string line) =>
            string.Join(';', line.Replace("\"rang on 21 November, no answer\"", "rang on 21 November \u0096 no answer", StringComparison.Ordinal).Split(',').Select(c => c.Length == 10 && c[4] == '-' ? $"{c[8..]}/{c[5..7]}/{c[..4]}" : c));
    }

    [Fact]
    public void Nothing_is_cleared_by_looking_at_an_earlier_day()
    {
        var result = ReportOnChanges(CopyOfEarlier(), "--out", "out", "--as-at", "2016-11-07");
        Assert.Equal(0, result.Status);
        Assert.Contains("not_listed,C01,seen,Child seen in the placement,2016-11-01,1,2016-11-08,,15,earlier_day,,\"It was not overdue yet on 7 November 2016, the earlier day that this report looks at\",\"rang on 21 November, no answer\",", Read("out", "changes.csv"), StringComparison.Ordinal);
        Assert.Contains("not_listed,C13,seen,Child seen in the placement,2016-09-28,2,2016-11-14,,9,earlier_day,", Read("out", "changes.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("cleared,C13,", Read("out", "changes.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team=Nroth", "a misspelt team")]
    [InlineData("team=South", "a team that has nothing overdue")]
    public void Whom_a_filter_leaves_out_is_not_cleared(string where, string because)
    {
        Report("--out", "out");
        var result = Report("--out", "next", "--previous", "out", "--where", where, "--format", "console", "--format", "csv", "--format", "html", "--format", "xlsx");
        var text = result.Out.Replace("\n  ", " ", StringComparison.Ordinal);
        Assert.Contains("Cleared: 0. Still overdue: ", text, StringComparison.Ordinal);
        Assert.Contains("Not listed now, and not known to be cleared: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleared since then", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\ncleared,", Read("next", "changes.csv"), StringComparison.Ordinal);
        Assert.True(Read("next", "changes.csv").Contains("\nnot_listed,A1,", StringComparison.Ordinal), because);
        Assert.Contains("Cleared: none", Read("next", "report.html"), StringComparison.Ordinal);
        Assert.Contains("Overdue on 30 November 2016, not listed now, and not known to be cleared", Read("next", "report.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Whatever was overdue", Read("next", "report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_day_again_changes_nothing()
    {
        Report("--out", "out");
        var result = Report("--out", "next", "--previous", "out");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains("\nSince 30 November 2016\n  New: 0. Cleared: 0. Still overdue: 3.\n  Measures: 0 up, 0 down, 2 the same.\n\nOverdue: 3", result.Out, StringComparison.Ordinal);
        var lines = Read("next", "changes.csv").TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.All(lines[1..], l => Assert.StartsWith("still_open,", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_go_into_whichever_list_a_duty_stands_in_now()
    {
        var earlier = CopyOfEarlier();
        ReportOnChanges(earlier, "--out", "out");
        Assert.Contains("C05,seen,Child seen in the placement,2016-11-01,1,missed,2016-11-01,2016-11-08,20,,", Line("out/ended.csv", "C05"), StringComparison.Ordinal);
        Assert.Contains(",moving to kin,", Line("out/ended.csv", "C05"), StringComparison.Ordinal);
        Assert.Contains(",visit is booked,", Line("out/exceptions.csv", "C18"), StringComparison.Ordinal);
        Assert.Contains(",foster carer away,", Line("out/exceptions.csv", "C15"), StringComparison.Ordinal);

        foreach (var (list, caseId) in new[] { ("due-soon.csv", "C14"), ("excused.csv", "C06"), ("ended.csv", "C16") })
        {
            AddNote("out/" + list, caseId, "mine in " + list);
        }

        ReportOnChanges("out", "--out", "next");
        Assert.Contains(",mine in due-soon.csv,", Line("next/due-soon.csv", "C14"), StringComparison.Ordinal);
        Assert.Contains(",mine in excused.csv,", Line("next/excused.csv", "C06"), StringComparison.Ordinal);
        Assert.Contains(",mine in ended.csv,", Line("next/ended.csv", "C16"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("due-soon.csv", "C14")]
    [InlineData("ended.csv", "C05")]
    [InlineData("excused.csv", "C06")]
    public void Notes_in_any_list_keep_a_run_from_replacing_it(string list, string caseId)
    {
        ReportOnChanges(null, "--out", "out");
        AddNote("out/" + list, caseId, "mine");
        var before = Read("out", list);
        var result = ReportOnChanges(null, "--out", "out");
        Assert.Equal((2, $"out/{list} holds notes that this run would lose. Add --previous out to carry them over, or write to another folder.\n"), (result.Status, result.Error));
        Assert.Equal(before, Read("out", list));
    }

    [Fact]
    public void Notes_that_stand_only_where_the_files_go_are_not_lost_to_those_of_another_folder()
    {
        ReportOnChanges(CopyOfEarlier(), "--out", "out");
        Assert.Equal(0, ReportOnChanges("earlier", "--out", "out").Status);
        AddNote("out/due-soon.csv", "C14", "mine");
        var result = ReportOnChanges("earlier", "--out", "out");
        Assert.Equal((2, "out/due-soon.csv holds notes that are not in the folder of --previous, and that this run would lose. Name out with --previous, or write to another folder.\n"), (result.Status, result.Error));
        Assert.Equal(0, ReportOnChanges("./out", "--out", "out").Status);
        Assert.Contains(",mine,", Line("out/due-soon.csv", "C14"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_earlier_run_wrote_and_this_one_does_not_is_taken_away_and_what_a_person_made_is_kept()
    {
        Report("--out", "out");
        Report("--out", "out", "--previous", "out");
        Assert.True(File.Exists(PathOf("out", "changes.csv")) && File.Exists(PathOf("out", "measure-changes.csv")));
        Write("out/changes.csv", "\uFEFF" + Read("out", "changes.csv").Replace(',', ';').Replace("\n", "\r\n", StringComparison.Ordinal));
        Write("out/measure-changes.csv", "what,I noted\n");
        Assert.Equal(0, Report("--out", "out").Status);
        Assert.False(File.Exists(PathOf("out", "changes.csv")));
        Assert.Equal("what,I noted\n", Read("out", "measure-changes.csv"));
    }

    [Fact]
    public void What_was_asked_otherwise_then_is_told()
    {
        Report("--out", "out", "--where", "team=North");
        var other = Report("--out", "next", "--previous", "out", "--since", "april", "--by", "social_worker", "--rules", "rules/small.json");
        const string Note = "The report of 30 November 2016, with which this one is compared, had other --where, --since, --by: some of what is new, cleared or moved may come of that.";
        Assert.Contains(Note, JsonNode.Parse(Read("next", "run.json"))!["notes"]!.AsArray().Select(n => (string)n!));
        Assert.Contains("had other --where, --since, --by", other.Out.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Report("--out", "third", "--previous", "next", "--since", "april", "--by", "social_worker");
        Assert.DoesNotContain("compared", Read("third", "run.json"), StringComparison.Ordinal);
        Write("rules/small.json", SmallCouncil.Rules + "\n");
        Assert.Contains("had other rules:", Report("--previous", "third", "--since", "april", "--by", "social_worker").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_a_report_of_other_cases_the_caution_stands_with_what_changed_and_no_measure_is_said_to_have_moved()
    {
        Report("--out", "out", "--where", "team=North");
        var text = Report("--out", "next", "--previous", "out", "--format", "console", "--format", "csv", "--format", "html", "--format", "xlsx", "--split", "team").Out.Replace("\n  ", " ", StringComparison.Ordinal);
        const string Caution = "The report of 30 November 2016, with which this one is compared, had other --where: some of what is new, cleared or moved may come of that.";
        const string Figures = "As its --where was another, the report of 30 November 2016 is of other cases: its figures are not shown beside these.";
        Assert.Contains($"\nSince 30 November 2016 {Caution} {Figures} New: 2. Cleared: 0.", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("had other --where").Length);
        Assert.DoesNotContain("Measures: ", text, StringComparison.Ordinal);
        Assert.All(Read("next", "measure-changes.csv").TrimEnd('\n').Split('\n')[1..], l => Assert.Matches(@"^[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,,[0-9.]*,,", l));
        var page = Read("next", "report.html");
        Assert.Contains($"<p>{Caution}</p>\n<p>{Figures}</p>\n<h3>New: 2</h3>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No change since", page, StringComparison.Ordinal);
        foreach (var (file, sheets) in new[] { ("report.xlsx", new[] { "Summary", "New and cleared" }), ("by-team/South.xlsx", ["Summary", "New and cleared"]) })
        {
            var book = new Reports.Workbooks.ReadWorkbook(PathOf("next", file));
            foreach (var sheet in sheets)
            {
                Assert.Contains(book.Rows(sheet), r => r[0] == Caution);
                Assert.DoesNotContain(book.Rows(sheet).SelectMany(r => r), c => c == "Change since then");
            }
        }
    }

    [Fact]
    public void Where_rules_are_others_the_caution_stands_with_the_measures_that_moved()
    {
        Report("--out", "out");
        Write("rules/small.json", SmallCouncil.Rules + "\n");
        Report("--out", "next", "--previous", "out", "--format", "csv", "--format", "html");
        Assert.Contains("No change since 30 November 2016", Read("next", "report.html"), StringComparison.Ordinal);
        Assert.Equal(4, Read("next", "report.html").Split("had other rules: some of what is new, cleared or moved may come of that.").Length);
    }

    [Fact]
    public void Figures_that_were_not_withheld_are_not_shown_beside_those_that_are()
    {
        Report("--out", "out");
        Report("--out", "next", "--previous", "out", "--suppress-below", "6");
        var header = "measure_id,rule_id,title,group_by,group,before,now,difference,target,rag\n";
        Assert.StartsWith(header + "small-visits-up-to-date,small-visits,Children seen in six weeks,,,,c,c,95,c\n", Read("next", "measure-changes.csv"), StringComparison.Ordinal);
        Assert.Contains("did not withhold numbers below 6, so its figures are not shown beside these.", Read("next", "run.json"), StringComparison.Ordinal);
        Report("--out", "third", "--previous", "next", "--suppress-below", "6");
        Assert.StartsWith(header + "small-visits-up-to-date,small-visits,Children seen in six weeks,,,c,c,c,95,c\n", Read("third", "measure-changes.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("did not withhold", Read("third", "run.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_lines_of_the_files()
    {
        var changes = JsonNode.Parse(ReportOnChanges(CopyOfEarlier(), "--format", "json").Out)!["changes"]!;
        Assert.Equal(("2016-11-23", 4, 5, 13, 2), ((string?)changes["since"], (int)changes["new"]!, (int)changes["stillOpen"]!, (int)changes["cleared"]!, (int)changes["notListed"]!));
        var lines = Expected("changes.csv").TrimEnd('\n').Split('\n');
        var columns = lines[0].Split(',');
        var cases = changes["cases"]!.AsArray();
        Assert.Equal(columns, cases[0]!.AsObject().Select(m => m.Key));
        Assert.Equal(
            lines[1..].Where(l => !l.Contains('"', StringComparison.Ordinal)),
            cases.Select(c => string.Join(',', c!.AsObject().Select(m => m.Value?.ToString() ?? ""))).Where(l => l.Split(',').Length == columns.Length));
        Assert.Equal("{\"measure_id\":\"seen-up-to-date\",\"rule_id\":\"seen\",\"title\":\"Children seen in time\",\"group_by\":\"\",\"group\":\"\",\"before\":6.7,\"now\":30.8,\"difference\":24.1,\"target\":90,\"rag\":\"red\"}", changes["measures"]![0]!.ToJsonString());
        Assert.DoesNotContain("\"changes\"", Report("--format", "json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case_id,rule_id,started,step,note\nA1,small-visits,2016-09-01,2,\n", "exceptions.csv lacks one of the columns case_id, rule_id, started, step, due, days_late, so it is not told what changed. Give the --out folder of an earlier run.")]
    [InlineData("case_id,rule_id,started,step,due,days_late,note\nA1,small-visits,09/13/2016,2,11/14/2016,9,\n", "1 row of exceptions.csv without a case, a rule, a step or dates that can be read are left out of what changed. Undo changes to its columns, or take the file as it was written.")]
    [InlineData("case_id,rule_id,started,step,due,days_late,note\n", "exceptions.csv is empty and there is no run.json to tell of which day, so it is not told what changed. Give the whole --out folder of an earlier run.")]
    public void What_the_earlier_list_lacks_is_warned_of(string list, string warning)
    {
        Write("earlier/exceptions.csv", list);
        var result = Report("--previous", "earlier");
        Assert.Equal(0, result.Status);
        Assert.Contains("warning: --previous: " + warning + "\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("warning: --previous: earlier has no due-soon.csv, no ended.csv, no excused.csv, no measures.csv, no run.json that can be read, ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\nSince ", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_not_of_the_list_is_left_out_of_account()
    {
        var earlier = CopyOfEarlier();
        Write(earlier + "/run.json", Read(earlier, "run.json").Replace("\"asAt\": \"2016-11-23\"", "\"asAt\": \"2016-11-16\"", StringComparison.Ordinal));
        var result = ReportOnChanges(earlier, "--out", "out");
        Assert.Equal("warning: --previous: run.json is not of the same run as exceptions.csv, which is of 23 November 2016, so it is left out of account. Give the --out folder of an earlier run as it was written.\n", result.Error);
        Assert.Equal(Expected("changes-without-run.csv"), Read("out", "changes.csv"));
    }

    private CliResult ReportOnChanges(string? earlier, params string[] more) =>
        Run(["report", Extract, "--rules", TestFolder.At("fixtures/rules/changes.json"), "--where", "team=North", .. earlier is null ? [] : new[] { "--previous", earlier }, .. more]);

    private static string Expected(string file) => File.ReadAllText(Path.Combine(Extract, "expected", file)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private string CopyOfEarlier()
    {
        Directory.CreateDirectory(PathOf("earlier"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Extract, "earlier")))
        {
            File.Copy(file, PathOf("earlier", Path.GetFileName(file)));
        }

        return "earlier";
    }

    private string Line(string file, string caseId) => Read(file).Split('\n').Single(l => l.StartsWith(caseId + ",", StringComparison.Ordinal));

    private void AddNote(string file, string caseId, string note)
    {
        var line = Line(file, caseId);
        var marked = System.Text.RegularExpressions.Regex.Replace(line, ",(?<problems>[0-9]+),[^,]*,North,", $",${{problems}},{note},North,", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        Assert.NotEqual(line, marked);
        Write(file, Read(file).Replace(line, marked, StringComparison.Ordinal));
    }
}
