using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceChecker.Tests.Cli;

/// <summary>Rules compared on the small council. The figures are worked out by hand: the children are seen on few days, so each due date is a sum of weeks.</summary>
public sealed class CompareCommandTests : CliTest
{
    private static readonly string[] Files = ["compare-rules.csv", "compare-measures.csv", "compare-cases.csv"];

    public CompareCommandTests() => WriteNew(rules => Timescale(rules, "first", "4 weeks", "then", "4 weeks"));

    public static TheoryData<string, string> Refused => new()
    {
        { "--rules rules", "--rules: the rules are named as OLD and NEW. Leave the option out." },
        { "--due-within 2 weeks", "--due-within: says nothing to a comparison. Leave the option out." },
        { "--previous out", "--previous: says nothing to a comparison. Leave the option out." },
        { "--lookup names.csv", "--lookup: says nothing to a comparison. Leave the option out." },
        { "--fail-on overdue", "--fail-on: says nothing to a comparison. Leave the option out." },
        { "--format csv", "--format: csv writes files. Say where with --out FOLDER." },
        { "--out extract", "--out: the output may not lie in the extract. Choose a folder elsewhere." },
        { "--log rules/log.txt", "--log: the log may not lie among the rules. Choose a file elsewhere." },
        { "--log new/log.txt", "--log: the log may not lie among the rules. Choose a file elsewhere." },
        { "--where taem=North", "--where: neither cases nor the records that start a clock have a field \"taem\". Did you mean \"team\"?" },
        { "--since 2017-01-01", "--since: 2017-01-01 is after the as-at date 2016-11-30. Choose an earlier day." },
        { "--coverage", "\"--coverage\" is not known here." },
    };

    [Fact]
    public void Six_weeks_made_four_are_told_in_words_in_the_measure_and_case_by_case()
    {
        var result = Compare("--by", "team");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "compare-console");
    }

    [Fact]
    public void A_screen_of_80_characters_is_enough() =>
        Approved.Check(RunIn(s => s with { IsOutScreen = true, HasColour = false }, "rules", "compare", "rules", "new", "extract").Out, "compare-console-80");

    [Fact]
    public void What_differs_in_words_stands_side_by_side()
    {
        Compare("--out", "out");
        Assert.Equal(
            """
            what,id,title,change,part,old,new
            rule,small-visits,Child seen every six weeks,changed,How long each step may take,The first step is due within 6 weeks of the clock's start.,The first step is due within 4 weeks of the clock's start.
            rule,small-visits,Child seen every six weeks,changed,How long each step may take,Each later step is due within 6 weeks of the day the one before was done.,Each later step is due within 4 weeks of the day the one before was done.

            """,
            Read("out", "compare-rules.csv"));
    }

    [Fact]
    public void Every_measure_that_moves_stands_old_beside_new()
    {
        // Six weeks: A1 is overdue, A2 and A4 are not, A3 has only a first step in time. Four weeks: A1, A2 and A3 are overdue, A4 is not.
        Compare("--out", "out");
        Assert.Equal(
            """
            change,measure_id,rule_id,title,basis,group_by,group,old_numerator,new_numerator,old_denominator,new_denominator,old_percentage,new_percentage,difference,old_excused,new_excused,old_left_out,new_left_out,old_not_told,new_not_told,old_at_worst,new_at_worst,old_at_best,new_at_best,old_target,new_target,old_rag,new_rag
            moved,small-visits-up-to-date,small-visits,Children seen in six weeks,upToDate,,,2,1,3,4,66.7,25.0,-41.7,0,0,1,0,0,0,66.7,25.0,66.7,25.0,95,95,red,red
            moved,small-visits-up-to-date,small-visits,Children seen in six weeks,upToDate,team,North,1,0,2,2,50.0,0.0,-50.0,0,0,0,0,0,0,50.0,0.0,50.0,0.0,95,95,red,red
            moved,small-visits-up-to-date,small-visits,Children seen in six weeks,upToDate,team,South,1,1,1,2,100.0,50.0,-50.0,0,0,1,0,0,0,100.0,50.0,100.0,50.0,95,95,green,red

            """,
            Read("out", "compare-measures.csv"));
    }

    [Fact]
    public void Every_duty_that_differs_stands_old_beside_new_the_gravest_first()
    {
        Compare("--out", "out");
        Assert.Equal(
            """
            effect,change,case_id,rule_id,rule,started,step,old_status,new_status,old_opened,new_opened,old_due,new_due,old_done,new_done,old_ended,new_ended,old_days_late,new_days_late,team,social_worker,iro,personal_adviser
            becomes_overdue,status_changed,A2,small-visits,Child seen every six weeks,2016-03-24,4,not_due,overdue,2016-11-01,2016-11-01,2016-12-13,2016-11-29,,,,,,1,North,SW2,,
            becomes_overdue,status_changed,A3,small-visits,Child seen every six weeks,2016-11-01,1,not_due,overdue,2016-11-01,2016-11-01,2016-12-13,2016-11-29,,,,,,1,South,SW3,,
            open,due_moved,A1,small-visits,Child seen every six weeks,2016-09-01,2,overdue,overdue,2016-10-03,2016-10-03,2016-11-14,2016-10-31,,,,,16,30,North,SW1,,
            open,due_moved,A4,small-visits,Child seen every six weeks,2016-05-02,2,not_due,not_due,2016-11-21,2016-11-21,2017-01-02,2016-12-19,,,,,,,South,SW3,,
            past,due_moved,A4,small-visits,Child seen every six weeks,2016-05-02,1,met_late,met_late,2016-05-02,2016-05-02,2016-06-13,2016-05-30,2016-11-21,2016-11-21,,,161,175,South,SW3,,
            past,due_moved,A2,small-visits,Child seen every six weeks,2016-03-24,3,met_late,met_late,2016-06-12,2016-06-12,2016-07-24,2016-07-10,2016-11-01,2016-11-01,,,100,114,North,SW2,,
            past,due_moved,A5,small-visits,Child seen every six weeks,2016-05-31,1,missed,missed,2016-05-31,2016-05-31,2016-07-12,2016-06-28,,,2016-10-01,2016-10-01,81,95,,,,
            past,status_changed,A2,small-visits,Child seen every six weeks,2016-03-24,2,met,met_late,2016-05-01,2016-05-01,2016-06-12,2016-05-29,2016-06-12,2016-06-12,,,,14,North,SW2,,
            past,status_changed,A2,small-visits,Child seen every six weeks,2016-03-24,1,met,met_late,2016-03-24,2016-03-24,2016-05-05,2016-04-21,2016-05-01,2016-05-01,,,,10,North,SW2,,
            past,status_changed,A1,small-visits,Child seen every six weeks,2016-09-01,1,met,met_late,2016-09-01,2016-09-01,2016-10-13,2016-09-29,2016-10-03,2016-10-03,,,,4,North,SW1,,

            """,
            Read("out", "compare-cases.csv"));
    }

    [Fact]
    public void Json_has_the_same_lists_and_what_was_run()
    {
        var result = Compare("--format", "json", "--where", "team=South");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(WithoutHashes(result.Out), "compare-json");
    }

    [Fact]
    public void The_run_is_told_with_the_files_of_both_sides()
    {
        Compare("--out", "out");
        using var run = JsonDocument.Parse(Read("out", "run.json"));
        foreach (var (side, folder) in new[] { ("old", "rules"), ("new", "new") })
        {
            var of = run.RootElement.GetProperty(side);
            Assert.Equal(folder, of.GetProperty("rules").GetString());
            Assert.Contains("small.json", of.GetProperty("ruleFiles").EnumerateArray().Select(f => f.GetProperty("file").GetString()));
        }

        Assert.Equal(1, run.RootElement.GetProperty("old").GetProperty("obligations").GetProperty("overdue").GetInt32() - OverdueReviews);
        Assert.Equal(3, run.RootElement.GetProperty("new").GetProperty("obligations").GetProperty("overdue").GetInt32() - OverdueReviews);
        Assert.Equal(5, run.RootElement.GetProperty("casesChanged").GetInt32());
    }

    [Fact]
    public void Rules_that_are_the_same_give_nothing()
    {
        Write("copy/other-name.json", "// A comment is no difference.\n" + SmallCouncil.Rules);
        var result = Run("rules", "compare", "rules", "copy", "extract", "--out", "out");
        Assert.Equal(0, result.Status);
        Assert.Contains(
            "Nothing differs The old and the new rules say the same, every measure is the same, and so is every duty on every case by the 2 rules that were compared (1 was not, see below). Not compared 1 rule says the same in both and cannot be evaluated on this extract: compliance extract check tells why.",
            Plain(result.Out),
            StringComparison.Ordinal);
        Assert.All(Files, f => Assert.Single(Read("out", f).TrimEnd('\n').Split('\n')));
    }

    [Fact]
    public void The_order_of_rows_in_the_extract_changes_nothing()
    {
        Compare("--out", "out");
        SmallCouncil.WriteExtract(PathOf("extract"), rows => rows.Reverse());
        Compare("--out", "there");
        Assert.All(Files, f => Assert.Equal(Read("out", f), Read("there", f)));
    }

    [Fact]
    public void Rules_are_added_and_dropped_with_all_that_they_give()
    {
        WriteNew(rules => rules["rules"]![2]!["id"] = "new-dental");
        Compare("--out", "out");
        var rules = Read("out", "compare-rules.csv");
        Assert.Contains("rule,new-dental,Teeth checked every year,added,Title,,Teeth checked every year\n", rules, StringComparison.Ordinal);
        Assert.Contains("rule,small-dental,Teeth checked every year,dropped,Title,Teeth checked every year,\n", rules, StringComparison.Ordinal);

        // There are no dental checks at all, so neither rule can be evaluated, and no duty comes or goes.
        Assert.Single(Read("out", "compare-cases.csv").TrimEnd('\n').Split('\n'));
        Write("extract/dental_checks.csv", "case_id,date\nA1,2016-09-02\n");
        Compare("--out", "out");
        var lines = Read("out", "compare-cases.csv").TrimEnd('\n').Split('\n');
        Assert.Equal(6, lines.Count(l => l.Contains(",added,", StringComparison.Ordinal)));
        Assert.Equal(6, lines.Count(l => l.Contains(",removed,", StringComparison.Ordinal)));
        Assert.Contains("open,added,A1,new-dental,Teeth checked every year,2016-09-01,2,,not_due,,2016-09-02,,2017-09-02,,,,,,,North,SW1,,", lines);
        Assert.Contains("open,removed,A1,small-dental,Teeth checked every year,2016-09-01,2,not_due,,2016-09-02,,2017-09-02,,,,,,,,North,SW1,,", lines);
    }

    [Fact]
    public void A_visit_that_counts_by_the_new_rule_only_shifts_the_steps_after_it()
    {
        // A5 was visited on 1 June and not seen. If that counts, step 1 is met and step 2, due 13 July, is missed by 80 days.
        WriteNew(rules => rules["rules"]![0]!["metBy"]!.AsObject().Remove("where"));
        Compare("--out", "out");
        Assert.Equal(
            [
                "past,status_changed,A5,small-visits,Child seen every six weeks,2016-05-31,1,missed,met,2016-05-31,2016-05-31,2016-07-12,2016-07-12,,2016-06-01,2016-10-01,,81,,,,,",
                "past,added,A5,small-visits,Child seen every six weeks,2016-05-31,2,,missed,,2016-06-01,,2016-07-13,,,,2016-10-01,,80,,,,",
            ],
            Read("out", "compare-cases.csv").TrimEnd('\n').Split('\n')[1..]);
        Assert.Contains("What keeps it,A step is done on the date of the first of these: visits where seen is yes.,A step is done on the date of the first of these: visits.\n", Read("out", "compare-rules.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_opens_after_the_as_at_date_is_left_out()
    {
        // On 28 April 2016 only A2 is in care and has not been seen: one step, due 5 May or 21 April.
        Compare("--out", "out", "--as-at", "2016-04-28");
        Assert.Equal(
            ["becomes_overdue,status_changed,A2,small-visits,Child seen every six weeks,2016-03-24,1,not_due,overdue,2016-03-24,2016-03-24,2016-05-05,2016-04-21,,,,,,7,North,SW2,,"],
            Read("out", "compare-cases.csv").TrimEnd('\n').Split('\n')[1..]);
    }

    [Fact]
    public void A_target_that_is_moved_differs_in_words_and_in_the_measure_and_on_no_case()
    {
        WriteNew(rules => rules["rules"]![0]!["measures"]![0]!["target"] = 60, rules => rules["rules"]![0]!["measures"]![0]!["amber"] = 50);
        var said = Compare("--out", "out").Out;
        Assert.Equal(
            ["measure,small-visits-up-to-date,Children seen in six weeks,changed,Target,\"Green at 95% or more, amber at 85% or more, red beyond.\",\"Green at 60% or more, amber at 50% or more, red beyond.\""],
            Read("out", "compare-rules.csv").TrimEnd('\n').Split('\n')[1..]);
        Assert.Contains("66.7% (2 of 3)  66.7% (2 of 3)  0.0 points  95% to 60%  RED to GREEN", said, StringComparison.Ordinal);
        Assert.Contains("Cases whose results change: none of 5\n", said, StringComparison.Ordinal);
        Assert.Single(Read("out", "compare-cases.csv").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Small_numbers_are_withheld_and_it_is_said_that_their_moves_are_not_told()
    {
        var said = Compare("--suppress-below", "5").Out;
        Assert.Contains("Measures that move: none of 2\n", said, StringComparison.Ordinal);
        Assert.Contains("figures are withheld for small numbers by both, and whether they move is not told.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_side_withholds_is_marked_in_the_files_and_no_count_of_cases_gives_it_away()
    {
        // In the team North, A1 is overdue by six weeks and A2 is not: 1 of 2. By one week both are, which is none of 2, and so 1 becomes overdue.
        WriteNew(rules => Timescale(rules, "first", "1 week", "then", "1 week"));
        var said = Compare("--where", "team=North", "--suppress-below", "2", "--out", "out").Out;
        Assert.Equal(
            [
                "moved,small-visits-up-to-date,small-visits,Children seen in six weeks,upToDate,,,c,0,2,2,c,0.0,c,0,0,0,0,0,0,c,0.0,c,0.0,95,95,c,red",
                "moved,small-visits-up-to-date,small-visits,Children seen in six weeks,upToDate,team,North,c,0,2,2,c,0.0,c,0,0,0,0,0,0,c,0.0,c,0.0,95,95,c,red",
            ],
            Read("out", "compare-measures.csv").TrimEnd('\n').Split('\n')[1..]);
        Assert.Contains("How many become overdue or are no longer overdue is withheld.", Plain(said), StringComparison.Ordinal);
        Assert.Matches("\n +Child seen every six weeks +2 +withheld +withheld +[0-9]+\n", said);
        Assert.DoesNotContain("1 case becomes overdue", Plain(said), StringComparison.Ordinal);
        Assert.Contains("The counts of cases and steps that change, and the lists of cases, are not withheld and are for inside the building only", Plain(said), StringComparison.Ordinal);
        Assert.Contains("c in compare-measures.csv, null in JSON.", Plain(said), StringComparison.Ordinal);

        using var json = JsonDocument.Parse(Compare("--where", "team=North", "--suppress-below", "2", "--format", "json").Out);
        var measure = json.RootElement.GetProperty("measures")[0];
        Assert.Equal(JsonValueKind.Null, measure.GetProperty("old_percentage").ValueKind);
        Assert.Equal(
            ["difference", "old_numerator", "old_percentage", "old_at_worst", "old_at_best", "old_rag"],
            measure.GetProperty("withheld").EnumerateArray().Select(w => w.GetString()));
        var result = json.RootElement.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("rule_id").GetString() == "small-visits");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (result.GetProperty("become_overdue").ValueKind, result.GetProperty("no_longer_overdue").ValueKind));
        Assert.Equal(["become_overdue", "no_longer_overdue"], result.GetProperty("withheld").EnumerateArray().Select(w => w.GetString()));
    }

    [Fact]
    public void What_is_not_small_is_told_although_small_numbers_are_withheld()
    {
        // By one week none of North's 2 is up to date; by six weeks and a cut-off of 1 nothing is small either.
        WriteNew(rules => Timescale(rules, "first", "1 week", "then", "1 week"));
        var said = Compare("--where", "team=North", "--suppress-below", "1").Out;
        Assert.Contains("By a rule, 1 case becomes overdue and 0 cases are no longer overdue.", Plain(said), StringComparison.Ordinal);
        Assert.DoesNotContain("withheld", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_withholds_small_counts_of_cases_kept_and_changed()
    {
        Compare("--where", "team=North", "--suppress-below", "3", "--out", "out");
        using var run = JsonDocument.Parse(Read("out", "run.json"));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (run.RootElement.GetProperty("casesKept").ValueKind, run.RootElement.GetProperty("casesChanged").ValueKind));
    }

    [Fact]
    public void Local_standards_laid_over_shipped_rules_differ_only_in_what_they_say()
    {
        // The standards change two rules; of the reviews they move a target, and the education plan is dropped.
        var result = Run("rules", "compare", TestFolder.At("rules/england/headline.json"), TestFolder.At("fixtures/rules/local-standards"), TestFolder.At("fixtures/extracts/sunderland-2016"), "--out", "out");
        Assert.Equal((0, ""), (result.Status, result.Error));
        var lines = Read("out", "compare-rules.csv").TrimEnd('\n').Split('\n')[1..];
        Assert.Equal(
            ["rule,headline-visits,changed", "rule,headline-pathway-plan,changed", "rule,headline-pep,dropped", "measure,headline-visits-up-to-date,changed", "measure,headline-pathway-plan-up-to-date,changed", "measure,headline-reviews-on-time,changed", "measure,headline-pep-up-to-date,dropped"],
            lines.Select(l => (Start: string.Join(',', l.Split(',')[..2]), Kind: l.Contains(",dropped,", StringComparison.Ordinal) ? "dropped" : "changed")).Distinct().Select(l => $"{l.Start},{l.Kind}"));
        Assert.DoesNotContain(lines, l => l.Contains(",Layers,", StringComparison.Ordinal) || l.Contains("no longer:", StringComparison.Ordinal));
        Assert.Contains("What the rules say: 2 rules changed, 1 rule dropped, 3 measures changed, 1 measure dropped\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_which_the_extract_says_nothing_is_not_compared()
    {
        WriteNew(rules => rules["rules"]![0]!["metBy"]!["event"] = "contacts", rules => rules["rules"]![0]!["metBy"]!.AsObject().Remove("where"));
        var said = Compare("--out", "out").Out;
        Assert.Contains("Not compared\n  small-visits: by the new rule, the extract has no records of the kind contacts.", said, StringComparison.Ordinal);
        Assert.Single(Read("out", "compare-cases.csv").TrimEnd('\n').Split('\n'));
        Assert.Contains("66.7% (2 of 3)  not given", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_side_has_its_own_dictionary_and_reads_the_extract_by_it()
    {
        // By the new folder's dictionary a blank outcome stands for "held".
        Write("extract/talks.csv", "case_id,date,outcome\nA1,2016-09-05,\n");
        Write("live/talks.json", Talks);
        Write("live/dictionary.local.json", Dictionary.Replace("BLANK", "", StringComparison.Ordinal));
        Write("next/talks.json", Talks);
        Write("next/dictionary.local.json", Dictionary.Replace("BLANK", "\"blank\": \"held\", ", StringComparison.Ordinal));
        var result = Run("rules", "compare", "live", "next", "extract", "--where", "team=North", "--out", "out");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains("What the rules say: nothing differs\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("OLD and NEW have different data dictionaries or sources, so the extract was read for each of them as its own say.", Plain(result.Out), StringComparison.Ordinal);
        Assert.Equal(
            ["no_longer_overdue,status_changed,A1,our-talks,Talk,2016-09-01,1,overdue,met,2016-09-01,2016-09-01,2016-09-08,2016-09-08,,2016-09-05,,,83,,North,SW1,,"],
            Read("out", "compare-cases.csv").TrimEnd('\n').Split('\n')[1..]);
    }

    [Fact]
    public void Sources_that_find_other_cases_in_the_extract_cannot_be_compared()
    {
        // The child B stands in the table of missing episodes only, which the new folder's source does not take cases from.
        Write("return/header.csv", "CHILD,SEX,DOB,ETHNIC\nA,1,01/05/2006,WBRI\n");
        Write("return/episodes.csv", "CHILD,DECOM,RNE,LS,PLACE,PL_POST,DEC,REC\nA,01/05/2016,S,C2,U6,AB1,,\n");
        Write("return/missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END\nB,01/06/2006,M,01/06/2016,02/06/2016\n");
        var source = JsonNode.Parse(File.ReadAllText(TestFolder.At("rules/sources/ssda903.json")), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        var from = source["cases"]!["from"]!.AsArray();
        from.RemoveAt(from.Index().First(f => f.Item!["table"]!.GetValue<string>() == "missing").Index);
        Write("new/sources/ssda903.json", source.ToJsonString());
        var result = Run("rules", "compare", "rules", "new", "return", "--as-at", "2016-11-30");
        Assert.Equal((3, "OLD and NEW do not find the same cases in the extract, because their folders have other sources. Compare rules that read it alike.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void The_guide_and_the_readme_show_what_is_printed()
    {
        var rules = File.ReadAllText(TestFolder.At("rules/england/headline.json"));
        Write("my-rules/headline.json", rules
            .Replace("\"first\": \"6 weeks\", \"then\": \"6 weeks\"", "\"first\": \"4 weeks\", \"then\": \"4 weeks\"", StringComparison.Ordinal)
            .Replace("seen in the last six weeks", "seen in the last four weeks", StringComparison.Ordinal));
        var printed = Run("rules", "compare", TestFolder.At("rules/england/headline.json"), "my-rules/headline.json", TestFolder.At("fixtures/extracts/sunderland-2016")).Out.Split('\n');
        var guide = File.ReadAllText(TestFolder.At("rules/README.md")).ReplaceLineEndings("\n");
        var shown = guide[guide.IndexOf("What the rules say: 1 rule changed", StringComparison.Ordinal)..];
        Assert.All(shown[..shown.IndexOf("```", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l != "..."), line => Assert.Contains(line, printed));
    }

    [Theory]
    [InlineData("", "new", "OLD is blank. Give a rule file, or a folder of them.\n")]
    [InlineData("rules", " ", "NEW is blank. Give a rule file, or a folder of them.\n")]
    public void Both_sides_must_be_named(string old, string @new, string error)
    {
        var result = Run("rules", "compare", old, @new, "extract");
        Assert.Equal((2, "", error), (result.Status, result.Out, result.Error));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_inputs_give_the_same_bytes_in_every_culture(string culture)
    {
        var expected = Compare("--out", "out").Out.Replace("out", "there", StringComparison.Ordinal);
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(expected, Compare("--out", "there").Out.Replace("out", "there", StringComparison.Ordinal));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }

        Assert.All([.. Files, "run.json"], f => Assert.Equal(Read("out", f), Read("there", f)));
    }

    [Fact]
    public void What_stands_beside_a_duty_are_team_and_workers_and_the_fields_asked_for_and_no_other()
    {
        Write("extract/looked_after.csv", "case_id,start_date,end_date,placed_by\nA2,2016-03-24,,=Kinship\n");
        Compare("--out", "out", "--by", "placed_by");
        var lines = Read("out", "compare-cases.csv").TrimEnd('\n').Split('\n');
        Assert.EndsWith(",old_days_late,new_days_late,team,social_worker,iro,personal_adviser,placed_by", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], l => Assert.EndsWith(",North,SW2,,,\"'=Kinship\"", l, StringComparison.Ordinal));
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void Each_side_is_confined_to_its_own_folder()
    {
        File.CreateSymbolicLink(PathOf("new", "more.json"), PathOf("rules", "small.json"));
        var result = Compare();
        Assert.Equal((3, "more.json is a link that leads out of the rules folder. Put the file itself there.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void Rules_that_cannot_be_used_end_with_status_3_and_nothing_is_written()
    {
        Write("new/small.json", SmallCouncil.Rules.Replace("\"6 weeks\"", "\"6 fortnights\"", StringComparison.Ordinal));
        Assert.Equal(3, Compare("--out", "out").Status);
        Assert.Equal(3, Run("rules", "compare", "rules", "nowhere", "extract", "--out", "out").Status);
        Assert.False(Directory.Exists(PathOf("out")));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Options_that_say_nothing_to_a_comparison_are_refused(string options, string message)
    {
        var arguments = options.Split(' ', 2);
        var result = Compare(arguments);
        Assert.Equal((2, ""), (result.Status, result.Out));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_other_commands_in_compliance_json_are_passed_over()
    {
        Write("compliance.json", """{ "rules": "nowhere.json", "previous": "nowhere", "dueWithin": "1 week", "failOn": "overdue", "by": "team" }""");
        var result = Compare("--out", "out");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains("    team North", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("nowhere", Read("out", "run.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_log_nor_standard_error_holds_a_case()
    {
        var result = Compare("--log", "log.txt", "--verbose", "--out", "out");
        Assert.Contains("Compared: 1 difference in words, 3 figures of measures, 10 obligations of 5 cases.", Read("log.txt"), StringComparison.Ordinal);
        Assert.All(new[] { "A1", "A2", "2016-05-01", "North", "SW1" }, v => Assert.DoesNotContain(v, result.Error + Read("log.txt"), StringComparison.Ordinal));
    }

    // A3's first review is due on 29 November, twenty working days after the 1st; A1's second on 20 December; A2's third on 22 January; A4's second on 20 August.
    private const int OverdueReviews = 2;

    private const string Talks = """
        { "id": "talks", "title": "Talks", "rules": [ { "id": "our-talks", "title": "Talk", "source": { "kind": "local" },
          "clock": { "starts": { "period": "looked_after" }, "onlyIf": { "case": { "social_worker": "SW1" } }, "until": { "birthday": 18 } }, "timescale": { "first": "1 week" },
          "metBy": { "event": "talks", "where": { "outcome": "held" } } } ] }
        """;

    private const string Dictionary = """{ "kinds": { "talks": { "is": "event", "attributes": { "outcome": { BLANK"codes": { "held": "it took place", "not_held": "it did not" } } } } } }""";

    private CliResult Compare(params string[] more) => Run(["rules", "compare", "rules", "new", "extract", .. more]);

    private void WriteNew(params Action<JsonNode>[] edits)
    {
        var rules = JsonNode.Parse(SmallCouncil.Rules)!;
        foreach (var edit in edits)
        {
            edit(rules);
        }

        Write("new/small.json", rules.ToJsonString());
    }

    private static void Timescale(JsonNode rules, params string[] spans)
    {
        for (var i = 0; i < spans.Length; i += 2)
        {
            rules["rules"]![0]!["timescale"]![spans[i]] = spans[i + 1];
        }
    }

    /// <summary>A text on one line, so that a sentence is found however it is broken.</summary>
    private static string Plain(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()));

    /// <summary>A document without the values that change with every edit of a shipped file and with every version.</summary>
    private static string WithoutHashes(string json) =>
        string.Join('\n', json.Split('\n').Where(l => !l.TrimStart().StartsWith("\"sha256\"", StringComparison.Ordinal) && !l.TrimStart().StartsWith("\"version\"", StringComparison.Ordinal)));
}
