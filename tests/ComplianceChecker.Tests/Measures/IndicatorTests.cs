using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Measures;

/// <summary>Indicators on a few cases each, worked out by hand from rule-format.md, indicators.</summary>
public class IndicatorTests
{
    private const string LookedAfter = """
        case_id,start_date,end_date
        A,2015-01-05,
        B,2016-03-01,2016-11-30
        C,2016-11-30,
        D,2016-12-01,
        """;

    [Fact]
    public void A_percentage_is_of_those_in_the_cohort_for_whom_something_else_holds_too()
    {
        // A and C are looked after on the day; B's period ended on it, and D's begins the day after. Only A was visited.
        var row = All(Count(
            """{ "cohort": { "in": "looked_after" }, "counted": { "had": "visits", "within": "12 months" }, "target": 60, "amber": 50 }""",
            Cases("A", "B", "C", "D"),
            ("looked_after.csv", LookedAfter),
            ("visits.csv", "case_id,date\nA,2015-12-01\nB,2016-11-01\nD,2016-11-01\n")));

        Assert.Equal("1 of 2, 50.0, Amber, 0 left out, 0 not told", Told(row));
        Assert.Equal((50.0m, 50.0m), (row.AtWorst, row.AtBest));
    }

    [Fact]
    public void A_span_back_begins_on_the_day_after()
    {
        var row = All(Count(
            """{ "counted": { "had": "visits", "within": "12 months" } }""",
            Cases("A"),
            ("visits.csv", "case_id,date\nA,2015-11-30\n")));

        Assert.Equal("0 of 1, 0.0, , 0 left out, 0 not told", Told(row));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("\"merge\": \"placement_id\",", 2)]
    [InlineData("\"merge\": true,", 0)]
    [InlineData("\"merge\": \"placement_id\", \"bridging\": \"1 month\",", 1)]
    public void Periods_that_are_joined_count_as_one(string merge, int children)
    {
        // A has two placements, the first in two rows; B is back in the first after a month in the second; C's rows have no id, and a blank is like nothing.
        var row = All(Count(
            $$"""{ "counted": { "had": "placements", {{merge}} "counting": "held", "within": "12 months", "atLeast": 3 } }""",
            Cases("A", "B", "C"),
            ("placements.csv", """
                case_id,start_date,end_date,placement_id
                A,2016-01-04,2016-02-01,P1
                A,2016-02-01,2016-03-01,P1
                A,2016-03-01,,P2
                B,2016-01-04,2016-02-01,P3
                B,2016-02-01,2016-03-01,P4
                B,2016-03-01,,P3
                C,2016-01-04,2016-02-01,
                C,2016-02-01,2016-03-01,
                C,2016-03-01,,
                """)));

        Assert.Equal((children, 3), (row.Numerator, row.Denominator));
    }

    [Fact]
    public void A_plain_number_has_no_percentage_and_is_broken_down_by_an_attribute_of_the_case()
    {
        var report = Count(
            """{ "cohort": { "in": "looked_after" }, "count": true, "by": "sex", "target": 1, "goodIs": "low" }""",
            "case_id,date_of_birth,sex\nA,2006-05-01,F\nB,2006-05-01,M\nC,2006-05-01,\nD,2006-05-01,F\n",
            ("looked_after.csv", LookedAfter));

        Assert.Equal(["||2||", "sex||1||", "sex|F|1||"], report.Measures.Select(m => $"{m.GroupBy}|{m.Group}|{m.Numerator}|{m.Denominator}|{m.Percentage}"));
        Assert.Equal(Rag.Red, All(report).Rag);
    }

    [Fact]
    public void A_number_is_broken_down_by_an_attribute_of_the_record_for_which_a_case_is_counted()
    {
        // A ceased on 1 March 2016; B twice in the year, the last time on 1 October; C on 30 November 2015, a day too early; D is looked after still; E ceased on the as-at date, no reason given.
        // F's second period ended before the first one did.
        const string periods = """
            case_id,start_date,end_date,end_reason
            A,2015-01-05,2016-03-01,E4A
            B,2015-06-01,2016-01-10,E4A
            B,2016-02-01,2016-10-01,E11
            C,2015-01-05,2015-11-30,E4A
            D,2015-01-05,,
            E,2016-01-05,2016-11-30,
            F,2016-01-05,2016-09-30,E12
            F,2016-02-05,2016-08-31,E4A
            """;

        var report = Count(
            """{ "cohort": { "had": "looked_after", "counting": "ended", "within": "12 months" }, "count": true, "by": "end_reason" }""",
            Cases("A", "B", "C", "D", "E", "F"),
            ("looked_after.csv", periods));

        Assert.Equal(["||4", "end_reason||1", "end_reason|E11|1", "end_reason|E12|1", "end_reason|E4A|1"], Groups(report));
    }

    [Theory]
    [InlineData("""{ "cohort": { "had": "looked_after", "counting": "ended" }, "count": true, "by": "end_reason" }""", "Broken down by the end reason of the record for which the child is counted, the latest of several.")]
    [InlineData("""{ "cohort": { "had": "looked_after", "counting": "ended" }, "count": true, "by": "sex" }""", "Broken down by the child's sex.")]
    public void What_it_is_broken_down_by_is_told(string indicator, string sentence)
    {
        var loaded = Rules(indicator, "1 March", "");

        Assert.Empty(loaded.Warnings);
        Assert.Contains(sentence, ComplianceChecker.Rules.Words.IndicatorSentences.Tell(loaded.Indicators[0], TestFolder.Dictionary).Sections.SelectMany(s => s.Sentences).Select(s => s.Text));
    }

    [Fact]
    public void Of_periods_that_hold_the_one_that_started_latest_says_and_of_events_the_latest_that_counts()
    {
        // A's second placement began while the first still held; B's second ended on the as-at date. C has none.
        const string placements = "case_id,start_date,end_date,provider\nA,2016-01-01,,PR1\nA,2016-06-01,,PR2\nB,2016-01-01,,PR1\nB,2016-06-01,2016-11-30,PR2\n";
        const string visits = "case_id,date,method\nA,2016-10-01,phone\nA,2016-11-30,video\nA,2016-12-01,phone\nB,2016-10-01,phone\n";
        var files = new[] { ("placements.csv", placements), ("visits.csv", visits), ("looked_after.csv", "case_id,start_date,end_date\nA,2016-01-01,\nB,2016-01-01,\nC,2016-01-01,\n") };
        const string both = """{ "all": [ { "in": "looked_after" }, { "any": [ { "in": "placements" }, { "had": "visits" } ] } ] }""";

        Assert.Equal(["||2", "provider|PR1|1", "provider|PR2|1"], Groups(Count("""{ "cohort": { "in": "placements" }, "count": true, "by": "provider" }""", Cases("A", "B", "C"), files)));
        Assert.Equal(["||2", "method|phone|1", "method|video|1"], Groups(Count("""{ "cohort": { "had": "visits", "within": "3 months" }, "count": true, "by": "method" }""", Cases("A", "B", "C"), files)));
        Assert.Equal(["||1", "method|video|1"], Groups(Count("""{ "cohort": { "latest": "visits", "where": { "method": "video" } }, "count": true, "by": "method" }""", Cases("A", "B", "C"), files)));
        Assert.Equal(["||2", "provider|PR1|1", "provider|PR2|1"], Groups(Count("{ \"cohort\": " + both + """, "count": true, "by": "provider" }""", Cases("A", "B", "C"), files)));
        Assert.Equal(["||3", "placement_type||3"], Groups(Count("""{ "cohort": { "in": "looked_after" }, "count": true, "by": "placement_type" }""", Cases("A", "B", "C"), files)));
    }

    [Fact]
    public void A_case_is_judged_on_each_birthday_in_the_span_and_may_count_twice()
    {
        // Born on 1 December 1996: 19 on 1 December 2015, the first day of the twelve months. In training on that birthday and not on the 20th, which is a day too late to be judged.
        // Born on 30 November 1996: 19 on 30 November 2015, a day too early; 20 on the as-at date, in training.
        const string cases = "case_id,date_of_birth\nA,1996-12-01\nB,1996-11-30\n";
        const string leavers = "case_id,start_date,end_date\nA,2014-12-01,\nB,2014-11-30,\n";
        const string activities = "case_id,start_date,end_date,status\nA,2015-09-01,2016-01-01,training\nB,2016-09-01,,training\n";
        const string counted = """ "cohort": { "in": "care_leavers" }, "counted": { "in": "activities", "where": { "status": "training" } } }""";

        var year = All(Count("""{ "judgedOn": { "birthday": [19, 20], "within": "12 months" }, """ + counted, cases, ("care_leavers.csv", leavers), ("activities.csv", activities)));
        var twoYears = All(Count("""{ "judgedOn": { "birthday": [19, 20], "within": "2 years" }, """ + counted, cases, ("care_leavers.csv", leavers), ("activities.csv", activities)));

        Assert.Equal("2 of 2, 100.0, , 0 left out, 0 not told", Told(year));

        // B counts on both birthdays; on the 19th not in training.
        Assert.Equal("2 of 3, 66.7, , 0 left out, 0 not told", Told(twoYears));
    }

    [Theory]
    [InlineData("1 March", "2015-02-28", 0, "the 19th birthday of one born on 29 February 1996 is 1 March 2015")]
    [InlineData("1 March", "2015-03-01", 1, "the birthday itself is in the span")]
    [InlineData("28 February", "2015-02-28", 1, "by the setting the birthday is 28 February")]
    [InlineData("28 February", "2015-03-28", 0, "a month later it is not in the span any more: 28 March less a month is 28 February, and the day after begins it")]
    [InlineData("1 March", "2016-02-29", 1, "the 20th birthday, in a leap year, is 29 February")]
    public void A_birthday_on_29_February_is_as_the_rule_set_says(string leapDay, string asAt, int expected, string reason)
    {
        var report = Count(
            """{ "judgedOn": { "birthday": [19, 20], "within": "1 month" }, "count": true }""",
            "case_id,date_of_birth\nA,1996-02-29\n",
            asAt,
            leapDay: leapDay);

        Assert.True(All(report).Numerator == expected, reason);
    }

    [Fact]
    public void Days_run_from_the_first_record_to_the_latest_second_up_to_the_day_judged()
    {
        // A: entered care again on 1 March 2014, moved in on 1 April 2015 (396 days), the placement of 2013 belonging to the time before.
        // B: 1 January to 31 January 2016, 30 days. C: not placed. D: placed after the as-at date. E: order after the match, 0 days as in the scorecards.
        var report = Count(
            """{ "days": { "from": { "period": "looked_after" }, "to": { "period": "adoption_placements" } }, "target": 200, "goodIs": "low" }""",
            Cases("A", "B", "C", "D", "E"),
            ("looked_after.csv", "case_id,start_date,end_date\nA,2012-01-01,2013-06-01\nA,2014-03-01,\nB,2016-01-01,\nC,2016-01-01,\nD,2016-01-01,\nE,2016-02-01,\n"),
            ("adoption_placements.csv", "case_id,start_date,end_date\nA,2013-01-01,2013-02-01\nA,2015-04-01,\nB,2016-01-31,\nD,2016-12-01,\nE,2016-01-15,\n"));

        // 396 + 30 + 0 = 426, of three: 142. In the middle 30.
        Assert.Equal(["entry-mean: 142.0 of 3, 2 left out, 0 not told, Green", "entry-median: 30.0 of 3, 2 left out, 0 not told, Green"], Days(report));
    }

    [Fact]
    public void The_median_of_an_even_number_is_half_way_and_an_open_period_has_no_end_to_count_to()
    {
        // From a visit on 1 January to the end of the placement: 3, 4, 10 and 13 days; the fifth placement is open.
        var report = Count(
            """{ "days": { "from": { "event": "visits" }, "to": { "period": "placements", "at": "end" } } }""",
            Cases("A", "B", "C", "D", "E"),
            ("visits.csv", "case_id,date\nA,2016-01-01\nB,2016-01-01\nC,2016-01-01\nD,2016-01-01\nE,2016-01-01\n"),
            ("placements.csv", "case_id,start_date,end_date\nA,2015-01-01,2016-01-04\nB,2015-01-01,2016-01-05\nC,2015-01-01,2016-01-11\nD,2015-01-01,2016-01-14\nE,2015-01-01,\n"));

        // 3 + 4 + 10 + 13 = 30, of four: 7.5. Between 4 and 10: 7.
        Assert.Equal(["entry-mean: 7.5 of 4, 1 left out, 0 not told, ", "entry-median: 7.0 of 4, 1 left out, 0 not told, "], Days(report));
    }

    [Fact]
    public void Days_from_a_start_that_is_not_known_are_not_told_and_too_many_of_them_leave_no_figure()
    {
        var cases = Enumerable.Range(0, 20).Select(i => i.ToString("00", CultureInfo.InvariantCulture)).ToArray();
        string Periods(int unknown) => "case_id,start_date,end_date,start_known\n" + string.Concat(cases.Select((c, i) => $"{c},2016-01-01,,{(i < unknown ? "no" : "yes")}\n"));
        var visits = "case_id,date\n" + string.Concat(cases.Select(c => $"{c},2016-01-08\n"));
        const string indicator = """{ "days": { "from": { "period": "looked_after" }, "to": { "event": "visits" } } }""";

        Assert.Equal("entry-mean: 7.0 of 19, 0 left out, 1 not told, ", Days(Count(indicator, Cases(cases), ("looked_after.csv", Periods(1)), ("visits.csv", visits)))[0]);
        Assert.Equal("entry-mean:  of 18, 0 left out, 2 not told, ", Days(Count(indicator, Cases(cases), ("looked_after.csv", Periods(2)), ("visits.csv", visits)))[0]);
    }

    [Fact]
    public void With_nothing_to_count_there_is_no_percentage_and_no_days()
    {
        var share = Count("""{ "cohort": { "in": "looked_after" }, "counted": { "had": "visits" }, "target": 50 }""", Cases("A"), ("looked_after.csv", "case_id,start_date,end_date\n"), ("visits.csv", "case_id,date\n"));
        var days = Count("""{ "days": { "from": { "period": "looked_after" }, "to": { "event": "visits" } }, "target": 50 }""", Cases("A"), ("looked_after.csv", "case_id,start_date,end_date\n"), ("visits.csv", "case_id,date\n"));

        Assert.Equal("0 of 0, , , 0 left out, 0 not told", Told(All(share)));
        Assert.Equal(["entry-mean:  of 0, 1 left out, 0 not told, ", "entry-median:  of 0, 1 left out, 0 not told, "], Days(days));
    }

    [Theory]
    [InlineData("2016-11-29", 0, "the day before it is in force")]
    [InlineData("2016-11-30", 1, "the first day is in force")]
    [InlineData("2016-12-31", 1, "the last day is in force")]
    [InlineData("2017-01-01", 0, "the day after")]
    public void An_indicator_is_given_only_on_as_at_dates_in_force(string asAt, int rows, string reason)
    {
        var report = Count("""{ "count": true, "inForce": { "from": "2016-11-30", "to": "2016-12-31" } }""", Cases("A"), asAt);

        Assert.True(report.Measures.Count == rows && report.NotEvaluated.Count == 0, reason);
    }

    [Fact]
    public void A_derived_period_is_read_like_any_other()
    {
        var report = Count(
            """{ "cohort": { "in": "long_stays" }, "count": true }""",
            Cases("A", "B", "C", "D"),
            "2016-11-30",
            extra: """ "derivedPeriods": { "long_stays": { "title": "Long stay", "holdsWhile": { "inFor": "looked_after", "atLeast": "1 year" } } }, """,
            files: ("looked_after.csv", LookedAfter));

        Assert.Equal(1, All(report).Numerator);
    }

    [Fact]
    public void A_filter_and_groups_go_by_attributes_of_the_case_and_small_numbers_are_withheld()
    {
        var files = Files(
            "case_id,date_of_birth,team\nA,2006-05-01,North\nB,2006-05-01,North\nC,2006-05-01,South\nD,2006-05-01,\n",
            [("looked_after.csv", "case_id,start_date,end_date\nA,2016-01-01,\nB,2016-01-01,\nC,2016-01-01,\nD,2016-01-01,\n")]);
        var loaded = Rules("""{ "cohort": { "in": "looked_after" }, "count": true }""", "1 March", "");
        var result = Evaluator.Evaluate(files, loaded.Rules);
        var request = new ReportRequest(TestFolder.Date("2016-11-30"), TestFolder.Date("2015-11-30")) { Indicators = loaded.Indicators, By = [new GroupField("team", ["team"]), new GroupField("start_reason", ["start_reason"])] };

        Assert.Equal(["||4", "team||1", "team|North|2", "team|South|1"], Rows(request));
        Assert.Equal(["||2", "team|North|2"], Rows(request with { Where = [new FieldFilter("team", ["north"])] }));
        Assert.Equal(["||4", "team||", "team|North|2", "team|South|"], Rows(request with { SuppressBelow = 2 }));

        IEnumerable<string> Rows(ReportRequest asked) => ReportBuilder.Build(result, asked, () => []).Measures.Select(m => $"{m.GroupBy}|{m.Group}|{m.Numerator}");
    }

    [Fact]
    public void Judging_a_case_allocates_nothing()
    {
        var ids = Enumerable.Range(0, 2000).Select(i => i.ToString("0000", CultureInfo.InvariantCulture)).ToArray();
        var extract = Files(
            "case_id,date_of_birth,sex\n" + string.Concat(ids.Select(i => $"{i},1996-12-01,female\n")),
            [("care_leavers.csv", "case_id,start_date,end_date\n" + string.Concat(ids.Select(i => $"{i},2014-12-01,\n"))), ("activities.csv", "case_id,start_date,end_date,status\n" + string.Concat(ids.Select(i => $"{i},2014-12-01,,neet\n")))]);
        var indicator = Assert.Single(Rules("""{ "judgedOn": { "birthday": [18, 19, 20], "within": "2 years" }, "cohort": { "in": "care_leavers" }, "counted": { "not": { "in": "activities", "where": { "status": "neet" } } }, "by": "sex" }""", "1 March", "").Indicators);
        var asAt = ComplianceChecker.Timescales.DayNumber.Of(TestFolder.Date("2016-12-01"));
        var count = new IndicatorCount(new BoundIndicator(indicator, extract), [new Grouping(null, extract, asAt), new Grouping(new GroupField("sex", ["sex"]), extract, asAt)], extract, asAt);
        count.Count(0);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var c = 0; c < ids.Length; c++)
        {
            count.Count(c);
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < ids.Length, "not a byte a case");
        Assert.Equal(2 * (ids.Length + 1), count.Totals[1]["female"].Denominator);
    }

    private static string Cases(params string[] ids) => "case_id,date_of_birth\n" + string.Concat(ids.Select(id => $"{id},2006-05-01\n"));

    private static Report Count(string indicator, string cases, params (string Name, string Content)[] files) => Count(indicator, cases, "2016-11-30", files: files);

    private static Report Count(string indicator, string cases, string asAt, string leapDay = "1 March", string extra = "", params (string Name, string Content)[] files)
    {
        var loaded = Rules(indicator, leapDay, extra);
        var result = Evaluator.Evaluate(Files(cases, files), loaded.Rules);
        return TestFolder.Report(result, asAt, "2015-11-30", loaded);
    }

    private static LoadedRules Rules(string indicator, string leapDay, string extra) => RuleSetLoader.Load(
        [TestFolder.Text("rules.json", $$"""{ "id": "set", "title": "A set", "leapDayBirthday": "{{leapDay}}", {{extra}}"indicators": [ { "id": "entry", "title": "An indicator", "source": { "kind": "local" }, {{indicator.Trim()[1..]}} ] }""")],
        TestFolder.Calendars,
        TestFolder.Dictionary);

    private static CaseExtract Files(string cases, (string Name, string Content)[] files) => ExtractReader.Read(
        [TestFolder.Text("cases.csv", cases), .. files.Select(f => TestFolder.Text(f.Name, f.Content))],
        TestFolder.Dictionary,
        [],
        new ExtractOptions(),
        CancellationToken.None);

    private static IEnumerable<string> Groups(Report report) => report.Measures.Select(m => $"{m.GroupBy}|{m.Group}|{m.Numerator}");

    private static MeasureRow All(Report report) => Assert.Single(report.Measures, m => m.GroupBy.Length == 0);

    private static string Told(MeasureRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Numerator} of {row.Denominator}, {row.Percentage:0.0}, {row.Rag}, {row.LeftOut} left out, {row.NotTold} not told");

    private static string[] Days(Report report) =>
        [.. report.Measures.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Measure.Id}: {r.Days:0.0} of {r.Denominator}, {r.LeftOut} left out, {r.NotTold} not told, {r.Rag}"))];
}
