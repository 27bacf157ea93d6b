using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Timescales;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2016-03-02", 14, 5, 72, "2016-03-05", 14, 5, "no clock change: the same time of day three days later")]
    [InlineData("2016-03-26", 10, 0, 72, "2016-03-29", 11, 0, "clocks go forward on 27 March 2016: an hour later by the clock")]
    [InlineData("2016-10-29", 10, 0, 72, "2016-11-01", 9, 0, "clocks go back on 30 October 2016: an hour earlier by the clock")]
    [InlineData("2016-03-02", 24, 0, 72, "2016-03-06", 0, 0, "the end of a day is the beginning of the next")]
    [InlineData("2016-03-26", 24, 0, 1, "2016-03-27", 2, 0, "the hour from one to two is left out on 27 March 2016")]
    [InlineData("2016-12-31", 23, 30, 1, "2017-01-01", 0, 30, "over a year's end")]
    [InlineData("2016-02-28", 12, 0, 24, "2016-02-29", 12, 0, "into a leap day")]
    public void Hours_are_elapsed_hours(string day, int hour, int minute, int hours, string laterDay, int laterHour, int laterMinute, string reason)
    {
        var later = LondonTime.PlusHours(Number(day), (hour * 60) + minute, hours);
        Assert.True(later == (Number(laterDay), (laterHour * 60) + laterMinute), reason);
    }

    [Fact]
    public void Away_from_clock_changes_every_minute_of_a_day_comes_out_the_same_three_days_later()
    {
        var day = Number("2016-06-01");
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            Assert.Equal((day + 3, minute), LondonTime.PlusHours(day, minute, 72));
        }
    }

    private static int Number(string day) => DayNumber.Of(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
}
