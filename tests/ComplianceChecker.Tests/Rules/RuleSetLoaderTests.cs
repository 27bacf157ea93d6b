using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Rules;

public class RuleSetLoaderTests
{
    private const string EveryWord = "tests/ComplianceChecker.Tests/Rules/Approved/every-word.json";

    [Fact]
    public void The_shipped_headline_rules_load_without_a_warning()
    {
        var loaded = Shipped.Load(Shipped.File("rules/england/headline.json", "england/headline.json"));

        Assert.Empty(loaded.Warnings.Select(w => w.ToString()).ToList());
        Assert.NotEmpty(loaded.Rules);
    }

    [Fact]
    public void Every_word_of_the_format_is_read_as_it_is_written()
    {
        var rules = Shipped.Load(Shipped.File(EveryWord, "every-word.json")).Rules;
        var visits = rules[0];
        var starts = Assert.IsType<ClockStart.OfPeriod>(visits.Clock.Starts);

        Assert.Equal(("placements", false, new Merge(Joins: true, "placement_id")), (starts.Kind, starts.AtEnd, starts.Merge));
        Assert.Equal([new Literal.Text("P1")], Assert.Single(Assert.Single(starts.Where.All).Tests).Values);
        Assert.Equal(TestOperator.Not, starts.Where.All.Single().Tests[0].Operator);
        Assert.True(visits.Clock is { EndDayCounts: true, Restarts: true, During: [{ Kind: "looked_after" }] });
        Assert.Equal(new Until.Birthday(18), visits.Clock.Until[0]);
        Assert.Equal(new Until.After(new Span(10, SpanUnit.Years)), visits.Clock.Until[1]);
        Assert.Equal("final_orders", Assert.IsType<Until.Happening>(visits.Clock.Until[2]).Kind);
        Assert.Equal([new InForce(new LocalDate(2011, 4, 1), new LocalDate(2030, 3, 31))], visits.InForce);
        Assert.Equal(new Span(1, SpanUnit.Weeks), Assert.Single(visits.Timescale.First).Every);
        Assert.Equal([new Span(6, SpanUnit.Weeks), new Span(3, SpanUnit.Months), new Span(20, SpanUnit.WorkingDays), new Span(2, SpanUnit.Years)], visits.Timescale.Then!.Select(a => a.Every));
        Assert.Equal(new Literal.Length(new Span(1, SpanUnit.Years)), visits.Timescale.Then![0].When.All.Single().Tests[0].Values[0]);
        Assert.Equal(2, visits.Timescale.Then![2].When.AnyOf.Count);
        Assert.Equal([new Span(3, SpanUnit.Days), null], visits.MetBy.Select(m => m.LookBack));
        Assert.Equal([new Literal.Date(new LocalDate(2011, 4, 1))], visits.MetBy[1].Where.All.Single().Tests[0].Values);
        Assert.Equal(new Span(2, SpanUnit.Weeks), visits.DueSoon);
        Assert.Equal(("england-and-wales", LeapDayBirthday.LastOfFebruary), (visits.Calendar!.Name, visits.LeapDay));
        Assert.Equal(new RuleSource("Care Planning, Placement and Case Review (England) Regulations 2010", "reg 28(2)", SourceKind.Statutory), visits.Source);
        Assert.Equal([MeasureBasis.UpToDate, MeasureBasis.OnTime, MeasureBasis.EveryoneOnTime], visits.Measures.Select(m => m.Basis));
        Assert.True(visits.Measures[0] is { CountsNotYetDue: true, Target: 95, Amber: 85.5, LowIsGood: false, RuleIds: ["visits-example"] });
        Assert.True(visits.Measures[2] is { CountsNotYetDue: false, Amber: null, LowIsGood: true });
        Assert.Equal("41", visits.Examples[0].Expect[1].Values["days_late"]);
        Assert.Equal("", visits.Examples[0].Expect[0].Values["ended"]);
        Assert.Equal(new DataPlace("every-word.json", 9, 5), visits.Place);

        Assert.Equal(16, Assert.IsType<ClockStart.OfBirthday>(rules[1].Clock.Starts).Age);
        Assert.Equal(ConditionSubject.CaseAttribute, rules[1].Clock.Starts.Where.All.Single().Subject);
        Assert.True(rules[2].Clock.Starts is ClockStart.OfPeriod { AtEnd: true, Merge: { Joins: true, Attribute: null } });
        Assert.Equal("child_protection_conferences", Assert.IsType<ClockStart.OfEvent>(rules[3].Clock.Starts).Kind);
        Assert.NotNull(rules[3].Timescale.Second);
        Assert.Null(rules[3].Timescale.Then);
    }

    [Fact]
    public void A_rule_without_source_examples_and_measures_loads_with_warnings()
    {
        var loaded = Shipped.Load(Shipped.Text("bare.json", """
            { "id": "bare", "rules": [ { "id": "visits", "title": "Visits",
              "clock": { "starts": { "period": "looked_after" } }, "timescale": { "first": "6 weeks", "then": "6 weeks" },
              "measures": [ { "id": "visits-upToDate", "title": "Visits", "basis": "upToDate", "target": 95, "amber": 85 } ],
              "metBy": { "event": "visits" } } ] }
            """));

        Assert.Equal(
            [
                "bare.json line 1, column 1: the rule set has no \"title\". Its id will stand for it.",
                "bare.json line 1, column 28: rule \"visits\": the rule has no \"source\". Add the instrument, the provision and the kind, so that results can name the law or policy.",
                "bare.json line 1, column 28: rule \"visits\": the rule has no \"examples\". Add at least one on each side of the due date.",
                "bare.json line 3, column 25: rule \"visits\": the id \"visits-upToDate\" is not in lower case with hyphens. \"visits-up-to-date\" would be.",
            ],
            loaded.Warnings.Select(w => w.ToString()).ToList());
        Assert.Equal("bare", loaded.RuleSets.Single().Title);
        Assert.Null(loaded.Rules.Single().Calendar);
    }

    [Fact]
    public void An_attribute_that_the_dictionary_does_not_know_is_read_as_the_type_of_its_literal()
    {
        var loaded = Shipped.Load(Rule("own.json", "own", """{ "event": "home_calls", "where": { "grade": 2, "kind": "long", "on": { "atLeast": "2016-01-01" }, "seen": true } }"""));

        var literals = loaded.Rules.Single().MetBy[0].Where.All.Select(c => c.Tests[0].Values[0]);

        Assert.Equal([new Literal.Number(2), new Literal.Text("long"), new Literal.Date(new LocalDate(2016, 1, 1)), new Literal.Boolean(true)], literals);
    }

    [Fact]
    public void A_derived_period_has_the_dates_of_a_period_and_no_other_attribute()
    {
        const string File = """
            { "id": "own", "title": "Own", "derivedPeriods": { "long_stays": { "title": "Long stay", "holdsWhile": { "inFor": "looked_after", "atLeast": "1 year" } } },
              "rules": [ { "id": "own", "title": "Own", "clock": { "starts": { "period": "long_stays", "where": { "start_date": { "atLeast": "2015-04-01" }, "end_date": null } } },
                "timescale": { "first": "6 weeks" }, "metBy": { "event": "visits" } } ] }
            """;

        Assert.Equal(["start_date", "end_date"], Shipped.Load(Shipped.Text("own.json", File)).Rules.Single().Clock.Starts.Where.All.Select(c => c.Attribute));
        Assert.Throws<DataFileException>(() => Shipped.Load(Shipped.Text("own.json", File.Replace("end_date", "team", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_code_is_read_as_the_dictionary_spells_it()
    {
        var loaded = Shipped.Load(Rule("a.json", "visits", """{ "event": "visits", "where": { "method": ["PHONE", " Video "] } }"""));

        Assert.Equal([new Literal.Text("phone"), new Literal.Text("video")], loaded.Rules.Single().MetBy[0].Where.All.Single().Tests[0].Values);
    }

    [Fact]
    public void Everything_wrong_with_all_files_is_told_at_once_in_the_order_of_files_and_lines()
    {
        var bad = Assert.Throws<DataFileException>(() => Shipped.Load(
            Rule("b.json", "visits", """{ "event": "visits", "wher": {} }"""),
            Shipped.Text("broken.json", "{ \"id\": "),
            Rule("a.json", "visits", """{ "event": "looked_after" }""")));

        Assert.Equal(["b.json", "broken.json", "a.json", "a.json"], bad.Errors.Select(e => e.Place.File).ToList());
        Assert.StartsWith("the id \"visits\" is given to another rule already, at b.json line 2", bad.Errors[2].Message, StringComparison.Ordinal);
        Assert.Equal("visits", bad.Errors[0].RuleId);
        Assert.Null(bad.Errors[1].RuleId);
    }

    [Fact]
    public void A_calendar_that_cannot_be_read_is_told_once()
    {
        var bad = Assert.Throws<DataFileException>(() => RuleSetLoader.Load(
            [Shipped.Text("a.json", """
                { "id": "a", "title": "A", "calendar": "ours", "rules": [ { "id": "b", "title": "B",
                  "clock": { "starts": { "period": "looked_after" } }, "timescale": { "first": "5 working days" }, "metBy": { "event": "visits" } } ] }
                """)],
            [Shipped.Text("calendars/ours.json", "{ \"calendar\": \"ours\" ")],
            Shipped.Dictionary));

        Assert.Equal("calendars/ours.json", Assert.Single(bad.Errors).Place.File);
    }

    [Fact]
    public void Ids_that_differ_only_in_the_case_of_letters_are_the_same()
    {
        var bad = Assert.Throws<DataFileException>(() => Shipped.Load(Rule("a.json", "visits", """{ "event": "visits" }"""), Rule("b.json", "Visits", """{ "event": "visits" }""")));

        Assert.Contains("a.json line 2", Assert.Single(bad.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "a list in place of the rule set")]
    [InlineData("null", "nothing in place of the rule set")]
    [InlineData("7", "a number in place of the rule set")]
    [InlineData("{}", "an empty object")]
    [InlineData("""{ "id": null, "rules": null, "title": null, "calendar": null, "leapDayBirthday": null }""", "null everywhere")]
    [InlineData("""{ "id": "a", "rules": [ null, 7, [], {} ] }""", "rules that are none")]
    [InlineData("""{ "id": "a", "rules": [ { "id": 1, "title": 1, "clock": 1, "timescale": 1, "metBy": 1, "source": 1, "inForce": 1, "dueSoon": 1, "measures": 1, "examples": 1 } ] }""", "numbers everywhere")]
    [InlineData("""{ "id": "a", "rules": [ { "id": null, "clock": null, "timescale": null, "metBy": [ null, [] ], "measures": [ null, {} ], "examples": [ null, {} ], "inForce": null } ] }""", "null in a rule")]
    [InlineData("""{ "id": "a", "rules": [ { "clock": { "starts": null, "during": [ null, {} ], "until": [ null, {} ] }, "timescale": { "first": [ null, {} ], "then": null } } ] }""", "null in a clock")]
    [InlineData("""{ "id": "a", "rules": [ { "clock": { "starts": { "period": null, "where": [ null, { "a": null, "b": [ {} ], "c": { "not": {} }, "d": { "atLeast": [] } } ] } } } ] }""", "null in conditions")]
    [InlineData("""{ "id": "a", "rules": [ { "measures": [ { "basis": null, "target": "a", "amber": 1 } ], "examples": [ { "given": { "cases": null, "visits": [ null ] }, "expect": [ null, { "due": 1 } ] } ] } ] }""", "null in measures and examples")]
    [InlineData("""{ "id": "a", "rules": [ { "examples": [ { "given": { "cases": [ null, { "case_id": {} } ], "visits": 7 } } ] } ] }""", "cases that are none")]
    [InlineData("""{ "id": "a", "extends": [ null, 7, {}, "", "b.json" ], "change": { "a": null, "b": [], "": 7 }, "drop": [ null, {}, "c", "c" ], "standards": 7, "terms": 1, "definitions": [] }""", "a layer of nothing")]
    [InlineData("""{ "id": "a", "extends": {}, "change": [], "drop": "a", "standards": "a.csv", "derivedPeriods": { "x": null } }""", "a layer with the wrong types")]
    [InlineData("{ \"id\": \"\\ud800\", \"rules\": [] }", "half of a character")]
    public void Whatever_stands_in_a_file_is_told_and_never_breaks_the_reader(string content, string reason)
    {
        var bad = Assert.Throws<DataFileException>(() => Shipped.Load(Shipped.Text("bad.json", content)));

        Assert.True(bad.Errors.Count > 0, reason);
    }

    private static InputFile Rule(string file, string id, string metBy) => Shipped.Text(file, $$"""
        { "id": "{{file[0]}}", "title": "A", "rules": [
          { "id": "{{id}}", "title": "Visits", "clock": { "starts": { "period": "looked_after" } }, "timescale": { "first": "6 weeks" },
            "metBy": {{metBy}} } ] }
        """);
}
