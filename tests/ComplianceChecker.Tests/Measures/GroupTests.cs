using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Measures;

/// <summary>Who had a child on the day: four children seen every ten days, worked out by hand.</summary>
/// <remarks>
/// A moved from South to North on 15 October. B has no allocation and is South's. C was West's until 30 September and has been North's since, as cases.csv alone says.
/// D was South's until 15 September and North's from 1 October; in between nobody had the case, and what cases.csv says is out of date.
/// </remarks>
public class GroupTests
{
    private const string Rules = """
        { "id": "set", "title": "A set", "rules": [ {
          "id": "seen", "title": "Seen every ten days", "source": { "kind": "local" },
          "clock": { "starts": { "period": "looked_after" } },
          "timescale": { "first": "10 days", "then": "10 days" },
          "metBy": { "event": "visits" },
          "measures": [
            { "id": "now", "title": "Now", "basis": "upToDate" },
            { "id": "steps", "title": "Steps", "basis": "onTime" },
            { "id": "children", "title": "Children", "basis": "everyOneOnTime" } ],
          "examples": [ { "title": "one", "asAt": "2016-11-30", "given": { "cases": [ {} ] }, "expect": [] } ] } ] }
        """;

    private const string Cases = "case_id,date_of_birth,team,social_worker\nA,2000-10-01,North,SW9\nB,2006-05-01,South,SW2\nC,2006-05-01,North,SW3\nD,,East,SW4\n";
    private const string Allocations = "case_id,start_date,end_date,team,social_worker\nA,2016-09-01,2016-10-15,South,SW1\nA,2016-10-15,,NORTH,\nC,2016-09-01,2016-09-30,West,\nD,2016-09-01,2016-09-15,South,\nD,2016-10-01,,North,\n";
    private const string LookedAfter = "case_id,start_date,end_date\nA,2016-09-01,\nB,2016-11-01,\nC,2016-09-01,\nD,2016-09-05,\n";
    private const string Placements = "case_id,start_date,end_date,placement_type\nA,2016-09-01,2016-10-01,U6\nA,2016-10-01,,K2\n";

    // A: due on 11 September (met), 21 September (seen on the 25th, late), 5 October (met), 15 October (seen on the 20th, late), 30 October, 9, 19 and 29 November (met), 9 December (not due).
    // B: due on 11 November, overdue. C: due on 11 and 21 September (met), 1 October, overdue. D: due on 15 September (met), 25 September (seen on the 26th, late), 6 October (met), 16 October, overdue.
    private const string Visits = """
        case_id,date
        A,2016-09-11
        A,2016-09-25
        A,2016-10-05
        A,2016-10-20
        A,2016-10-30
        A,2016-11-09
        A,2016-11-19
        A,2016-11-29
        C,2016-09-11
        C,2016-09-21
        D,2016-09-15
        D,2016-09-26
        D,2016-10-06
        """;

    private static readonly EvaluationResult Result = Evaluator.Evaluate(
        ExtractReader.Read(
            [TestFolder.Text("cases.csv", Cases), TestFolder.Text("allocations.csv", Allocations), TestFolder.Text("looked_after.csv", LookedAfter), TestFolder.Text("placements.csv", Placements), TestFolder.Text("visits.csv", Visits)],
            TestFolder.Dictionary,
            [],
            new ExtractOptions(),
            CancellationToken.None),
        RuleSetLoader.Load([TestFolder.Text("rules.json", Rules)], TestFolder.Calendars, TestFolder.Dictionary).Rules);

    [Fact]
    public void A_late_visit_is_charged_to_the_team_that_had_the_child_when_it_was_due()
    {
        // South: A's first three. North: A's five from the one due on the day of the transfer on, C's last, D's last two. West: C's first two. Nobody: D's two in the gap.
        Assert.Equal(["|10 of 16", "team:|1 of 2", "team:North|5 of 8", "team:South|2 of 4", "team:West|2 of 2"], Rows("steps", "team"));
    }

    [Fact]
    public void What_is_up_to_date_goes_by_who_has_the_child_on_the_day_looked_at() =>
        Assert.Equal(["|1 of 4", "team:North|1 of 3", "team:South|0 of 1"], Rows("now", "team"));

    [Fact]
    public void A_child_counts_in_every_team_that_had_it_in_the_period_and_once_in_all() =>
        Assert.Equal(["|0 of 4", "team:|0 of 1", "team:North|0 of 3", "team:South|0 of 2", "team:West|1 of 1"], Rows("children", "team"));

    [Fact]
    public void Age_is_that_on_the_day()
    {
        // A is 16 on 1 October: two visits were due before, six after. D has no date of birth.
        Assert.Equal(["|10 of 16", "age_band:|2 of 4", "age_band:10 to 15|3 of 6", "age_band:16 to 17|5 of 6"], Rows("steps", "age_band"));
        Assert.Equal(["|1 of 4", "age_band:|0 of 1", "age_band:10 to 15|0 of 2", "age_band:16 to 17|1 of 1"], Rows("now", "age_band"));
    }

    [Fact]
    public void The_placement_is_that_which_held_on_the_day_where_none_started_the_clock() =>
        Assert.Equal(["|10 of 16", "placement_type:|4 of 8", "placement_type:K2|5 of 6", "placement_type:U6|1 of 2"], Rows("steps", "placement_type"));

    [Fact]
    public void Groups_stand_side_by_side_or_crossed()
    {
        Assert.Equal(
            ["|10 of 16", "team+placement_type:+|1 of 2", "team+placement_type:North+|1 of 3", "team+placement_type:North+K2|4 of 5", "team+placement_type:South+|0 of 1", "team+placement_type:South+K2|1 of 1", "team+placement_type:South+U6|1 of 2", "team+placement_type:West+|2 of 2"],
            Rows("steps", "team+placement_type"));
        Assert.Equal(["|1 of 4", "team:North|1 of 3", "team:South|0 of 1", "age_band:|0 of 1", "age_band:10 to 15|0 of 2", "age_band:16 to 17|1 of 1"], Rows("now", "team", "age_band"));
    }

    [Fact]
    public void Lists_show_who_has_the_child_now_and_a_filter_keeps_what_its_group_counts()
    {
        var report = Report([], new FieldFilter("team", ["north"]));
        Assert.Equal(["C North SW3 60", "D North SW4 45"], Overdue(report).Order(StringComparer.Ordinal));
        Assert.Equal(["steps 5 of 8", "now 1 of 3", "children 0 of 3"], new[] { "steps", "now", "children" }.Select(id => report.Measures.Single(m => m.Measure.Id == id)).Select(m => $"{m.Measure.Id} {m.Numerator} of {m.Denominator}"));

        // Of A five met or late and one not due, C's and D's overdue, and the one that D met in October.
        Assert.Equal((5, 1, 1, 2), (report.StatusCounts[ObligationStatus.Met], report.StatusCounts[ObligationStatus.MetLate], report.StatusCounts[ObligationStatus.NotDue], report.StatusCounts[ObligationStatus.Overdue]));
        Assert.Equal(3, report.Filter.CasesKept);
        Assert.Equal(["B South SW2 19"], Overdue(Report([], new FieldFilter("team", ["South"]))));
    }

    [Fact]
    public void A_worker_named_by_no_later_allocation_is_the_one_that_the_case_has()
    {
        // A's first allocation names SW1; the one that holds now names nobody, and so does no later one.
        Assert.Equal(["A SW9"], Report([], new FieldFilter("team", ["North"])).DueSoon.Select(e => $"{e.CaseId} {e.SocialWorker}"));
        Assert.Equal(["|10 of 16", "social_worker:SW1|2 of 3", "social_worker:SW2|0 of 1", "social_worker:SW3|2 of 3", "social_worker:SW4|2 of 4", "social_worker:SW9|4 of 5"], Rows("steps", "social_worker"));
    }

    [Theory]
    [InlineData(-1, "00 (under 1)", "not born yet")]
    [InlineData(0, "00 (under 1)", "the first year")]
    [InlineData(1, "01 to 04", "from the first birthday")]
    [InlineData(4, "01 to 04", "up to the fifth")]
    [InlineData(5, "05 to 09", "from the fifth")]
    [InlineData(9, "05 to 09", "up to the tenth")]
    [InlineData(10, "10 to 15", "from the tenth")]
    [InlineData(15, "10 to 15", "up to the sixteenth")]
    [InlineData(16, "16 to 17", "from the sixteenth")]
    [InlineData(17, "16 to 17", "up to the eighteenth")]
    [InlineData(18, "18", "a year of its own, since care leavers are told from 19")]
    [InlineData(19, "19 to 21", "care leavers from 19")]
    [InlineData(21, "19 to 21", "up to 21")]
    [InlineData(22, "22 and over", "those supported beyond 21")]
    public void Ages_fall_into_the_published_bands(int age, string band, string reason) => Assert.True(AgeBand.Of(age) == band, reason);

    [Fact]
    public void Bands_sort_by_age()
    {
        var bands = Enumerable.Range(0, 30).Select(AgeBand.Of).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(bands.Order(StringComparer.Ordinal), bands);
    }

    private static IEnumerable<string> Rows(string measure, params string[] by) => Report([.. by.Select(b => new GroupField(b, b.Split('+')))])
        .Measures.Where(m => m.Measure.Id == measure)
        .Select(m => $"{(m.GroupBy.Length == 0 ? "" : m.GroupBy + ":")}{m.Group}|{m.Numerator} of {m.Denominator}");

    private static IEnumerable<string> Overdue(Report report) => report.Exceptions.Select(e => $"{e.CaseId} {e.Team} {e.SocialWorker} {e.Reading.DaysLate}");

    private static Report Report(IReadOnlyList<GroupField> by, params IReadOnlyList<FieldFilter> where) =>
        ReportBuilder.Build(Result, new ReportRequest(TestFolder.Date("2016-11-30"), TestFolder.Date("2016-09-01")) { By = by, Where = where }, () => []);
}
