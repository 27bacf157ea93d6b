using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Timescales;

public class DayNumberTests
{
    [Fact]
    public void Day_numbers_count_the_days_from_1970_for_every_day_that_can_be_written()
    {
        var epoch = new LocalDate(1970, 1, 1);
        for (var number = DayNumber.First; number <= DayNumber.Last; number += 17)
        {
            var date = epoch.PlusDays(number);
            Assert.Equal(date, DayNumber.ToDate(number));
            Assert.Equal(number, DayNumber.Of(date));
        }

        Assert.Equal(new LocalDate(1, 1, 1), DayNumber.ToDate(DayNumber.First));
        Assert.Equal(new LocalDate(9999, 12, 31), DayNumber.ToDate(DayNumber.Last));
    }

    [Fact]
    public void Weekends_are_Saturdays_and_Sundays_before_and_after_1970()
    {
        for (var day = new LocalDate(1940, 1, 1); day < new LocalDate(2000, 1, 1); day = day.PlusDays(1))
        {
            Assert.Equal(day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday, DayNumber.IsWeekend(DayNumber.Of(day)));
        }
    }

    [Fact]
    public void Months_back_end_on_the_last_day_of_a_short_month_too()
    {
        for (var day = new LocalDate(2000, 1, 1); day < new LocalDate(2029, 1, 1); day = day.PlusDays(1))
        {
            foreach (var months in new[] { -1, -3, -6, -12, -25 })
            {
                Assert.Equal(DayNumber.Of(day.PlusMonths(months)), DayNumber.PlusMonths(DayNumber.Of(day), months));
            }
        }
    }
}
