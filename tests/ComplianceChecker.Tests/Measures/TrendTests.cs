using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Tests.Extracts.Samples;
using NodaTime;

namespace ComplianceChecker.Tests.Measures;

/// <summary>A trend is the measures of a report at every date, whatever is asked.</summary>
public class TrendTests
{
    private static readonly LocalDate First = new(2009, 1, 5);
    private static readonly LocalDate Last = new(2018, 6, 30);

    private const string EveryBasis = """
        {
          "id": "every-basis", "title": "Every basis", "calendar": "england-and-wales",
          "rules": [
            {
              "id": "seen", "title": "Seen", "source": { "instrument": "ours", "kind": "local" }, "inForce": { "from": "2012-02-10", "to": "2016-08-01" },
              "clock": { "starts": { "period": "placements" }, "during": [ { "period": "looked_after" } ], "until": { "birthday": 18 } },
              "timescale": { "first": "1 week", "then": "6 weeks" },
              "metBy": { "event": "visits" },
              "measures": [
                { "id": "seen-now", "title": "Seen", "basis": "upToDate", "target": 95 },
                { "id": "seen-now-all", "title": "Seen, first steps too", "basis": "upToDate", "notYetDue": "count", "cohort": { "case": { "age": { "below": 12 } } } },
                { "id": "seen-on-time", "title": "Seen on time", "basis": "onTime", "cohort": { "had": "placements", "within": "12 months", "atLeast": 2 } }
              ]
            },
            {
              "id": "reviewed", "title": "Reviewed", "source": { "instrument": "ours", "kind": "local" },
              "clock": { "starts": { "period": "looked_after", "merge": true } },
              "timescale": { "first": "20 working days", "second": "3 months", "then": "6 months" },
              "metBy": { "event": "reviews" },
              "measures": [ { "id": "reviewed-on-time", "title": "All on time", "basis": "everyOneOnTime", "target": 90, "amber": 50 } ]
            }
          ],
          "measures": [
            { "id": "both-now", "title": "Seen and reviewed", "rules": ["seen", "reviewed"], "basis": "upToDate" },
            { "id": "both-on-time", "title": "Seen and reviewed on time", "rules": ["reviewed", "seen"], "basis": "onTime", "target": 50 }
          ],
          "indicators": [
            { "id": "moves", "title": "Three or more placements", "source": { "instrument": "ours", "kind": "local" }, "inForce": { "from": "2013-04-01", "to": "2017-03-31" },
              "cohort": { "in": "looked_after" }, "counted": { "had": "placements", "counting": "held", "within": "12 months", "atLeast": 3 }, "goodIs": "low", "target": 10 },
            { "id": "how-many", "title": "Looked after", "source": { "instrument": "ours", "kind": "local" }, "cohort": { "in": "looked_after" }, "count": true, "by": "sex" }
          ]
        }
        """;

    public static TheoryData<string, string> Asked => new()
    {
        { "rules/england/headline.json", "the rules of a first report" },
        { "rules/england", "every rule of the law with inForce, hours, derived periods, cohorts and indicators out of force after 2021" },
        { "fixtures/rules/indicators.json", "indicators alone, one of them out of force in the middle" },
        { "fixtures/rules/fine-points.json", "facts, excuses and agreed exceptions" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public void Every_row_of_every_date_is_that_of_the_report_at_that_date(string rules, string because)
    {
        Assert.NotEmpty(because);
        var sample = new MadeSample(MadeSample.Options(cases: 120, seed: 7, years: 12, isClean: false));
        SameRows(sample.Extract, rules.EndsWith(".json", StringComparison.Ordinal) ? TestFolder.Rules(rules) : TestFolder.RulesIn(rules));
    }

    [Fact]
    public void So_are_those_of_measures_of_every_basis_over_one_rule_and_several()
    {
        var rules = RuleSetLoader.Load([TestFolder.Text("every-basis.json", EveryBasis)], TestFolder.Calendars, TestFolder.Dictionary);
        SameRows(new MadeSample(MadeSample.Options(cases: 200, seed: 11, years: 12)).Extract, rules);
    }

    [Theory]
    [InlineData("evaluate-latest-is-later", "only the latest record of each case")]
    [InlineData("evaluate-only-latest", "likewise, with a percentage of a period")]
    [InlineData("evaluate-period-too-early", "all records only from a day on")]
    [InlineData("evaluate-known-from", "an indicator that asks for earlier ones")]
    [InlineData("evaluate-no-birth-date", "a child without a date of birth")]
    public void What_is_not_known_in_full_is_not_given_at_the_same_dates_as_in_a_report(string fixture, string because)
    {
        Assert.NotEmpty(because);
        SameRows(TestFolder.Extract("fixtures/bad/" + fixture), TestFolder.Rules("fixtures/bad/" + fixture + "/rules.json"));
    }

    private static void SameRows(CaseExtract extract, LoadedRules rules)
    {
        var result = Evaluator.Evaluate(extract, rules.Rules);
        ReportRequest[] requests = [.. Enumerable.Range(0, 30).Select(i => First.PlusDays(i * 115)).Append(Last).SelectMany(d => Requests(d, rules))];
        foreach (var asked in requests.GroupBy(r => (r.SuppressBelow, Filters: string.Join(',', r.Where.Select(w => w.Field)), Groups: string.Join(',', r.By.Select(b => b.Name)), IsFixed: r.Since.Year == 1)))
        {
            var trend = TrendBuilder.Build(result, [.. asked]);
            foreach (var point in trend.Points)
            {
                var report = ReportBuilder.Build(result, point.Request, () => []);
                Assert.Equal(report.Measures, point.Measures);
                Assert.Equal(report.NotEvaluated.Where(r => r.CaseId.Length == 0), point.NotEvaluated.Where(r => r.CaseId.Length == 0));
            }

            var latest = ReportBuilder.Build(result, trend.Latest.Request, () => []);
            Assert.Equal(latest.NotEvaluated, trend.Latest.NotEvaluated);
            Assert.Equal(latest.StatusCounts, trend.StatusCounts);
            Assert.Equal(trend.Points.Sum(p => p.Measures.Count), trend.Series.Sum(s => s.Rows.Count(r => r is not null)));
        }
    }

    /// <summary>What may be asked at a date: groups side by side and crossed, groups and filters that go by the day, filters, withheld numbers, periods of a year, of a week, and since ever.</summary>
    private static IEnumerable<ReportRequest> Requests(LocalDate asAt, LoadedRules rules)
    {
        var request = new ReportRequest(asAt, asAt.PlusMonths(-12)) { Measures = rules.Measures, Indicators = rules.Indicators, By = [By("team"), By("placement_type", "sex")] };
        yield return request;
        yield return request with { Since = asAt.PlusDays(-7), By = [By("social_worker")] };
        yield return request with { Since = new LocalDate(1, 1, 1), By = [] };
        yield return request with { SuppressBelow = 5 };
        yield return request with { By = [By("age_band"), By("team", "age_band")] };
        yield return request with { Where = [new FieldFilter("age_band", ["10 to 15", "16 to 17"])], SuppressBelow = 3 };
        yield return request with { Where = [new FieldFilter("placement_type", ["U1", "U6"]), new FieldFilter("team", ["Looked After North", "Leaving Care North"])], By = [] };
        yield return request with { Where = [new FieldFilter("sex", ["male", "M", "1"])] };
        yield return request with { Where = [new FieldFilter("placement_type", ["U1", "U6"]), new FieldFilter("sex", ["female", "F", "2"])] };
    }

    private static GroupField By(params string[] fields) => new(string.Join('+', fields), fields);
}
