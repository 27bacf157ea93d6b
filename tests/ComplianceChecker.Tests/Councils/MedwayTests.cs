namespace ComplianceChecker.Tests.Councils;

/// <summary>Medway's page, from the baseline of February 2016 to the new indicator of April 2017.</summary>
public sealed class MedwayTests
{
    private const string Baseline = "2016-02-29";

    private static readonly CouncilPage Page = new("medway", "medway-2016");

    public static TheoryData<PageFigure> Figures => [.. Page.Figures];

    [Fact]
    public void The_rules_of_the_pack_are_clean_and_every_part_has_an_example() => Page.CheckRules();

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_published_figure_comes_out_of_its_command(PageFigure figure) => Assert.Equal(figure.Published, Page.Given(figure));

    [Fact]
    public void The_baseline_has_the_five_figures_that_were_published()
    {
        Assert.Equal("92.0", Page.Percentage(Baseline, "headline-care-plan-up-to-date"));
        Assert.Equal("45.6", Page.Percentage(Baseline, "medway-eet-19-to-21"));
        Assert.Equal("86.3", Page.Percentage(Baseline, "medway-suitable-accommodation"));
        Assert.Equal("100.0", Page.Percentage(Baseline, "medway-health-plan"));
        Assert.Equal("455", Page.Number(Baseline, "medway-looked-after"));
        Assert.Equal(5, Page.Figures.Count);
    }

    [Theory]
    [InlineData("iha-28-days-on-time", "red", "red", "amber")]
    [InlineData("medway-review-health-on-time", "green", "green", "green")]
    [InlineData("headline-care-plan-up-to-date", "green", "green", "green")]
    [InlineData("medway-eet-19-to-21", "green", "green", "green")]
    [InlineData("medway-suitable-accommodation", "green", "green", "green")]
    [InlineData("medway-health-plan", "green", "amber", "amber")]
    public void Two_columns_of_red_amber_and_green_stand_beside_the_baseline(string id, params string[] colours)
    {
        string[] dates = [Baseline, "2016-10-31", "2017-03-31"];
        Assert.Equal(colours, dates.Select(d => Cells(d, id)[^1]));
    }

    [Theory]
    [InlineData("iha-28-days-on-time")]
    [InlineData("medway-review-health-on-time")]
    public void Health_assessments_are_held_against_85_per_cent(string id) => Assert.Equal("85", Cells(Baseline, id)[^2]);

    [Theory]
    [InlineData("2016-10-31", "medway-eet-19-to-21")]
    [InlineData("2017-03-31", "medway-eet-19-to-21")]
    [InlineData("2017-04-01", "medway-eet-17-to-21")]
    [InlineData("2017-04-30", "medway-eet-17-to-21")]
    public void From_April_2017_on_17_and_18_are_asked_about_as_well(string asAt, string inForce)
    {
        var given = Page.Report(asAt)["measures.csv"].Split('\n').Select(l => l.Split(',')[0]).Where(id => id.StartsWith("medway-eet-", StringComparison.Ordinal));
        Assert.Equal([inForce], given.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_shows_the_three_dates_as_the_reports_give_them()
    {
        var page = File.ReadAllLines(TestFolder.At($"{Page.Extract}/expected/page.md"));
        foreach (var id in new[] { "iha-28-days-on-time", "medway-review-health-on-time", "headline-care-plan-up-to-date", "medway-permanence-panel-on-time", "medway-health-history-on-time", "medway-eet-19-to-21", "medway-suitable-accommodation", "medway-health-plan" })
        {
            string[] dates = [Baseline, "2016-10-31", "2017-03-31"];
            var shown = dates.Select(d => $"{Page.Percentage(d, id)}% {Cells(d, id)[^1]}".TrimEnd());
            Assert.Contains(page, l => l.Contains($"| `{id}` |", StringComparison.Ordinal) && l.Contains($"| {string.Join(" | ", shown)} |", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_measures_at_the_baseline_are_as_expected() => Page.Check("measures.csv", Page.Report(Baseline)["measures.csv"]);

    [Fact]
    public void The_trend_of_every_month_end_is_as_expected_and_agrees_with_the_reports()
    {
        var trend = Page.Run($"compliance trend {Page.Extract} --rules {Page.Rules} --from {Baseline} --to 2017-04-30 --every month")["trend.csv"];
        Page.Check("trend.csv", trend);
        foreach (var asAt in new[] { Baseline, "2016-10-31", "2017-03-31", "2017-04-30" })
        {
            Assert.Equal(
                Page.Report(asAt)["measures.csv"].TrimEnd('\n').Split('\n').Skip(1),
                trend.Split('\n').Where(l => l.StartsWith($"{asAt},", StringComparison.Ordinal)).Select(l => l[(asAt.Length + 1)..]));
        }
    }

    [Fact]
    public void Nothing_is_found_in_the_data_but_what_was_planted()
    {
        var found = Page.Report("2017-04-30")["data-quality.csv"].TrimEnd('\n').Split('\n').Skip(1).Select(l => l.Split(',')).Select(c => $"{c[1]} {c[2]} {c[5]}");
        Assert.Equal(
            ["care_plans.csv 3128 M0782", "care_plans.csv 3353 M0843", "health_assessments.csv 814 M0294", "panel_presentations.csv 914 M9901", "placements.csv 314 M0176", "placements.csv 903 M0503"],
            found);
    }

    /// <summary>The cells of the row for all cases; no cell of this council's measures has a comma but titles, which come before those asked for.</summary>
    private static string[] Cells(string asAt, string id) =>
        Page.Report(asAt)["measures.csv"].Split('\n').Single(l => l.StartsWith($"{id},", StringComparison.Ordinal) && (l.Contains(",onTime,,,", StringComparison.Ordinal) || l.Contains(",upToDate,,,", StringComparison.Ordinal) || l.Contains(",indicator,,,", StringComparison.Ordinal))).Split(',');
}
