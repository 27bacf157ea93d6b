using System.Globalization;
using System.Text;
using ComplianceChecker.Reports;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Reports;

public sealed class DayTextsTests
{
    [Fact]
    public void Every_day_of_our_time_and_round_it_is_written_as_ISO_8601_the_first_time_and_again()
    {
        var texts = new DayTexts();
        for (var again = 0; again < 2; again++)
        {
            for (var day = DayNumber.Of(1985, 1, 1); day < DayNumber.Of(2055, 1, 1); day++)
            {
                Assert.Equal(Expected(day), Encoding.UTF8.GetString(texts.Of(day)));
            }
        }
    }

    [Theory]
    [InlineData(DayNumber.First, "0001-01-01")]
    [InlineData(DayNumber.Last, "9999-12-31")]
    public void The_first_and_the_last_day_that_can_be_written(int day, string text) => Assert.Equal(text, Encoding.UTF8.GetString(new DayTexts().Of(day)));

    private static string Expected(int day) => DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
