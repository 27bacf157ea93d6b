using System.Globalization;
using System.Text;
using ComplianceChecker.Extracts;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Extracts;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2016-02-29", "yyyy-mm-dd", "ISO 8601")]
    [InlineData("2016-02-29T00:00", "yyyy-mm-dd", "midnight")]
    [InlineData("2016-02-29 00:00:00", "yyyy-mm-dd", "midnight after a space, as databases export it")]
    [InlineData("2016-02-29T00:00:00.000", "yyyy-mm-dd", "midnight with thousandths")]
    [InlineData("2016-02-29T00:00:00Z", "yyyy-mm-dd", "midnight with a Z")]
    [InlineData("29/02/2016", "dd/mm/yyyy", "the British way")]
    [InlineData("29/02/2016 00:00:00", "dd/mm/yyyy", "with midnight")]
    [InlineData("02/29/2016", "mm/dd/yyyy", "the American way")]
    [InlineData("29-02-2016", "dd-mm-yyyy", "with dashes")]
    [InlineData("29.02.2016", "dd.mm.yyyy", "with points")]
    [InlineData("2016/02/29", "yyyy/mm/dd", "with slashes, year first")]
    [InlineData("20160229", "yyyymmdd", "without separators")]
    [InlineData("29-Feb-2016", "dd-mmm-yyyy", "with the month's name")]
    [InlineData("29-FEB-2016", "dd-mmm-yyyy", "in capitals")]
    public void A_date_written_as_declared_is_read(string text, string format, string reason) =>
        Assert.True(Read(text, format) == DayNumber.Of(2016, 2, 29), reason);

    [Theory]
    [InlineData("2015-02-29", "yyyy-mm-dd", "no such day")]
    [InlineData("2016-13-01", "yyyy-mm-dd", "no such month")]
    [InlineData("2016-00-10", "yyyy-mm-dd", "no month 0")]
    [InlineData("0000-01-01", "yyyy-mm-dd", "no year 0")]
    [InlineData("2016-2-9", "yyyy-mm-dd", "digits left out")]
    [InlineData("29/02/2016", "yyyy-mm-dd", "written another way")]
    [InlineData("2016-02-29", "dd/mm/yyyy", "written another way than declared")]
    [InlineData("2016-02-29T14:05", "yyyy-mm-dd", "a time of day that is not midnight")]
    [InlineData("2016-02-29T00:00:00.001", "yyyy-mm-dd", "a thousandth past midnight")]
    [InlineData("2016-02-29T00:00+01:00", "yyyy-mm-dd", "another time zone")]
    [InlineData("2016-02-29 noon", "yyyy-mm-dd", "no time")]
    [InlineData("２０１６-02-29", "yyyy-mm-dd", "digits of another script")]
    [InlineData("42429", "yyyy-mm-dd", "a spreadsheet's day number")]
    [InlineData("", "yyyy-mm-dd", "nothing")]
    public void Anything_else_is_no_date(string text, string format, string reason) =>
        Assert.True(Read(text, format) == DayNumber.None, reason);

    [Theory]
    [InlineData("2016-02-29T14:05", true)]
    [InlineData("2016-02-29 23:59:59", true)]
    [InlineData("2016-02-29T24:00", false)]
    [InlineData("2016-02-29T12:60", false)]
    [InlineData("2016-02-29T12:30Z", false)]
    public void Kinds_with_times_accept_any_time_of_day(string text, bool isDate) =>
        Assert.Equal(isDate, DateText.Read(Encoding.UTF8.GetBytes(text), DateFormat.Iso, anyTime: true) != DayNumber.None);

    [Theory]
    [InlineData("2016-02-29", "yyyy-mm-dd", -1, "no time")]
    [InlineData("2016-02-29T00:00", "yyyy-mm-dd", 0, "midnight is a time of day")]
    [InlineData("2016-02-29T00:00:59", "yyyy-mm-dd", 0, "seconds are dropped")]
    [InlineData("2016-02-29T23:59:59.999", "yyyy-mm-dd", 1439, "never rounded up to the next day")]
    [InlineData("2016-02-29 14:05", "yyyy-mm-dd", 845, "after a space")]
    [InlineData("29/02/2016 14:05:00", "dd/mm/yyyy", 845, "the British way")]
    [InlineData("20160229T0905", "yyyymmdd", -1, "a time without its colon is none")]
    [InlineData("20160229T09:05", "yyyymmdd", 545, "a date without separators")]
    [InlineData("29-Feb-2016 09:05", "dd-mmm-yyyy", 545, "with the month's name")]
    public void The_time_of_day_after_a_date_is_in_minutes(string text, string format, int minute, string reason) =>
        Assert.True(DateText.TimeOf(Encoding.UTF8.GetBytes(text), DateFormat.Named(format)!) == minute, reason);

    [Fact]
    public void Every_minute_of_the_day_is_read()
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var text = FormattableString.Invariant($"2016-02-29T{minute / 60:00}:{minute % 60:00}");
            Assert.Equal(minute, DateText.TimeOf(Encoding.UTF8.GetBytes(text), DateFormat.Iso));
        }
    }

    [Fact]
    public void Every_day_of_a_leap_cycle_is_read_in_every_format()
    {
        foreach (var format in DateFormat.All)
        {
            var pattern = format.Name.Replace("mmm", "MMM", StringComparison.Ordinal).Replace("mm", "MM", StringComparison.Ordinal).Replace("yyyy", "uuuu", StringComparison.Ordinal);
            for (var day = new LocalDate(2000, 1, 1); day.Year < 2004; day = day.PlusDays(1))
            {
                Assert.Equal(DayNumber.Of(day), Read(day.ToString(pattern, CultureInfo.InvariantCulture), format.Name));
            }
        }
    }

    private static int Read(string text, string format) => DateText.Read(Encoding.UTF8.GetBytes(text), DateFormat.Named(format)!, anyTime: false);
}
