using ComplianceChecker.Reports.Pages;
using ComplianceChecker.Rules;
using ComplianceChecker.Tests.Cli;

namespace ComplianceChecker.Tests.Reports.Pages;

public sealed class PictureTests : CliTest
{
    [Theory]
    [InlineData(new[] { 70.0, 97 }, MeasureUnit.Percent, 70, 100, 10, "four lines or so, at round figures")]
    [InlineData(new[] { 96.0, 97 }, MeasureUnit.Percent, 90, 100, 5, "a small change spans ten points, and none is above 100")]
    [InlineData(new[] { 100.0 }, MeasureUnit.Percent, 90, 100, 5, "one figure at the top")]
    [InlineData(new[] { 0.0 }, MeasureUnit.Percent, 0, 10, 5, "one figure at the bottom: nothing is below 0")]
    [InlineData(new[] { 0.0, 0 }, MeasureUnit.Number, 0, 1, 0.5, "nobody")]
    [InlineData(new[] { 12.0, 480 }, MeasureUnit.Days, 0, 600, 200, "days beyond a hundred")]
    public void A_scale_holds_its_figures_at_round_lines(double[] figures, MeasureUnit unit, double low, double high, double step, string because)
    {
        var scale = PictureScale.Of(figures, unit);
        Assert.True((low, high, step) == (scale.Low, scale.High, scale.Step), $"{because}: {scale}");
        Assert.All(figures, f => Assert.InRange(scale.Of(f), 0, 1));
        Assert.Equal((low, high), (scale.Ticks.First(), scale.Ticks.Last()));
    }

    [Fact]
    public void A_trend_draws_its_line_target_and_dates_and_tells_them_in_words()
    {
        Assert.Equal(0, Run("trend", "extract", "--rules", "rules", "--from", "2016-08-31", "--to", "2016-11-30", "--by", "team", "--format", "html", "--out", "out").Status);
        var page = Read("out", "trend.html");

        // A1's clock starts on 1 September; on 31 August A2's visit of 12 June is older than six weeks and A4 has none.
        Assert.Contains("target 95%", page, StringComparison.Ordinal);
        Assert.Contains("66.7% at 30 November 2016", page, StringComparison.Ordinal);
        Assert.Contains(">30 Nov 2016</text>", page, StringComparison.Ordinal);
        Assert.Contains("class=\"target\"", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">30 September 2016</th>", page, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("out", "trend.csv")));
    }

    [Fact]
    public void A_trend_with_small_numbers_withheld_draws_none_of_them()
    {
        Assert.Equal(0, Run("trend", "extract", "--rules", "rules", "--from", "2016-08-31", "--to", "2016-11-30", "--by", "team", "--suppress-below", "3", "--format", "html", "--out", "out").Status);
        var page = Read("out", "trend.html");
        Assert.DoesNotContain("66.7", page, StringComparison.Ordinal);
        Assert.Contains(">c</td>", page, StringComparison.Ordinal);
        Assert.Contains("ithheld at ", page, StringComparison.Ordinal);
    }
}
