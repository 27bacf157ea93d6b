using ComplianceChecker.Tests.Reports.Workbooks;

namespace ComplianceChecker.Tests.Cli;

public sealed class ReportOutputTests : CliTest
{
    private static readonly string[] Lists = ["obligations.csv", "exceptions.csv", "due-soon.csv", "ended.csv", "excused.csv", "not-evaluated.csv", "measures.csv", "data-quality.csv"];

    [Fact]
    public void The_summary_says_what_was_read_what_is_overdue_and_what_cannot_be_told()
    {
        var result = Report();
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "report-console");
    }

    [Fact]
    public void The_summary_fits_a_screen_of_80_columns()
    {
        var result = RunIn(s => s with { IsOutScreen = true, HasColour = false, ScreenWidth = 80 }, "report", "extract", "--rules", "rules", "--by", "team");
        Assert.All(result.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Approved.Check(result.Out, "report-console-80");
    }

    [Fact]
    public void Every_file_is_written_as_the_contract_says()
    {
        Assert.Equal(0, Report("--out", "out", "--by", "team").Status);
        Approved.Check(string.Join("\n", Lists.Select(name => $"== {name}\n{Read("out", name)}")), "report-csv");
        Assert.Equal([.. Lists.Append("run.json").Order(StringComparer.Ordinal)], Directory.EnumerateFiles(PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_run_is_recorded_with_hashes_options_and_counts()
    {
        Assert.Equal(0, Report("--out", "out", "--since", "april", "--suppress-below", "2").Status);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(PathOf("extract", "visits.csv"))));
        Assert.Contains($"\"sha256\": \"{hash}\"", Read("out", "run.json"), StringComparison.Ordinal);
        Approved.Check(WithoutHashes(Read("out", "run.json")), "report-run-json");
    }

    [Fact]
    public void Small_numbers_are_marked_and_explained_in_every_output()
    {
        var console = Report("--by", "team", "--suppress-below", "3", "--out", "out").Out;
        Assert.Contains("c: withheld, because it is 1 to 2, or would give such a number away.", console, StringComparison.Ordinal);
        Assert.Contains("Numbers from 1 to 2 are withheld from measures", console.ReplaceLineEndings(" "), StringComparison.Ordinal);

        // A2 and A4 are seen in time, A1 is overdue, and A3's first visit is not due yet. North has A1 and A2, South the others.
        Assert.Contains("\nsmall-visits-up-to-date,small-visits,Children seen in six weeks,upToDate,,,c,3,c,0,c,0,c,c,95,c\n", Read("out", "measures.csv"), StringComparison.Ordinal);
        Assert.Contains("\nsmall-visits-up-to-date,small-visits,Children seen in six weeks,upToDate,team,North,c,c,c,0,", Read("out", "measures.csv"), StringComparison.Ordinal);
        Assert.Contains("Numbers from 1 to 2 are withheld from measures", Read("out", "run.json"), StringComparison.Ordinal);

        // Three are overdue: A1's second visit, A3's first review, A4's second. Two were missed.
        Assert.Contains("\"overdue\": 3", Read("out", "run.json"), StringComparison.Ordinal);
        Assert.Contains("\"missed\": null", Read("out", "run.json"), StringComparison.Ordinal);

        using var json = System.Text.Json.JsonDocument.Parse(Report("--by", "team", "--suppress-below", "3", "--format", "json").Out);
        var all = json.RootElement.GetProperty("measures")[0];
        Assert.Equal(System.Text.Json.JsonValueKind.Null, all.GetProperty("numerator").ValueKind);
        Assert.Equal(3, all.GetProperty("denominator").GetInt32());
        Assert.Equal(["numerator", "percentage", "left_out", "at_worst", "at_best", "rag"], all.GetProperty("withheld").EnumerateArray().Select(w => w.GetString()));
    }

    [Fact]
    public void Json_goes_to_standard_output_as_one_document()
    {
        var result = Report("--format", "json");
        Assert.Equal((0, ""), (result.Status, result.Error));
        using var document = System.Text.Json.JsonDocument.Parse(result.Out);
        Approved.Check(WithoutHashes(result.Out), "report-json");
    }

    [Fact]
    public void Lines_of_files_end_with_a_line_feed_alone_and_have_no_byte_order_mark()
    {
        Report("--out", "out");
        Assert.All(Directory.EnumerateFiles(PathOf("out")), path =>
        {
            var bytes = File.ReadAllBytes(path);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.NotEqual(0xEF, bytes[0]);
        });
    }

    [Fact]
    public void A_group_that_is_grouped_by_stands_in_the_lists_as_well()
    {
        Assert.Equal(2, Report("--by", "start_reason").Status);
        Write("extract/looked_after.csv", "case_id,start_date,end_date,start_reason\nA1,2016-09-01,,S\nA2,2016-03-24,,S\n");
        Assert.Equal(0, Report("--out", "out", "--by", "team+start_reason").Status);
        Assert.EndsWith(",team,social_worker,iro,personal_adviser,start_reason", Read("out", "exceptions.csv").Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("\nsmall-visits-up-to-date,small-visits,Children seen in six weeks,upToDate,team+start_reason,", Read("out", "measures.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_keeps_its_cases_alone()
    {
        Report("--out", "out", "--where", "team=north", "--where", "team=East");
        Assert.Equal(["A1", "A2"], Read("out", "obligations.csv").Split('\n')[1..^1].Select(l => l[..2]).Distinct(StringComparer.Ordinal));
        Assert.Contains("Only where team is north or East: 2 cases.", Report("--where", "team=north", "--where", "team=East").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_that_keep_nothing_together_are_warned_of()
    {
        var result = Report("--where", "team=North", "--where", "social_worker=SW3");
        Assert.Equal((0, "warning: --where leaves nothing. Check how its values are written in the extract.\n"), (result.Status, result.Error));
        Assert.Contains("\nOverdue: cannot be told (--where leaves nothing)\n", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team=Nroth", "--where team: \"Nroth\" is no value of team in the extract, so nothing is kept by it, which does not mean that nothing is overdue. It has 2 other values: leave --where out and add --by team to see them.", "values of the extract are not named")]
    [InlineData("age_band=10-15", "--where age_band: \"10-15\" is no value of age_band in the extract, so nothing is kept by it, which does not mean that nothing is overdue. Did you mean \"10 to 15\"? It has 8 other values: leave --where out and add --by age_band to see them.", "the bands are the program's own")]
    public void A_value_that_nothing_has_is_told_at_the_top_in_the_notes_and_as_a_warning(string where, string message, string because)
    {
        var result = Report("--where", where);
        Assert.Equal((0, $"warning: {message}\n"), (result.Status, result.Error));
        var lines = result.Out.Split('\n');
        Assert.True(Array.FindIndex(lines, l => l.StartsWith("Only where ", StringComparison.Ordinal)) + 1 == Array.FindIndex(lines, l => l.StartsWith("--where ", StringComparison.Ordinal)), because);
        Assert.Equal(message, string.Join(' ', lines.SkipWhile(l => !l.StartsWith("--where ", StringComparison.Ordinal)).TakeWhile(l => l.Length > 0)));
        Report("--where", where, "--out", "out", "--format", "csv", "--format", "html", "--format", "xlsx");
        Assert.Contains(message, System.Text.Json.Nodes.JsonNode.Parse(Read("out", "run.json"))!["notes"]!.AsArray().Select(n => (string)n!));
        Assert.Contains("is no value of ", Read("out", "report.html"), StringComparison.Ordinal);
        Assert.Contains("is no value of ", Report("--where", where, "--format", "json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team=North", "team=Suoth", 1, "one of two teams is there, and has something overdue")]
    [InlineData("team=South", "social_worker=SW1", 0, "both values are there, in different cases, and nothing of theirs is overdue")]
    public void Where_a_filter_has_a_value_that_is_there_fail_on_is_answered(string where, string other, int expected, string because) =>
        Assert.Equal((expected, because), (Report("--where", where, "--where", other, "--fail-on", "overdue").Status, because));

    [Fact]
    public void An_as_at_date_after_the_extract_was_taken_is_told_below_the_headline_and_not_again_below()
    {
        const string Note = "The extract was taken on 30 November 2016, before the as-at date: what was done in between is not in it, and may be listed as overdue.";
        string[] late = ["--as-at", "2016-12-31", "--out", "out", "--format", "console", "--format", "html", "--format", "xlsx"];
        var printed = Report(late).Out;
        Assert.StartsWith($"Statutory timescales as at 31 December 2016 {Note} extract: 5 cases", printed.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Equal(2, printed.Split("The extract was taken on").Length);
        Assert.Equal(2, Read("out", "report.html").Split(Note).Length);
        Assert.Matches($"<h1>[^<]*</h1>\\s*<div class=\"notes\">\\s*<p>{Note}", Read("out", "report.html"));
        Assert.Equal(Note, new ReadWorkbook(PathOf("out", "report.xlsx")).Rows("Summary").Select(r => r[0]).First(r => r.Contains(' ', StringComparison.Ordinal) && !r.StartsWith("Statutory", StringComparison.Ordinal)));

        var story = Run("case", "extract", "A1", "--rules", "rules", "--as-at", "2016-12-31", "--out", "case", "--format", "console", "--format", "html").Out;
        Assert.StartsWith("Case A1 as at 31 December 2016\nThe extract was taken on 30 November 2016, before the as-at date", story, StringComparison.Ordinal);
        Assert.Equal(2, story.Split("The extract was taken on").Length);
        Assert.Matches($"<h1>Case A1</h1>\\s*<p><strong>{Note}", Read("case", "case.html"));
    }

    [Theory]
    [InlineData("html", "report.html, run.json", "a page")]
    [InlineData("xlsx", "report.xlsx, run.json, 3 files in by-team", "workbooks of teams by number, as names of teams are not for every screen")]
    public void Where_nothing_goes_to_the_screen_it_is_said_what_was_written(string format, string files, string because)
    {
        var split = format.Length == 4 && format[0] == 'x' ? new[] { "--split", "team" } : [];
        var result = Report(["--out", "out", "--format", format, .. split]);
        Assert.Equal((0, $"Written to out: {files}.\n", because), (result.Status, result.Out, because));
    }

    [Fact]
    public void A_page_of_one_team_does_not_give_its_figures_twice()
    {
        Report("--out", "out", "--format", "html", "--where", "team=North");
        Assert.DoesNotContain("By team", Read("out", "report.html"), StringComparison.Ordinal);
        Report("--out", "out", "--format", "html", "--where", "team=North", "--where", "team=South");
        Assert.Contains("By team", Read("out", "report.html"), StringComparison.Ordinal);
        Report("--out", "out", "--format", "html", "--where", "team=North", "--by", "social_worker");
        Assert.Contains("By social worker", Read("out", "report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_a_sheet_lacks_is_asked_for_there()
    {
        var text = string.Join('\n', Directory.GetFiles(PathOf("extract"), "*.csv").Order(StringComparer.Ordinal)
            .Select(f => $"# sheet {Path.GetFileNameWithoutExtension(f)}\n{(f.EndsWith("visits.csv", StringComparison.Ordinal) ? "case_id|date\nA1|@2016-10-03" : File.ReadAllText(f).TrimEnd().Replace(',', '|'))}"));
        File.WriteAllBytes(PathOf("own.xlsx"), Extracts.SheetText.ToWorkbook(text));
        Run("report", "own.xlsx", "--rules", "rules", "--as-at", "2016-11-30", "--out", "out");
        var reasons = Read("out", "not-evaluated.csv");
        Assert.Contains("visits has no column seen, which the rule tests. Add the column to own.xlsx, sheet visits.", reasons, StringComparison.Ordinal);
        Assert.Contains("no records of the kind dental_checks. Add a sheet dental_checks if they can be had; a sheet with nothing but", reasons, StringComparison.Ordinal);
    }

    [Fact]
    public void One_misspelt_value_of_two_is_told_as_well()
    {
        var result = Report("--where", "team=North", "--where", "team=Suoth");
        Assert.StartsWith("warning: --where team: \"Suoth\" is no value of team", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("South", result.Error, StringComparison.Ordinal);
        Assert.Contains("Only where team is North or Suoth: 2 cases.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_told_on_a_screen_only()
    {
        Assert.Equal("", Report().Error);
        Assert.Equal("", RunIn(s => s with { IsErrorScreen = true }, "report", "extract", "--rules", "rules").Error);
    }

    [Fact]
    public void Notes_of_an_earlier_run_are_carried_over_by_case_rule_start_and_step()
    {
        Report("--out", "out");
        var lines = Read("out", "exceptions.csv").Split('\n');
        Assert.Contains(",,South,", lines[1], StringComparison.Ordinal);
        var noted = lines[1].Replace(",,South,", ",\"'=rang, \"\"no answer\"\"\",South,", StringComparison.Ordinal);
        File.WriteAllText(PathOf("out", "exceptions.csv"), string.Join('\n', [lines[0], noted]));
        Assert.Equal(0, Report("--out", "next", "--previous", "out").Status);
        var next = Read("next", "exceptions.csv").Split('\n');
        Assert.Equal(noted, next[1]);
        Assert.Equal(lines.Length, next.Length);
        Assert.DoesNotContain("rang", string.Join('\n', next[2..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case_id,rule_id,started,step,note\nA1,gone,2016-09-01,1,rang\n", "a note on what is no longer overdue")]
    [InlineData("case_id,note\nA1,rang\n", "a list whose notes could not be carried over")]
    [InlineData("case_id;note\r\nA1;Si\u00E2n rang\r\n", "as Excel saves it elsewhere")]
    public void Notes_that_a_run_would_lose_stop_it_before_anything_is_evaluated(string list, string because)
    {
        Write("out/exceptions.csv", list);
        var result = RunIn(s => s with { Clock = () => throw new InvalidOperationException(because) }, "report", "extract", "--rules", "rules", "--out", "out");
        Assert.Equal((2, ""), (result.Status, result.Out));
        Assert.Equal("out/exceptions.csv holds notes that this run would lose. Add --previous out to carry them over, or write to another folder.\n", result.Error);
        Assert.Equal(list, Read("out", "exceptions.csv"));
    }

    [Fact]
    public void A_list_without_notes_is_replaced_and_one_with_notes_where_they_are_carried_over()
    {
        Assert.Equal(0, Report("--out", "out").Status);
        Assert.Equal(0, Report("--out", "out").Status);
        File.WriteAllText(PathOf("out", "exceptions.csv"), Read("out", "exceptions.csv").Replace(",,South,", ",rang,South,", StringComparison.Ordinal));
        Assert.Equal(2, Report("--out", "out").Status);
        Assert.Equal(0, Report("--out", "out", "--previous", "out").Status);
        Assert.Contains(",rang,South,", Read("out", "exceptions.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case_id,rule_id,started,step,note\nA1,small-visits\n", 0, "a row that ends early has no note")]
    [InlineData("case_id,rule_id,started,step,note\nA1,\"small", 2, "a quote that is never closed")]
    public void A_broken_list_of_an_earlier_run_is_no_fault_of_the_program(string list, int status, string because)
    {
        Write("out/exceptions.csv", list);
        Assert.Equal(0, Report("--out", "next", "--previous", "out").Status);
        var result = Report("--out", "out");
        Assert.True(result.Status == status, because);
        Assert.Equal(status == 0 ? "" : "out/exceptions.csv has a quotation mark too many or too few, so it cannot be told whether this run would lose notes. Mend or remove it, or write to another folder.\n", result.Error);
    }

    [Fact]
    public void A_list_is_not_said_to_be_empty_where_no_rule_could_be_evaluated()
    {
        File.Delete(PathOf("extract", "visits.csv"));
        File.Delete(PathOf("extract", "reviews.csv"));
        var result = Report().Out;
        Assert.Contains("\nOverdue: cannot be told (no rule could be evaluated, see above)\n", result, StringComparison.Ordinal);
        Assert.Contains("\nDue soon: cannot be told (no rule could be evaluated, see above)\n", result, StringComparison.Ordinal);
        Assert.True(result.IndexOf("Not evaluated", StringComparison.Ordinal) < result.IndexOf("Overdue:", StringComparison.Ordinal));
        Assert.Contains("Overdue\n  Cannot be told (no rule could be evaluated, see below).\n", Run("case", "extract", "A1", "--rules", "rules").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_says_which_rules_it_was_made_from()
    {
        var result = Report("--as-at", "2016-04-01").Out;
        Assert.Contains("\nOverdue: none, in the 2 rules that were evaluated (1 was not, see below)\n", result, StringComparison.Ordinal);
        File.Delete(PathOf("extract", "visits.csv"));
        Assert.Contains("\nDue soon: none, in the 1 rule that was evaluated (2 were not, see below)\n", Report("--as-at", "2016-04-01").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_shown_and_not_obeyed()
    {
        const string Bad = "Nor\u001B[2Jth\u0007\u009B5m\u202E";
        Write("extract/cases.csv", $"case_id,date_of_birth,end_date,team,social_worker\nA1\u001B[1m,2006-05-01,,{Bad},\"S\r\nW1\"\n");
        Write("rules/small.json", SmallCouncil.Rules.Replace("Child seen", "Child\\u001B seen", StringComparison.Ordinal).Replace("Reviews held", "Reviews\\u0007 held", StringComparison.Ordinal));
        Write("extract/looked_after.csv", "case_id,start_date,end_date\nA1\u001B[1m,2016-09-01,\n");
        Write("extract/odd\u001B.csv", "case_id,date\nA1,2016-01-01\n");
        string[][] lines =
        [
            ["report", "extract", "--by", "team", "--where", "team=" + Bad], ["case", "extract", "A1\u001B[1m"], ["extract", "check", "extract"],
            ["rules", "list"], ["rules", "show", "small-visits"], ["rules", "test"], ["rules", "check"],
        ];
        foreach (var line in lines)
        {
            var result = Run([.. line, "--rules", "rules"]);
            Assert.InRange(result.Status, 0, 1);
            Assert.DoesNotContain(result.Out + result.Error, c => c != '\n' && (char.IsControl(c) || c == '\u202E'));
        }

        Assert.Contains("Team Nor\uFFFD[2Jth\uFFFD\uFFFD5m\uFFFD, social worker S  W1.\n", Run("case", "extract", "A1\u001B[1m", "--rules", "rules").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Locks_and_hidden_files_are_no_part_of_an_extract()
    {
        var before = Report("--format", "json").Out;
        Write("extract/~$visits.csv", "\u0005user");
        Write("extract/.visits.csv", "\0");
        Assert.Equal(before, Report("--format", "json").Out);
    }

    [Fact]
    public void Which_day_was_taken_for_want_of_one_is_not_told_where_one_is_given()
    {
        var small = TestFolder.At("fixtures/extracts/ssda903-small");
        Assert.Contains("The as-at date is 31 March ", Run("extract", "check", small).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("The as-at date is ", Run("extract", "check", small, "--as-at", "2016-01-31").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_survive_a_list_that_Excel_saved_in_its_own_way()
    {
        Report("--out", "out");
        var cells = Read("out", "exceptions.csv").Split('\n')[1].Split(',');
        var started = cells[3].Split('-');
        File.WriteAllBytes(PathOf("out", "exceptions.csv"), System.Text.Encoding.Latin1.GetBytes($"case_id;rule_id;started;step;note\r\n{cells[0]};{cells[1]};{started[2]}/{started[1]}/{started[0]};{cells[4]};Siân rang\r\n"));
        Report("--out", "next", "--previous", "out");
        Assert.Contains("Siân rang", Read("next", "exceptions.csv").Split('\n')[1], StringComparison.Ordinal);
    }

    // The shipped dictionary changes more often than this output does.
    private static string WithoutHashes(string json) =>
        System.Text.RegularExpressions.Regex.Replace(json, "\"[0-9a-f]{64}\"", "\"(hash)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
