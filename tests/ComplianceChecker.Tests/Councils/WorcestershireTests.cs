namespace ComplianceChecker.Tests.Councils;

/// <summary>Worcestershire's page at 31 March 2015: who came into care, who left it and why, moves, distance, and a tracker of care proceedings.</summary>
public class WorcestershireTests
{
    private const string AsAt = "2015-03-31";
    private const string Command = "compliance report fixtures/extracts/worcestershire-2015 --rules rules/councils/worcestershire --since april --by age_band";
    private const string Trend = "compliance trend fixtures/extracts/worcestershire-2015 --rules rules/councils/worcestershire --from 2014-03-31 --every quarter --by age_band";
    private static readonly CouncilPage Page = new("worcestershire", "worcestershire-2015");

    public static TheoryData<PageFigure> Figures => [.. Page.Figures];

    [Fact]
    public void The_rules_of_the_pack_are_sound() => Page.CheckRules();

    [Theory]
    [MemberData(nameof(Figures), DisableDiscoveryEnumeration = true)]
    public void A_figure_of_the_page_comes_out_to_the_digit(PageFigure figure) => Assert.Equal(figure.Published, Page.Given(figure));

    [Theory]
    [InlineData("worcestershire-three-placements", "11.0", "published: 11%")]
    [InlineData("worcestershire-stable-placement", "68.0", "published: 68%")]
    [InlineData("worcestershire-over-20-miles", "13.0", "published: 13%")]
    public void A_published_percentage_comes_out_to_the_digit(string indicator, string percentage, string why) => Assert.True(percentage == Page.Percentage(AsAt, indicator), why);

    [Theory]
    [InlineData("worcestershire-three-placements", "69", "published")]
    [InlineData("worcestershire-looked-after", "629", "of whom 69 are 11.0% and 82 are 13.0%")]
    [InlineData("worcestershire-started", "215", "624 a year before, and 215 less 210 more, are 629")]
    [InlineData("worcestershire-ceased", "210", "likewise")]
    public void A_number_comes_out_to_the_digit(string indicator, string number, string why) => Assert.True(number == Page.Number(AsAt, indicator), why);

    [Fact]
    public void A_year_before_624_children_were_looked_after() => Assert.Equal("624", Page.Number("2014-03-31", "worcestershire-looked-after"));

    [Fact]
    public void The_reasons_for_leaving_add_up_to_all_who_left()
    {
        var reasons = Page.Figures.Where(f => f.Group.StartsWith("end_reason=", StringComparison.Ordinal)).ToList();

        Assert.Equal(210, reasons.Sum(f => int.Parse(f.Published.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("exceptions.csv", 2, "beyond 26 weeks")]
    [InlineData("due-soon.csv", 36, "still in time, however far the due date is off")]
    [InlineData("excused.csv", 8, "more time allowed by the court")]
    [InlineData("data-quality.csv", 9, "eight planted problems, one of them with two lines")]
    public void The_tracker_has_every_set_of_proceedings(string file, int rows, string what) =>
        Assert.True(rows == Page.Run(Command)[file].Count(c => c == '\n') - 1, what);

    [Fact]
    public void The_whole_page_is_as_expected() => Page.Check("measures.csv", Page.Run(Command)["measures.csv"]);

    [Fact]
    public void The_movement_by_quarters_is_as_expected() => Page.Check("trend.csv", Page.Run(Trend)["trend.csv"]);
}
