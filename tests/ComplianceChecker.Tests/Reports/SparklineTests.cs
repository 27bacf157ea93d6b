using ComplianceChecker.Reports;

namespace ComplianceChecker.Tests.Reports;

public class SparklineTests
{
    [Theory]
    [InlineData("50 60 70 80 90 100", 1, 10, "▁▂▄▅▇█", "from the lowest to the highest")]
    [InlineData("80 81 82", 1, 10, "▄▅▅", "ten points would fill the line, two stay in its middle")]
    [InlineData("70 - 80", 1, 10, "▁.█", "a dot where there is no figure")]
    [InlineData("- -", 1, 10, "..", "no figure at all")]
    [InlineData("7 7 7", 1, 0, "▁▁▁", "nothing to tell apart")]
    [InlineData("1 9 2 9 3", 2, 0, "▁▅█", "the latest and every second before it")]
    [InlineData("9 1 9 2", 2, 0, "▁█", "likewise of an even number")]
    public void Figures_stand_as_high_as_they_are(string figures, int every, int leastRange, string expected, string because)
    {
        Assert.NotEmpty(because);
        Assert.Equal(expected, Sparkline.Of(Figures(figures), every, leastRange, hasBlocks: true));
    }

    [Fact]
    public void Digits_stand_in_for_blocks() =>
        Assert.Equal("0249.", Sparkline.Of(Figures("50 60 70 100 -"), 1, 10, hasBlocks: false));

    [Theory]
    [InlineData(52, 52, 1)]
    [InlineData(53, 52, 2)]
    [InlineData(260, 52, 5)]
    [InlineData(1, 52, 1)]
    public void As_few_dates_are_passed_over_as_the_width_needs(int dates, int width, int expected) =>
        Assert.Equal(expected, Sparkline.DatesInAMark(dates, width));

    private static decimal?[] Figures(string figures) =>
        [.. figures.Split(' ').Select(f => f == "-" ? (decimal?)null : decimal.Parse(f, System.Globalization.CultureInfo.InvariantCulture))];
}
