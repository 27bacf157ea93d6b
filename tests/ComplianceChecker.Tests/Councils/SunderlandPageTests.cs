namespace ComplianceChecker.Tests.Councils;

/// <summary>Sunderland's page of June 2015 to November 2016, from its pack by the ordinary commands.</summary>
public class SunderlandPageTests
{
    private const string Trend = "compliance trend fixtures/extracts/sunderland-2016 --rules rules/councils/sunderland --from 2015-06-30 --to 2016-11-30 --every month";

    private static readonly CouncilPage Page = new("sunderland", "sunderland-2016");

    public static TheoryData<PageFigure> Figures => [.. Page.Figures];

    [Fact]
    public void The_pack_is_free_of_errors_and_every_part_of_its_rules_has_an_example() => Page.CheckRules();

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_figure_of_the_page_comes_out_of_the_command_beside_it(PageFigure figure) => Assert.Equal(figure.Published, Page.Given(figure));

    [Theory]
    [InlineData("headline-visits-up-to-date", "2015-06-30", "70.0", "2016-11-30", "97.0")]
    [InlineData("headline-care-leaver-contact-up-to-date", "2015-06-30", "30.0", "2016-11-30", "75.8")]
    [InlineData("headline-pathway-plan-up-to-date", "2015-11-30", "69.0", "2016-11-30", "80.0")]
    [InlineData("headline-pep-up-to-date", "2015-06-30", "69.0", "2016-11-30", "80.0")]
    [InlineData("sunderland-care-leavers-neet", "2015-06-30", "85.0", "2016-11-30", "54.5")]
    [InlineData("sunderland-care-leavers-suitable-accommodation", "2015-06-30", "44.0", "2016-11-30", "69.0")]
    public void A_figure_moves_from_the_one_published_first_to_the_one_published_last(string id, string first, string was, string last, string became)
    {
        Assert.Equal((was, became), (Page.Percentage(first, id), Page.Percentage(last, id)));
        Assert.Equal(2, Page.Figures.Count(f => string.Equals(f.Id, id, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2015-06-30")]
    [InlineData("2016-11-30")]
    public void All_measures_stand_as_they_are_kept_in_expected(string asAt) => Page.Check($"page-{asAt}.csv", Page.Report(asAt)["measures.csv"]);

    [Fact]
    public void The_trend_from_month_to_month_stands_as_it_is_kept_in_expected()
    {
        // The rows for all cases: those by team are as many again for each team.
        var lines = Page.Run(Trend)["trend.csv"].Split('\n');
        Page.Check("trend.csv", string.Join('\n', lines.Where((l, i) => i == 0 || l.Length == 0 || l.Contains(",upToDate,,,", StringComparison.Ordinal) || l.Contains(",onTime,,,", StringComparison.Ordinal) || l.Contains(",indicator,,,", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_trend_passes_through_every_figure_of_the_page(PageFigure figure)
    {
        Assert.Contains($"`{Trend}`", File.ReadAllText(TestFolder.At("fixtures/extracts/sunderland-2016/expected/page.md")), StringComparison.Ordinal);
        Assert.Equal(figure.Published, Page.Given(figure with { Command = Trend }));
    }

    // Counted by placement_id without the program; at the second date without the row of S0479 that is set aside.
    [Theory]
    [InlineData("2015-06-30", "71")]
    [InlineData("2016-11-30", "66")]
    public void Placements_are_counted_and_not_rows_of_one_placement_whose_terms_changed(string asAt, string children) =>
        Assert.Equal(children, Page.Number(asAt, "sunderland-three-or-more-placements"));

    [Fact]
    public void The_trackers_name_the_children_whose_plan_or_work_is_behind()
    {
        var lines = Page.Report("2016-11-30")["exceptions.csv"].Split('\n');
        Assert.All(new[] { "sunderland-permanence-plan", "sunderland-life-story-work" }, rule => Assert.Contains(lines, l => l.Contains($",{rule},", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, l => l.Contains(",headline-reviews,", StringComparison.Ordinal) || l.Contains(",headline-iha-28-days,", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_page_compares_with_is_shown_with_its_source_and_no_target_is_made_up()
    {
        var printed = CouncilPage.Printed("compliance report fixtures/extracts/sunderland-2016 --rules rules/councils/sunderland --as-at 2016-11-30 --format json");
        Assert.Contains("HC 411, 2015-16, paragraph 9", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("\"target\": \"", printed, StringComparison.Ordinal);
        Assert.All(Page.Report("2016-11-30")["measures.csv"].TrimEnd('\n').Split('\n').Skip(1), l => Assert.EndsWith(",,", l, StringComparison.Ordinal));
    }
}
