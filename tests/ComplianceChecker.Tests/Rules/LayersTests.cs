using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Rules;
using ComplianceChecker.Rules.Words;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Rules;

/// <summary>Rule sets that start from others: extends, change, drop, standards.</summary>
public class LayersTests
{
    private const string Base = """
        {
          "id": "base", "title": "The base", "calendar": "england-and-wales", "leapDayBirthday": "28 February",
          "definitions": { "settled": { "inFor": "placements", "atLeast": "1 year" } },
          "derivedPeriods": { "long_stays": { "title": "Long stay", "holdsWhile": { "inFor": "looked_after", "atLeast": "1 year" } } },
          "rules": [
            { "id": "visits", "title": "Child seen",
              "source": { "instrument": "Visits Regulations", "provision": "reg 28(2)", "kind": "statutory" },
              "clock": { "starts": { "period": "looked_after", "where": { "short_breaks": { "not": true } } }, "until": { "birthday": 18 } },
              "timescale": { "first": "1 week", "then": [ { "if": "settled", "every": "3 months" }, { "every": "6 weeks" } ] },
              "metBy": { "event": "visits", "where": { "seen": true, "method": { "not": ["phone", "video"] } } },
              "dueSoon": "2 weeks",
              "measures": [ { "id": "visits-up-to-date", "title": "Children seen in time", "basis": "upToDate", "target": 95, "amber": 85 } ],
              "examples": [ { "title": "not seen", "asAt": "2016-11-30",
                "given": { "cases": [ { "date_of_birth": "2006-05-01" } ], "looked_after": [ { "start_date": "2016-11-01" } ] },
                "expect": [ { "due": "2016-11-08", "status": "overdue" } ] } ] },
            { "id": "plans", "title": "Plan made",
              "source": { "instrument": "Handbook", "kind": "guidance" },
              "clock": { "starts": { "period": "long_stays" } },
              "timescale": { "first": "10 working days", "then": "6 months" },
              "metBy": { "event": "care_plans" },
              "measures": [ { "id": "plans-up-to-date", "title": "Plans up to date", "basis": "upToDate" }, { "id": "plans-on-time", "title": "Plans on time", "basis": "onTime" } ],
              "examples": [ { "title": "none", "asAt": "2016-11-30", "given": { "cases": [ { "date_of_birth": "2006-05-01" } ] }, "expect": [] } ] }
          ],
          "measures": [ { "id": "both-on-time", "title": "Both on time", "basis": "onTime", "rules": [ "visits", "plans" ] } ],
          "indicators": [ { "id": "number", "title": "Children looked after", "source": { "kind": "local" }, "cohort": { "in": "looked_after" }, "count": true, "target": 400, "goodIs": "low" } ]
        }
        """;

    private static readonly string[] EnglandFiles = [.. TestFolder.FilesIn("rules/england", "*.json").Select(f => f.Name)];

    [Fact]
    public void What_is_not_changed_comes_along_as_it_stands()
    {
        var set = Assert.Single(Load("""{ "id": "ours", "title": "Ours", "extends": ["base.json"] }""").RuleSets);

        Assert.Equal(["visits", "plans"], set.Rules.Select(r => r.Id));
        Assert.Equal(["both-on-time"], set.Measures.Select(m => m.Id));
        Assert.Equal(["number"], set.Indicators.Select(i => i.Id));
        Assert.Equal(("ours", "ours.json"), (set.Id, set.File));
        Assert.All(set.Rules, r => Assert.Empty(r.Layers));
    }

    [Fact]
    public void Objects_merge_to_any_depth_and_lists_are_replaced_and_null_removes()
    {
        var visits = Load("""
            { "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "visits": { "loosens": "a trial",
              "metBy": { "where": { "method": null, "outcome": "held" } }, "timescale": { "then": "4 weeks" }, "clock": { "until": null } } } }
            """).Rules[0];

        Assert.Equal(["seen", "outcome"], visits.MetBy.Single().Where.All.Select(c => c.Attribute));
        Assert.Equal(new Span(4, SpanUnit.Weeks), Assert.Single(visits.Timescale.Then!).Every);
        Assert.Equal(new Span(1, SpanUnit.Weeks), Assert.Single(visits.Timescale.First).Every);
        Assert.Empty(visits.Clock.Until);
        Assert.Equal("looked_after", visits.Clock.Starts.RecordKind);
        Assert.Equal("a trial", visits.Loosens);
    }

    [Fact]
    public void A_null_in_what_is_added_or_replaced_whole_is_a_blank_and_removes_nothing()
    {
        var plans = Load("""{ "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "plans": { "metBy": { "where": { "type": null } } } } }""").Rules[1];

        Assert.Equal([new Literal.Blank()], plans.MetBy.Single().Where.All.Single().Tests.Single().Values);
    }

    [Fact]
    public void A_table_of_standards_changes_spans_and_targets_and_leaves_blank_cells_alone()
    {
        var loaded = LoadWith(
            """{ "id": "ours", "title": "Our standards", "extends": ["base.json"], "standards": "standards.csv" }""",
            "\uFEFFRule_ID,first,second,then,target,amber,due_soon,why\r\nVISITS,5 days,,,90%,,1 week,agreed by members\r\nplans-on-time,,,,80.5,70,,\r\nnumber,,,,380,,,\r\n,,,,,,,\r\nplans,,8 weeks,5 months,,,,\r\n");
        var (visits, plans) = (loaded.Rules[0], loaded.Rules[1]);

        Assert.Equal((new Span(5, SpanUnit.Days), 2), (visits.Timescale.First[0].Every, visits.Timescale.Then!.Count));
        Assert.Equal((90, 85), (visits.Measures[0].Target, visits.Measures[0].Amber));
        Assert.Equal((new Span(1, SpanUnit.Weeks), "agreed by members"), (visits.DueSoon, visits.Layers.Single().Why));
        Assert.Equal([null, 80.5], plans.Measures.Select(m => m.Target));
        Assert.Equal((new Span(8, SpanUnit.Weeks), new Span(5, SpanUnit.Months)), (plans.Timescale.Second![0].Every, plans.Timescale.Then![0].Every));
        Assert.Equal(380, loaded.Indicators[0].Measures[0].Target);
    }

    [Fact]
    public void The_table_lies_over_what_the_file_changes_itself()
    {
        var visits = LoadWith(
            """{ "id": "ours", "title": "Ours", "extends": ["base.json"], "standards": "standards.csv", "change": { "visits": { "dueSoon": "3 weeks", "title": "Seen" } } }""",
            "rule_id,due_soon\nvisits,1 week\n").Rules[0];

        Assert.Equal((new Span(1, SpanUnit.Weeks), "Seen"), (visits.DueSoon, visits.Title));
        Assert.Equal(["ours.json line 1", "standards.csv line 2"], visits.Layers.Single().Places.Select(p => $"{p.File} line {p.Line}"));
    }

    [Theory]
    [InlineData("""{ "timescale": { "first": "6 days" } }""", false, "another unit")]
    [InlineData("""{ "timescale": { "first": "2 weeks" } }""", false, "a longer span")]
    [InlineData("""{ "timescale": { "second": "3 weeks" } }""", false, "a step with a time of its own")]
    [InlineData("""{ "timescale": { "notBefore": "1 day" } }""", false, "a new bound")]
    [InlineData("""{ "timescale": { "then": [ { "if": "settled", "every": "2 months" }, { "every": "5 weeks" } ] } }""", true, "the same alternatives, each shorter")]
    [InlineData("""{ "timescale": { "then": [ { "if": "settled", "every": "2 months" }, { "every": "7 weeks" } ] } }""", false, "one of the alternatives longer")]
    [InlineData("""{ "timescale": { "then": [ { "every": "5 weeks" } ] } }""", false, "fewer alternatives")]
    [InlineData("""{ "timescale": { "first": "1 week" }, "clock": { "until": { "birthday": 18 } } }""", true, "nothing that differs")]
    [InlineData("""{ "excusedBy": { "event": "reviews" } }""", false, "what excuses it")]
    [InlineData("""{ "metBy": [ { "event": "visits", "where": { "seen": true, "method": { "not": ["phone", "video"] } } } ] }""", false, "a list in place of an object")]
    [InlineData("""{ "title": "Seen", "dueSoon": "1 week", "measures": [], "source": { "kind": "local" }, "inForce": { "from": "2016-01-01" } }""", true, "nothing that the law is about")]
    public void A_rule_whose_source_is_the_law_is_not_changed_without_a_reason_but_for_shorter_spans(string change, bool isAllowed, string reason)
    {
        var file = $$"""{ "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "visits": {{change}} } }""";
        if (isAllowed)
        {
            Assert.NotNull(Load(file));
        }
        else
        {
            Assert.Contains("\"loosens\": \"why\"", Errors(file), StringComparison.Ordinal);
        }

        Assert.True(Load(file.Replace("\"visits\": {", "\"visits\": { \"loosens\": \"agreed\", ", StringComparison.Ordinal)).Rules.Count == 2, reason);
        Assert.NotNull(Load(file.Replace("\"visits\":", "\"plans\":", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_time_before_the_start_asks_for_less_when_it_is_shorter()
    {
        const string Law = """
            { "id": "base", "title": "Base", "rules": [ { "id": "report", "title": "Report", "source": { "instrument": "R", "kind": "statutory" },
              "clock": { "starts": { "event": "reviews" }, "until": { "after": "1 week" } }, "timescale": { "first": "3 days", "beforeStart": true }, "metBy": { "event": "care_plans", "lookBack": "6 weeks" } } ] }
            """;
        var bad = Assert.Throws<DataFileException>(() => LoadFiles(["ours.json"], ("base.json", Law), ("ours.json", """{ "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "report": { "timescale": { "first": "2 days" } } } }""")));
        Assert.Contains("timescale.first was \"3 days\"", Assert.Single(bad.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_on_a_layer_is_measured_by_the_law_and_not_by_the_layer_between()
    {
        const string Second = """{ "id": "second", "title": "Second", "extends": ["ours.json"], "change": { "visits": { "timescale": { "first": "FIRST" } } } }""";
        const string First = """{ "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "visits": { "timescale": { "first": "5 days" }, "loosens": "days, as members asked" } } }""";

        Assert.Throws<DataFileException>(() => LoadFiles(["second.json"], ("base.json", Base), ("ours.json", First), ("second.json", Second.Replace("FIRST", "4 days", StringComparison.Ordinal))));
        var back = LoadFiles(["second.json"], ("base.json", Base), ("ours.json", First), ("second.json", Second.Replace("FIRST", "1 week", StringComparison.Ordinal))).Rules[0];
        Assert.Null(back.Source.Local);
        Assert.Equal(["Ours", "Second"], back.Layers.Select(l => l.RuleSet));
    }

    [Fact]
    public void A_tighter_standard_is_named_apart_from_the_law_wherever_its_source_and_title_stand()
    {
        var visits = LoadWith("""{ "id": "ours", "title": "Our standards", "extends": ["base.json"], "standards": "standards.csv" }""", "rule_id,first,why\nvisits,0 weeks,\n").Rules[0];

        Assert.Equal("local standard of Our standards, tighter than the law (Visits Regulations, reg 28(2)): what is late by it may be in time by the law", visits.Source.ToString());
        Assert.Equal(("Child seen (local standard)", "Children seen in time (local standard)"), (visits.Title, visits.Measures[0].Title));
        Assert.True(visits.Source.Local!.IsTighter);
    }

    [Fact]
    public void A_looser_standard_is_named_with_its_reason()
    {
        var loaded = Load("""
            { "id": "ours", "title": "Our standards", "extends": ["base.json"], "change": {
              "visits": { "timescale": { "first": "2 weeks" }, "loosens": "a trial until 2017", "source": { "instrument": "Our policy", "provision": "page 4", "kind": "local" } },
              "plans": { "timescale": { "first": "5 working days" } } } }
            """);

        Assert.Equal("Our policy, page 4 (local standard, not law), in place of the law (Visits Regulations, reg 28(2)). Reason given: a trial until 2017", loaded.Rules[0].Source.ToString());
        Assert.Equal("local standard of Our standards, tighter than Handbook (guidance)", loaded.Rules[1].Source.ToString());
        Assert.Equal("Both on time (local standard)", loaded.Measures[0].Title);
    }

    [Fact]
    public void Only_another_target_makes_no_local_standard_and_keeps_the_examples()
    {
        var visits = Load("""{ "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "visits-up-to-date": { "target": 90, "amber": null } } }""").Rules[0];

        Assert.Equal((90, null, "Children seen in time"), (visits.Measures[0].Target, visits.Measures[0].Amber, visits.Measures[0].Title));
        Assert.Equal(("Visits Regulations, reg 28(2)", 1, 0), (visits.Source.ToString(), visits.Examples.Count, visits.ExamplesSetAside.Count));
    }

    [Theory]
    [InlineData("""{ "inForce": { "from": "2016-10-01" } }""", true)]
    [InlineData("""{ "inForce": { "from": "2016-10-01" }, "loosens": "Ours only since then." }""", false)]
    public void Other_days_in_force_make_a_local_standard_and_a_warning_unless_a_reason_stands_beside_them(string change, bool isWarned)
    {
        var loaded = Load($$"""{ "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "visits": {{change}} } }""");
        var visits = loaded.Rules[0];

        Assert.Equal(isWarned, loaded.Warnings.Any(w => w.Message.Contains("due dates before 2016-10-01,", StringComparison.Ordinal)));
        Assert.Equal(("Child seen (local standard)", "Children seen in time (local standard)"), (visits.Title, visits.Measures[0].Title));
        Assert.Equal(("Ours", false), (visits.Source.Local!.RuleSet, visits.Source.Local.IsTighter));
    }

    [Fact]
    public void More_days_in_force_take_nothing_away_and_are_no_warning() =>
        Assert.Empty(LoadFiles(
            ["ours.json"],
            ("base.json", Base.Replace("\"id\": \"plans\", ", "\"id\": \"plans\", \"inForce\": { \"from\": \"2016-10-01\" }, ", StringComparison.Ordinal)),
            ("ours.json", """{ "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "plans": { "inForce": { "from": "2015-10-01" } } } }""")).Warnings);

    // A came in before the standard begins and B on its first day. Neither was ever seen. A's step fell due on 8 September, before the standard.
    [Theory]
    [InlineData("""{ "clock": { "starts": { "where": { "start_date": { "atLeast": "2016-10-01" } } } }, "loosens": "Ours begins then." }""", "B")]
    [InlineData("""{ "inForce": { "from": "2016-10-01" }, "loosens": "Ours begins then." }""", "A,B")]
    public void A_standard_that_begins_on_a_date_asks_it_of_those_who_come_in_or_of_all_whose_duty_still_runs(string change, string cases)
    {
        var loaded = Load($$"""{ "id": "ours", "title": "Ours", "extends": ["base.json"], "drop": ["plans"], "change": { "visits": {{change}} } }""");
        var extract = ExtractOf(("cases.csv", "case_id,date_of_birth\nA,2006-05-01\nB,2006-05-01\n"), ("looked_after.csv", "case_id,start_date,end_date,short_breaks\nA,2016-09-01,,no\nB,2016-10-01,,no\n"), ("visits.csv", "case_id,date,seen,method\n"), ("placements.csv", "case_id,start_date,end_date\n"));

        var lines = TestFolder.ObligationLines(Evaluator.Evaluate(extract, loaded.Rules), new LocalDate(2016, 11, 30)).ToList();

        Assert.Equal(cases, string.Join(',', lines.Select(l => l[..1]).Distinct(StringComparer.Ordinal)));
        Assert.All(lines, l => Assert.Contains("2016-1", l, StringComparison.Ordinal));
    }

    [Fact]
    public void The_examples_of_a_changed_rule_are_set_aside_unless_the_change_gives_them_anew()
    {
        const string File = """{ "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "visits": { "timescale": { "first": "0 weeks" }EXAMPLES } } }""";
        var aside = Load(File.Replace("EXAMPLES", "", StringComparison.Ordinal));
        var anew = Load(File.Replace("EXAMPLES", """
            , "examples": [ { "title": "at once", "asAt": "2016-11-30", "given": { "cases": [ { "date_of_birth": "2006-05-01" } ], "looked_after": [ { "start_date": "2016-11-01" } ] },
              "expect": [ { "due": "2016-11-01", "status": "overdue", "days_late": 29 } ] } ]
            """, StringComparison.Ordinal)).Rules[0];

        Assert.Equal((0, "not seen"), (aside.Rules[0].Examples.Count, aside.Rules[0].ExamplesSetAside.Single().Title));
        Assert.Empty(aside.Warnings);
        Assert.Empty(anew.ExamplesSetAside);
        Assert.True(ExampleRunner.Run(anew.Examples.Single(), anew, Shipped.Dictionary).Passes);
    }

    [Fact]
    public void A_base_reached_by_two_ways_counts_once_with_the_changes_of_both()
    {
        var loaded = LoadFiles(
            ["top.json"],
            ("base.json", Base),
            ("left.json", """{ "id": "left", "title": "Left", "extends": ["base.json"], "change": { "visits": { "dueSoon": "1 week" } } }"""),
            ("right.json", """{ "id": "right", "title": "Right", "extends": ["base.json"], "change": { "plans": { "dueSoon": "3 weeks" } }, "drop": ["number"] }"""),
            ("top.json", """{ "id": "top", "title": "Top", "extends": ["left.json", "right.json"], "change": { "visits": { "title": "Seen" } } }"""));

        Assert.Equal([("visits", "Seen", new Span(1, SpanUnit.Weeks)), ("plans", "Plan made", new Span(3, SpanUnit.Weeks))], loaded.Rules.Select(r => (r.Id, r.Title, r.DueSoon!.Value)));
        Assert.Empty(loaded.Indicators);
        Assert.Equal(["left.json", "top.json"], loaded.Rules[0].Layers.Select(l => l.File));
    }

    [Fact]
    public void Two_layers_that_change_a_rule_alike_agree()
    {
        const string Layer = """{ "id": "NAME", "title": "NAME", "extends": ["base.json"], "change": { "visits": { "dueSoon": "1 week" } } }""";
        var loaded = LoadFiles(["left.json", "right.json"], ("base.json", Base), ("left.json", Layer.Replace("NAME", "left", StringComparison.Ordinal)), ("right.json", Layer.Replace("NAME", "right", StringComparison.Ordinal)));

        Assert.Equal(["visits", "plans"], loaded.Rules.Select(r => r.Id));
    }

    [Theory]
    [InlineData("base.json", "ours.json")]
    [InlineData("ours.json", "base.json")]
    public void A_base_that_is_loaded_beside_its_layer_counts_once_as_the_layer_has_it(string first, string second)
    {
        var loaded = LoadFiles([first, second], ("base.json", Base), ("ours.json", """{ "id": "ours", "title": "Ours", "extends": ["base.json"], "change": { "visits": { "dueSoon": "1 week" } }, "drop": ["plans"] }"""));

        Assert.Equal("ours", Assert.Single(loaded.RuleSets).Id);
        Assert.Equal(new Span(1, SpanUnit.Weeks), Assert.Single(loaded.Rules).DueSoon);
    }

    [Fact]
    public void Two_layers_loaded_side_by_side_share_their_base()
    {
        var loaded = LoadFiles(
            ["left.json", "right.json"],
            ("base.json", Base),
            ("left.json", """{ "id": "left", "title": "Left", "extends": ["base.json"], "change": { "visits": { "dueSoon": "1 week" } } }"""),
            ("right.json", """{ "id": "right", "title": "Right", "extends": ["base.json"], "drop": ["plans"] }"""));

        Assert.Equal([("left", 1), ("right", 0)], loaded.RuleSets.Select(s => (s.Id, s.Rules.Count)));
        Assert.Equal(["visits"], loaded.Measures.Single().RuleIds);
    }

    [Fact]
    public void What_is_dropped_may_be_written_anew()
    {
        var loaded = Load("""
            { "id": "ours", "title": "Ours", "extends": ["base.json"], "drop": ["plans", "number"],
              "rules": [ { "id": "plans", "title": "Our plan", "source": { "kind": "local" }, "clock": { "starts": { "period": "looked_after" } }, "timescale": { "first": "1 week" }, "metBy": { "event": "care_plans" }, "examples": [] } ] }
            """);

        Assert.Equal(["Child seen", "Our plan"], loaded.Rules.Select(r => r.Title));
        Assert.Empty(loaded.Indicators);
    }

    [Fact]
    public void One_measure_of_a_rule_can_be_dropped()
    {
        var loaded = Load("""{ "id": "ours", "title": "Ours", "extends": ["base.json"], "drop": ["plans-on-time"] }""");

        Assert.Equal(["plans-up-to-date"], loaded.Rules[1].Measures.Select(m => m.Id));
        Assert.Single(loaded.Rules[1].Examples);
    }

    [Fact]
    public void A_rule_of_a_base_under_the_same_id_as_one_of_the_layer_is_an_error() =>
        Assert.Contains("the id \"visits\" is given to another rule already, at base.json line 6", Errors("""
            { "id": "ours", "title": "Ours", "extends": ["base.json"],
              "rules": [ { "id": "visits", "title": "Ours", "clock": { "starts": { "period": "looked_after" } }, "timescale": { "first": "1 week" }, "metBy": { "event": "visits" } } ] }
            """), StringComparison.Ordinal);

    [Fact]
    public void A_base_keeps_its_settings_and_the_layer_takes_what_it_does_not_name_itself()
    {
        var loaded = Load("""
            { "id": "ours", "title": "Ours", "extends": ["base.json"], "leapDayBirthday": "1 March",
              "change": { "visits": { "timescale": { "first": "3 working days" }, "loosens": "another unit" } },
              "rules": [ { "id": "own", "title": "Own", "clock": { "starts": { "period": "looked_after" } }, "timescale": { "first": "5 working days" }, "metBy": { "event": "visits" } } ] }
            """);

        Assert.All(loaded.Rules, r => Assert.Equal("england-and-wales", r.Calendar!.Name));
        Assert.Equal([LeapDayBirthday.LastOfFebruary, LeapDayBirthday.LastOfFebruary, LeapDayBirthday.FirstOfMarch], loaded.Rules.Select(r => r.LeapDay));
    }

    [Fact]
    public void Names_of_a_base_can_be_used_in_the_layer_and_names_of_the_layer_in_what_it_changes()
    {
        var loaded = Load("""
            { "id": "ours", "title": "Ours", "extends": ["base.json"],
              "definitions": { "settled well": { "all": [ "settled", "teenager" ] }, "teenager": { "case": { "age": { "atLeast": 13 } } } },
              "derivedPeriods": { "very_long_stays": { "title": "Very long stay", "holdsWhile": { "inFor": "long_stays", "atLeast": "1 year" } } },
              "change": { "plans": { "clock": { "onlyIf": "settled well", "during": [ { "period": "very_long_stays" } ] } } },
              "rules": [ { "id": "own", "title": "Own", "clock": { "starts": { "period": "long_stays" }, "onlyIf": "settled" }, "timescale": { "first": "1 week" }, "metBy": { "event": "visits" } } ] }
            """);

        Assert.Equal("settled well", Assert.IsType<Fact.Named>(loaded.Rules[1].Clock.OnlyIf).Name);
        Assert.Equal(["long_stays", "very_long_stays"], loaded.Rules[1].DerivedPeriods.Select(d => d.Kind));
        Assert.Equal(["long_stays"], loaded.Rules[0].DerivedPeriods.Select(d => d.Kind));
        Assert.Same(loaded.Rules[0].DerivedPeriods[0], loaded.Rules[2].DerivedPeriods[0]);
    }

    [Fact]
    public void The_school_terms_of_a_layer_count_for_the_rules_of_its_base()
    {
        const string School = """
            { "id": "base", "title": "Base", "terms": "example-authority", "rules": [ { "id": "pep", "title": "PEP", "source": { "kind": "statutory" }, "clock": { "starts": { "period": "looked_after" } },
              "timescale": { "first": "term" }, "metBy": { "event": "personal_education_plans" },
              "examples": [ { "title": "none", "asAt": "2016-11-30", "given": { "cases": [ { "date_of_birth": "2006-05-01" } ] }, "expect": [] } ] } ] }
            """;
        var terms = File.ReadAllText(Shipped.PathOf("rules/calendars/example-authority.json")).Replace("example-authority", "our-terms", StringComparison.Ordinal);
        var loaded = RuleSetLoader.Load([Shipped.Text("ours.json", """{ "id": "ours", "title": "Ours", "extends": ["base.json"], "terms": "our-terms" }""")], [Shipped.Terms, Shipped.Text("our-terms.json", terms)], Shipped.Dictionary, Finder(("base.json", School)));

        Assert.Equal(("our-terms", 1), (loaded.Rules[0].Terms!.Name, loaded.Rules[0].ExamplesSetAside.Count));
        Assert.Null(loaded.Rules[0].Source.Local);
    }

    [Fact]
    public void Every_rule_of_England_is_the_same_by_way_of_a_layer()
    {
        var files = TestFolder.FilesIn("rules/england", "*.json");
        var direct = RuleSetLoader.Load(files, TestFolder.Calendars, Shipped.Dictionary);
        var layered = RuleSetLoader.Load(
            [Shipped.Text("ours.json", $$"""{ "id": "ours", "title": "Ours", "extends": [ {{string.Join(", ", EnglandFiles.Select(f => $"\"{f}\""))}} ] }""")],
            TestFolder.Calendars,
            Shipped.Dictionary,
            (_, path) => new FileBeside(files.First(f => string.Equals(f.Name, path, StringComparison.Ordinal)), IsOutside: false, null));

        Assert.Equal(Told(direct), Told(layered));
        Assert.Equal(direct.Warnings.Select(w => w.ToString()), layered.Warnings.Select(w => w.ToString()));
        Assert.Equal(direct.Rules.Select(r => r.DerivedPeriods).Distinct().Count(), layered.Rules.Select(r => r.DerivedPeriods).Distinct().Count());
    }

    [Fact]
    public void A_changed_rule_is_evaluated_as_if_it_had_been_written_so()
    {
        var written = Base.Replace("\"first\": \"1 week\"", "\"first\": \"4 days\"", StringComparison.Ordinal).Replace("\"not\": [\"phone\", \"video\"]", "\"not\": [\"phone\"]", StringComparison.Ordinal);
        var layered = Load("""
            { "id": "ours", "title": "Ours", "extends": ["base.json"],
              "change": { "visits": { "timescale": { "first": "4 days" }, "metBy": { "where": { "method": { "not": ["phone"] } } }, "loosens": "video counts" } } }
            """);
        var extract = TestFolder.Extract("fixtures/extracts/awkward");
        var direct = LoadFiles(["base.json"], ("base.json", written));

        var expected = TestFolder.ObligationLines(Evaluator.Evaluate(extract, direct.Rules), extract.AsAt!.Value).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, TestFolder.ObligationLines(Evaluator.Evaluate(extract, layered.Rules), extract.AsAt!.Value));
    }

    [Fact]
    public void A_cohort_of_the_layer_is_judged_by_the_layers_own_periods()
    {
        var loaded = Load("""
            { "id": "ours", "title": "Ours", "extends": ["base.json"],
              "derivedPeriods": { "first_month": { "title": "First month", "holdsWhile": { "all": [ { "in": "looked_after" }, { "not": { "inFor": "looked_after", "atLeast": "1 month" } } ] } } },
              "measures": [ { "id": "new", "title": "New", "basis": "onTime", "rules": [ "visits", "plans" ], "cohort": { "in": "first_month" } } ],
              "indicators": [ { "id": "new-number", "title": "New", "source": { "kind": "local" }, "cohort": { "in": "first_month" }, "count": true } ] }
            """);
        var extract = ExtractOf(("cases.csv", "case_id,date_of_birth\nA,2006-05-01\nB,2006-05-01\n"), ("looked_after.csv", "case_id,start_date,end_date,short_breaks\nA,2016-11-10,,no\nB,2016-01-10,,no\n"), ("visits.csv", "case_id,date,seen,method\nA,2016-11-12,yes,face_to_face\n"), ("care_plans.csv", "case_id,date\n"), ("placements.csv", "case_id,start_date,end_date\n"));

        var rows = TestFolder.Report(Evaluator.Evaluate(extract, loaded.Rules), "2016-11-30", "2016-04-01", loaded).Measures;

        Assert.Equal((1, 1), rows.Where(r => r.Measure.Id is "new").Select(r => (r.Numerator!.Value, r.Denominator!.Value)).Single());
        Assert.Equal(1, rows.Single(r => r.Measure.Id is "new-number").Numerator);
    }

    [Fact]
    public void Every_word_of_a_layer_is_read()
    {
        const string Folder = "tests/ComplianceChecker.Tests/Rules/Approved";
        var loaded = RuleSetLoader.Load([Shipped.File($"{Folder}/every-word-layer.json", "every-word-layer.json")], [Shipped.Calendar, Shipped.Terms], Shipped.Dictionary, TestFolder.Beside(Folder));
        var visits = loaded.Rules[0];

        Assert.Equal((new Span(5, SpanUnit.Days), null, new Span(1, SpanUnit.Weeks)), (visits.Timescale.First.Single().Every, visits.Timescale.Second, visits.DueSoon));
        Assert.Equal(["visits"], visits.MetBy.Select(m => m.Kind));
        Assert.Equal([95, 80, 5], visits.Measures.Select(m => m.Target));
        Assert.Equal("Members asked for a first visit within five days.", visits.Source.Local!.Why);
        Assert.DoesNotContain(loaded.Rules, r => r.Id is "at-sixteen");
        Assert.DoesNotContain(loaded.Indicators, i => i.Id is "order-to-match");
        Assert.Equal("Settled at 18", loaded.Indicators.Single(i => i.Id is "settled-at-18").Title);
        Assert.Empty(loaded.Measures.Single().Comparators);
    }

    private static CaseExtract ExtractOf(params (string Name, string Text)[] files) =>
        ExtractReader.Read([.. files.Select(f => Shipped.Text(f.Name, f.Text))], Shipped.Dictionary, [], new ExtractOptions(), CancellationToken.None);

    private static string Told(LoadedRules loaded) => string.Join(
        '\n',
        loaded.Rules.Select(r => PlainEnglish.Tell(r, Shipped.Dictionary, [.. loaded.Measures.Where(m => m.RuleIds.Contains(r.Id, StringComparer.Ordinal))]))
            .SelectMany(t => t.Sections.SelectMany(s => s.Sentences.Select(x => x.Text).Prepend(s.Heading)).Prepend(t.Title)));

    private static LoadedRules Load(string ours) => LoadFiles(["ours.json"], ("base.json", Base), ("ours.json", ours));

    private static LoadedRules LoadWith(string ours, string standards) => LoadFiles(["ours.json"], ("base.json", Base), ("ours.json", ours), ("standards.csv", standards));

    private static string Errors(string ours) => Assert.Throws<DataFileException>(() => Load(ours)).Message;

    private static LoadedRules LoadFiles(string[] loaded, params (string Name, string Text)[] files) => RuleSetLoader.Load(
        [.. loaded.Select(name => Shipped.Text(name, files.Single(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Text))], [Shipped.Calendar, Shipped.Terms], Shipped.Dictionary, Finder(files));

    private static FindBeside Finder(params (string Name, string Text)[] files) => (_, path) =>
        new FileBeside(files.Where(f => string.Equals(f.Name, path, StringComparison.Ordinal)).Select(f => Shipped.Text(f.Name, f.Text)).FirstOrDefault(), IsOutside: false, null);
}
