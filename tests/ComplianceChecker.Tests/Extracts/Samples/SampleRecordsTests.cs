using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts.Samples;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Extracts.Samples;

public sealed class SampleRecordsTests
{
    private static readonly SampleOptions Options = MadeSample.Options(3000, seed: 5);
    private static readonly MadeSample Sample = new(Options);
    private static readonly int AsAt = DayNumber.Of(Options.AsAt);

    [Fact]
    public void The_first_visit_is_within_a_week_of_most_placements()
    {
        var (visits, placements) = (Table("visits"), Table("placements"));
        var (visited, all) = (0, 0);
        foreach (var (c, row) in Rows(placements).Where(r => r.Row == placements.FirstRow[r.Case] || placements.Column("placement_id")!.ValueOf(r.Row) != placements.Column("placement_id")!.ValueOf(r.Row - 1)))
        {
            var start = placements.Starts[row];
            if (placements.Ends[row] > start + 7 && start + 7 <= AsAt)
            {
                all++;
                visited += Rows(visits, c).Any(v => visits.Starts[v] >= start && visits.Starts[v] <= start + 7) ? 1 : 0;
            }
        }

        Assert.InRange(visited * 100 / all, 85, 97);
    }

    [Theory]
    [InlineData("reviews")]
    [InlineData("health_assessments")]
    [InlineData("dental_checks")]
    [InlineData("sdq_scores")]
    [InlineData("personal_education_plans")]
    [InlineData("placement_plans")]
    [InlineData("permanence_plans")]
    [InlineData("life_story_work")]
    [InlineData("return_interviews")]
    public void What_is_done_for_looked_after_children_lies_within_their_care(string kind)
    {
        var (table, care) = (Table(kind), Table("looked_after"));
        Assert.All(Rows(table), r => Assert.Contains(Rows(care, r.Case), period => table.Starts[r.Row] >= care.Starts[period] && table.Starts[r.Row] < care.Ends[period]));
    }

    [Theory]
    [InlineData("legal_statuses")]
    [InlineData("placements")]
    public void Every_day_of_care_has_its_legal_status_and_placement(string kind)
    {
        var (table, care) = (Table(kind), Table("looked_after"));
        Assert.Equal(Days(care), Days(table));

        static long Days(RecordTable table) => Rows(table).Sum(r => (long)Math.Min(table.Ends[r.Row], AsAt) - table.Starts[r.Row]);
    }

    [Fact]
    public void Personal_education_plans_are_of_children_of_school_age()
    {
        var table = Table("personal_education_plans");
        Assert.All(Rows(table), r => Assert.InRange(table.Starts[r.Row] - Sample.Extract.Cases.Born[r.Case], 4 * 365, 18 * 366));
    }

    [Fact]
    public void Nothing_is_after_the_as_at_date_before_birth_or_after_the_case_ended()
    {
        var cases = Sample.Extract.Cases;
        Assert.All(Sample.Extract.Records.Values.SelectMany(t => Rows(t).Select(r => (t, r))), x =>
        {
            var (table, (c, row)) = x;
            Assert.InRange(table.Starts[row], cases.Born[c], Math.Min(AsAt, cases.Ends[c]));
            Assert.True(!table.IsPeriod || table.Ends[row] == DayNumber.Never || table.Ends[row] <= Math.Min(AsAt, cases.Ends[c]));
        });
        Assert.Contains(Enumerable.Range(0, cases.Count), c => cases.Ends[c] != DayNumber.Never);
    }

    [Fact]
    public void About_a_third_are_care_leavers_and_their_categories_go_with_their_age()
    {
        var table = Table("care_leavers");
        Assert.InRange(Rows(table).Select(r => r.Case).Distinct().Count() * 100 / Options.Cases, 28, 38);
        Assert.All(Rows(table), r =>
        {
            var years = (table.Starts[r.Row] - Sample.Extract.Cases.Born[r.Case]) / 365.25;
            var (from, to) = table.Column("category")!.ValueOf(r.Row) is "former_relevant" or "qualifying" ? (17.99, 18.01) : (15.99, 18);
            Assert.InRange(years, from, to);
        });
    }

    [Fact]
    public void Legal_statuses_change_during_care()
    {
        var table = Table("legal_statuses");
        var ways = Enumerable.Range(0, Options.Cases).Select(c => string.Join(' ', Rows(table, c).Select(table.Column("legal_status")!.ValueOf))).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["V2", "V2 C1 C2", "C1 C2 E1", "V2 C1 C2 E1", "V4", "J1"], StringComparer.Ordinal), ways);
    }

    [Theory]
    [InlineData(900, 1)]
    [InlineData(3000, 2)]
    [InlineData(3000, 3)]
    public void The_headline_figures_are_like_those_of_a_council(int cases, long seed)
    {
        var figures = TestFolder.Report(new MadeSample(MadeSample.Options(cases, seed)).Result, "2016-11-30", "2015-11-30").Measures
            .Where(m => m.GroupBy.Length == 0).ToDictionary(m => m.Measure.Id, m => (double)m.Percentage!.Value, StringComparer.Ordinal);
        Assert.InRange(figures["headline-visits-up-to-date"], 85, 95);
        Assert.InRange(figures["headline-iha-28-days-on-time"], 60, 85);
        Assert.InRange(figures["headline-care-leaver-contact-up-to-date"], 70, 86);
        Assert.InRange(figures["headline-pathway-plan-up-to-date"], 75, 88);
        Assert.InRange(figures["headline-reviews-on-time"], 85, 95);
    }

    [Fact]
    public void Every_shipped_rule_can_be_evaluated_and_is_owed_to_some_child()
    {
        // Ten years to February 2024 hold every change of the law but one, and private fostering is told of for two; a sample tells of no child before it is born.
        string[] never =
        [
            "private-fostering-visit-on-placement-2020", "private-fostering-visit-on-proposal-2020", "private-fostering-visits-2020",
            "review-conference-after-birth", "visits-long-term-foster-before-2015",
        ];
        var options = MadeSample.Options(6000, seed: 3, asAt: "2024-02-29", years: 10);
        var result = Evaluator.Evaluate(new MadeSample(options).Extract, TestFolder.RulesIn("rules/england").Rules);
        Assert.Empty(result.Outcomes.Where(o => o.WhyNotAt(options.AsAt) is not null).Select(o => o.Rule.Id));
        Assert.Equal(never, result.Outcomes.Where(o => !o.Obligations.Any()).Select(o => o.Rule.Id).Order(StringComparer.Ordinal));
    }

    private static RecordTable Table(string kind) => Sample.Extract.Records[kind];

    private static IEnumerable<int> Rows(RecordTable table, int c) => Enumerable.Range(table.FirstRow[c], table.FirstRow[c + 1] - table.FirstRow[c]);

    private static IEnumerable<(int Case, int Row)> Rows(RecordTable table) => Enumerable.Range(0, table.FirstRow.Length - 1).SelectMany(c => Rows(table, c).Select(r => (c, r)));
}
