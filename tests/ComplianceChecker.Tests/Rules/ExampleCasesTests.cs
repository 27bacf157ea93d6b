using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Rules;

public class ExampleCasesTests
{
    private const string EveryWord = "tests/ComplianceChecker.Tests/Rules/Approved/every-word.json";

    private static readonly Rule Visits = Shipped.Load(Shipped.File(EveryWord, "every-word.json")).Rules[0];

    [Fact]
    public void An_example_is_read_as_an_extract()
    {
        var cases = ExampleCases.Of(Visits.Examples[0], Visits, Shipped.Dictionary);

        Assert.Equal(["a", "example-2"], cases.Cases.Ids);
        Assert.Equal([DayNumber.Of(new LocalDate(2006, 5, 1)), DayNumber.None], cases.Cases.Born);
        Assert.Equal("North, \"Old\" Town", cases.Cases.Column("team")!.ValueOf(1));
        Assert.Equal(DayNumber.Of(new LocalDate(2016, 9, 8)), Assert.Single(cases.Table("visits")!.Starts));
    }

    [Fact]
    public void Kinds_and_columns_that_the_rule_reads_are_there_although_the_example_leaves_them_out()
    {
        var cases = ExampleCases.Of(Visits.Examples[0], Visits, Shipped.Dictionary);

        Assert.Equal(0, cases.Table("final_orders")!.Count);
        Assert.NotNull(cases.Table("final_orders")!.Column("type"));
        Assert.Equal(0, cases.Table("reviews")!.Count);
        Assert.NotNull(cases.Table("visits")!.Column("method"));
        Assert.NotNull(cases.Table("placements")!.Column("distance_miles"));
    }

    [Fact]
    public void A_record_without_a_case_belongs_to_the_only_case()
    {
        var loaded = Shipped.Load(Shipped.File("rules/england/headline.json", "england/headline.json"));
        foreach (var rule in loaded.Rules)
        {
            foreach (var example in rule.Examples.Where(e => e.Given["cases"]!.Items.Count == 1))
            {
                var cases = ExampleCases.Of(example, rule, Shipped.Dictionary);

                Assert.Equal(["example"], cases.Cases.Ids);
                Assert.All(cases.Files, file => Assert.Equal(0, file.RowsSetAside));
                Assert.Equal(example.Given.Members.Sum(m => m.Value.Items.Count), cases.Files.Sum(f => f.RowsUsed));
            }
        }
    }

    [Fact]
    public void A_kind_of_the_councils_own_is_read_too()
    {
        var loaded = Shipped.Load(Shipped.Text("own.json", """
            {
              "id": "own", "title": "Own kinds",
              "rules": [ {
                "id": "calls", "title": "Calls",
                "clock": { "starts": { "period": "key_working" } },
                "timescale": { "first": "1 week" },
                "metBy": { "event": "home_calls", "where": { "grade": { "atLeast": 2 } } },
                "examples": [ { "title": "called", "asAt": "2016-11-30",
                  "given": { "cases": [ { "date_of_birth": "2006-05-01" } ], "key_working": [ { "start_date": "2016-11-01" } ] }, "expect": [] } ]
              } ]
            }
            """));
        var rule = loaded.Rules[0];

        var cases = ExampleCases.Of(rule.Examples[0], rule, Shipped.Dictionary);

        Assert.True(cases.Table("key_working")!.IsPeriod);
        Assert.False(cases.Table("home_calls")!.IsPeriod);
        Assert.NotNull(cases.Table("home_calls")!.Column("grade"));
    }
}
