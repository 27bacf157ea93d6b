using ComplianceChecker.Rules;
using ComplianceChecker.Rules.Words;

namespace ComplianceChecker.Tests.Rules;

/// <summary>What differs between two rule sets, in words.</summary>
public sealed class RuleSetComparisonTests
{
    private const string Set = """
        {
          "id": "ours", "title": "Ours", "calendar": "working-days",
          "definitions": { "settled": { "inFor": "placements", "atLeast": "1 year" } },
          "derivedPeriods": { "away_placements": { "title": "Away", "holdsWhile": { "in": "placements", "where": { "out_of_area": true } } },
                              "never_used": { "title": "Unused", "holdsWhile": { "in": "placements", "where": { "emergency": true } } } },
          "rules": [
            { "id": "visits", "title": "Visits", "source": { "instrument": "Handbook", "provision": "page 3", "kind": "local" },
              "clock": { "starts": { "period": "away_placements" } },
              "timescale": { "first": "5 working days", "then": [ { "if": "settled", "every": "3 months" }, { "every": "6 weeks" } ] },
              "metBy": { "event": "visits", "where": { "seen": true } } },
            { "id": "reviews", "title": "Reviews", "source": { "kind": "local" }, "clock": { "starts": { "period": "looked_after" } }, "timescale": { "first": "28 days", "then": "6 months" },
              "metBy": { "event": "reviews" }, "measures": [ { "id": "reviewed", "title": "Reviewed", "basis": "upToDate" } ] } ],
          "measures": [ { "id": "both", "title": "Both", "rules": [ "visits", "reviews" ], "basis": "onTime", "cohort": "settled" } ],
          "indicators": [ { "id": "number", "title": "Number in care", "source": { "kind": "local" }, "cohort": { "in": "looked_after" }, "count": true, "target": 100 } ]
        }
        """;

    private const string Calendar = """{ "calendar": "working-days", "source": "made up", "covers": { "from": "2016-01-01", "to": "2017-12-31" }, "holidays": [ { "date": "2016-12-26", "title": "Boxing Day" } ] }""";

    public static TheoryData<string, string, string, string> Edits => new()
    {
        { "\"id\": \"ours\"", "\"id\": \"theirs\"", "", "the set's id says nothing of a duty" },
        { "\"emergency\": true", "\"emergency\": false", "", "nothing uses the derived period" },
        { "\"5 working days\"", "\"7 working days\"", "rule visits changed | How long each step may take | The first step is due within 5 working days of the clock's start. | The first step is due within 7 working days of the clock's start.", "one sentence" },
        {
            "\"every\": \"3 months\"", "\"every\": \"2 months\"",
            "rule visits changed | How long each step may take | Each later step is due within a time from the day the one before was done, by the first of these that applies on that day: if \"settled\" is so: 3 months; otherwise: 6 weeks"
            + " | Each later step is due within a time from the day the one before was done, by the first of these that applies on that day: if \"settled\" is so: 2 months; otherwise: 6 weeks",
            "an entry of a list stands with the sentence that says what it is of"
        },
        {
            "\"atLeast\": \"1 year\"", "\"atLeast\": \"2 years\"",
            "rule visits changed | What the names mean | \"settled\" is so if one of the placements holds that began at least 1 year before that day. | \"settled\" is so if one of the placements holds that began at least 2 years before that day.\n"
            + "measure both changed | What the names mean | \"settled\" is so if one of the placements holds that began at least 1 year before that day. | \"settled\" is so if one of the placements holds that began at least 2 years before that day.",
            "a definition changes the rule and the measure that use it, and no other"
        },
        {
            "\"out_of_area\": true", "\"out_of_area\": false",
            "rule visits changed | What the names mean | periods of away placements (Away): worked out from other records, each the longest run of days on every one of which one of the placements where out of area is yes holds."
            + " | periods of away placements (Away): worked out from other records, each the longest run of days on every one of which one of the placements where out of area is no holds.",
            "a derived period changes the rule that reads it"
        },
        { "\"page 3\"", "\"page 4\"", "rule visits changed | Source | Handbook, page 3 (local standard, not law). | Handbook, page 4 (local standard, not law).", "the source" },
        { "\"title\": \"Reviews\",", "\"title\": \"Reviews\", \"inForce\": { \"from\": \"2016-04-01\" },", "rule reviews changed | In force | For all due dates. | For due dates from 1 April 2016 on.", "in force" },
        { "\"title\": \"Reviews\",", "\"title\": \"Reviews\", \"summary\": \"Each half year.\",", "rule reviews changed | Summary |  | Each half year.", "a part that was not there" },
        { "\"metBy\": { \"event\": \"reviews\" },", "\"metBy\": { \"event\": \"reviews\" }, \"dueSoon\": \"1 week\",", "rule reviews changed | Due soon |  | A step is listed as due soon from 1 week before its due date.", "due soon" },
        { "\"basis\": \"upToDate\"", "\"basis\": \"upToDate\", \"target\": 90", "measure reviewed changed | Target | No target. | Green at 90% or more, red beyond.", "a target; the rule itself says the same as before" },
        { "\"rules\": [ \"visits\", \"reviews\" ]", "\"rules\": [ \"visits\" ]", "measure both changed | Of which rules | visits and reviews together. | visits.", "a measure over other rules" },
        { "\"target\": 100", "\"target\": 90", "indicator number changed | What is given | How many they are. Green at 100 or more, red beyond. | How many they are. Green at 90 or more, red beyond.", "an indicator" },
        { "\"id\": \"number\"", "\"id\": \"count\"", "indicator count added | Title |  | Number in care\nindicator number dropped | Title | Number in care | ", "another id is another thing" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void What_is_edited_differs_and_nothing_else(string from, string to, string expected, string reason)
    {
        Assert.Contains(from, Set, StringComparison.Ordinal);
        var told = Told(Load(Set), Load(Set.Replace(from, to, StringComparison.Ordinal)));
        Assert.True(string.Equals(expected, told, StringComparison.Ordinal), $"{reason}:\n{told}");
    }

    [Fact]
    public void A_holiday_that_is_added_differs_although_no_rule_says_so() =>
        Assert.Equal(
            "calendar working-days changed | Holidays |  | A holiday here only: 27 December 2016",
            Told(Load(Set), Load(Set, Calendar.Replace("[ {", "[ { \"date\": \"2016-12-27\", \"title\": \"A day off\" }, {", StringComparison.Ordinal))));

    [Fact]
    public void The_years_that_a_calendar_covers_are_told_without_their_holidays() =>
        Assert.Equal(
            "calendar working-days changed | Years covered | 1 January 2016 to 31 December 2017 | 1 January 2016 to 31 December 2018",
            Told(Load(Set), Load(Set, Calendar.Replace("2017-12-31", "2018-12-31", StringComparison.Ordinal))));

    [Fact]
    public void The_order_of_rules_is_no_difference()
    {
        var rules = Load(Set);
        var turned = new LoadedRules([.. rules.RuleSets.Select(s => s with { Rules = [.. s.Rules.Reverse()] })], []);
        Assert.Equal("", Told(rules, turned));
    }

    [Fact]
    public void What_was_shipped_does_not_differ_from_itself() =>
        Assert.Empty(RuleSetComparison.Compare(TestFolder.RulesIn("rules/england"), TestFolder.Dictionary, TestFolder.RulesIn("rules/england"), TestFolder.Dictionary));

    private static LoadedRules Load(string set, string calendar = Calendar) =>
        RuleSetLoader.Load([TestFolder.Text("ours.json", set)], [TestFolder.Text("working-days.json", calendar)], TestFolder.Dictionary);

    /// <summary>A line for each part that differs; of what stands on one side only, its title.</summary>
    private static string Told(LoadedRules old, LoadedRules @new) => string.Join(
        '\n',
        RuleSetComparison.Compare(old, TestFolder.Dictionary, @new, TestFolder.Dictionary)
            .SelectMany(d => d.Parts.Where(p => d.Kind == DifferenceKind.Changed || p.Part == "Title")
                .Select(p => $"{d.Thing.ToString().ToLowerInvariant()} {d.Id} {d.Kind.ToString().ToLowerInvariant()} | {p.Part} | {p.Old} | {p.New}")));
}
