using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>A part of a rule without an example is told with its line.</summary>
public class RuleCoverageTests
{
    private const string Seen = """{ "title": "seen in time", "asAt": "2016-03-01", "given": { "cases": [ { "date_of_birth": "2000-05-01" } ], "looked_after": [ { "start_date": "2016-02-01" } ], "visits": [ { "date": "2016-02-08" } ] }, "expect": [] }""";

    [Fact]
    public void Every_part_that_no_example_reaches_is_told_with_its_line_in_the_order_of_the_rule()
    {
        Assert.Equal(
            [
                "4: \"until\" (the 18th birthday)",
                "5: \"until\" (final_orders)",
                "8: \"then\", time 2 of 3 (3 months)",
                "9: \"then\", time 3 of 3 (2 months)",
                "10: \"notBefore\" (3 days)",
                "11: \"before\" (reviews)",
                "12: \"lookBack\" of visits (2 weeks)",
                "13: \"excusedBy\" (health_assessments)",
                "14: \"excusedBy\" (contacts)",
            ],
            NotReached(Seen));
    }

    [Fact]
    public void All_parts_of_a_rule_without_examples_are_told() => Assert.Equal(11, NotReached("").Count);

    [Theory]
    [InlineData("""{ "cases": [ { "date_of_birth": "1998-02-20" } ], "looked_after": [ { "start_date": "2016-02-01" } ] }""", "4:", "the duty ended on the birthday")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "final_orders": [ { "date": "2016-02-05" } ] }""", "5:", "the duty ended with the order")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2015-02-01" } ], "visits": [ { "date": "2015-02-05" }, { "date": "2016-02-05" } ] }""", "8:", "the second visit came more than a year after the start")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "placements": [ { "start_date": "2016-02-01" } ], "visits": [ { "date": "2016-02-05" } ] }""", "9:", "the child is in a placement, so the last time applies")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "visits": [ { "date": "2016-02-03" } ] }""", "10:", "the visit came a day too early to count")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "reviews": [ { "date": "2016-02-15" } ] }""", "11:", "the review on the last day in time makes the step due a day earlier")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "visits": [ { "date": "2016-01-18" } ] }""", "12:", "the visit before the start does the first step")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "health_assessments": [ { "date": "2016-02-05", "outcome": "refused" } ] }""", "13:", "the refusal sets the step aside")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "contacts": [ { "date": "2016-02-05" } ] }""", "14:", "the contact sets the step aside")]
    public void An_example_reaches_what_has_a_say_in_it(string given, string line, string reason)
    {
        var notReached = NotReached($$"""{ "title": "one", "asAt": "2016-03-01", "given": {{given}}, "expect": [] }""");

        Assert.False(notReached.Any(p => p.StartsWith(line, StringComparison.Ordinal)), reason);
    }

    [Theory]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "reviews": [ { "date": "2016-02-16" } ] }""", "11:", "the review comes a day too late to make the step due earlier")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "visits": [ { "date": "2016-02-04" } ] }""", "10:", "the visit counts on the day from which it may")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "contacts": [ { "date": "2016-03-02" } ] }""", "14:", "the contact comes after the as-at date")]
    [InlineData("""{ "cases": [ {} ], "looked_after": [ { "start_date": "2016-02-01" } ], "contacts": [ { "date": "2016-02-10" } ], "visits": [ { "date": "2016-02-12" } ] }""", "14:", "the visit in time keeps the step, so nothing is set aside")]
    public void An_example_does_not_reach_what_has_no_say_in_it(string given, string line, string reason)
    {
        var notReached = NotReached($$"""{ "title": "one", "asAt": "2016-03-01", "given": {{given}}, "expect": [] }""");

        Assert.True(notReached.Any(p => p.StartsWith(line, StringComparison.Ordinal)), reason);
    }

    private static List<string> NotReached(string examples)
    {
        var rule = RuleSetLoader.Load([TestFolder.Text("rules.json", $$"""
            { "id": "own", "title": "Own", "rules": [ { "id": "visits", "title": "Visits", "source": { "kind": "local" },
              "clock": { "starts": { "period": "looked_after" },
                "until": [
                  { "birthday": 18 },
                  { "event": "final_orders" } ] },
              "timescale": { "first": "2 weeks", "then": [
                { "when": { "elapsed": { "below": "3 months" } }, "if": { "not": { "in": "placements" } }, "every": "6 weeks" },
                { "when": { "elapsed": { "atLeast": "3 months" } }, "every": "3 months" },
                { "every": "2 months" } ],
                "notBefore": "3 days",
                "before": { "event": "reviews" } },
              "metBy": { "event": "visits", "lookBack": "2 weeks" },
              "excusedBy": [ { "event": "health_assessments", "where": { "outcome": "refused" } },
                { "event": "contacts" } ],
              "examples": [ {{examples}} ] } ] }
            """)], TestFolder.Calendars, TestFolder.Dictionary).Rules[0];
        return [.. RuleCoverage.NotReached(rule, TestFolder.Dictionary).Select(p => FormattableString.Invariant($"{p.Place.Line}: {p.Name}"))];
    }
}
