namespace ComplianceChecker.Tests.Councils;

/// <summary>Wirral's page at 31 December 2016, with the year before: care leavers, personal education plans, and a plan of recommendations in red, amber and green.</summary>
public class WirralTests
{
    private const string Recommendations = "wirral-recommendations";
    private const string Command = "compliance report fixtures/extracts/wirral-2016 --rules rules/councils/wirral --since \"3 months\" --by theme";
    private const string Trend = "compliance trend fixtures/extracts/wirral-2016 --rules rules/councils/wirral --from 2015-12-31 --every quarter --since \"3 months\" --by theme";
    private static readonly CouncilPage Page = new("wirral", "wirral-2016");

    public static TheoryData<PageFigure> Figures => [.. Page.Figures];

    [Fact]
    public void The_rules_of_the_pack_are_sound() => Page.CheckRules();

    [Theory]
    [MemberData(nameof(Figures), DisableDiscoveryEnumeration = true)]
    public void A_figure_of_the_page_comes_out_to_the_digit(PageFigure figure) => Assert.Equal(figure.Published, Page.Given(figure));

    [Theory]
    [InlineData("2015-12-31", "37.0", "published: 37%, at a date that we chose")]
    [InlineData("2016-12-31", "68.0", "published: 68%, likewise")]
    public void Education_employment_or_training_at_19_comes_out_to_the_digit(string asAt, string percentage, string why) => Assert.True(percentage == Page.Percentage(asAt, "wirral-eet-at-19"), why);

    [Fact]
    public void What_is_carried_forward_is_red_amber_and_green_together()
    {
        var (red, amber, green) = (Open("red"), Open("amber"), Open("green"));

        Assert.Equal((2, 4, 6, 12), (red, amber, green, Open("carried-forward")));
        Assert.Equal(red + amber + green, Open("carried-forward"));

        static int Open(string colour) => int.Parse(Page.Number("2016-12-31", $"{Recommendations}-{colour}"), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("exceptions.csv", "R10 R24", "red")]
    [InlineData("due-soon.csv", "R03 R07 R13 R30", "amber")]
    [InlineData("excused.csv", "R17", "more time allowed by the board")]
    public void The_lists_name_the_recommendations_of_each_colour(string file, string cases, string colour)
    {
        var named = Page.Run(Command)[file].Split('\n').Where(l => l.Contains($",{Recommendations},", StringComparison.Ordinal)).Select(l => l.Split(',')[0]);

        Assert.True(cases == string.Join(' ', named.Order(StringComparer.Ordinal)), colour);
    }

    [Theory]
    [InlineData("wirral-recommendations-in-time,wirral-recommendations,Recommendations done by their date,onTime,,,8,11,72.7,1,0,0,72.7,72.7,90,red", "below 75%")]
    [InlineData("wirral-recommendations-on-course,wirral-recommendations,Open recommendations that are not beyond their date,upToDate,,,10,12,83.3,0,0,0,83.3,83.3,90,amber", "from 75%")]
    [InlineData("wirral-recommendations-on-course,wirral-recommendations,Open recommendations that are not beyond their date,upToDate,theme,Education,3,3,100.0,0,0,0,100.0,100.0,90,green", "from 90%")]
    public void The_plan_and_each_theme_have_a_colour(string line, string why) => Assert.True(Page.Run(Command)["measures.csv"].Split('\n').Contains(line), why);

    [Fact]
    public void The_whole_page_is_as_expected() => Page.Check("measures.csv", Page.Run(Command)["measures.csv"]);

    [Fact]
    public void The_movement_by_quarters_is_as_expected() => Page.Check("trend.csv", Page.Run(Trend)["trend.csv"]);
}
