using ComplianceChecker.Rules;
using ComplianceChecker.Tests.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Timescales;

public class WorkingDayCalendarTests
{
    // After 28 years days of the week and dates fall together again.
    private static readonly LocalDate CycleStart = new(1999, 1, 1);
    private static readonly LocalDate CycleEnd = new(2028, 12, 31);
    private static readonly HashSet<LocalDate> Holidays = MakeHolidays();
    private static readonly WorkingDayCalendar Cycle = new("cycle", CycleStart, CycleEnd, Holidays);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(65)]
    public void Counting_agrees_with_a_naive_loop_on_every_day_of_a_leap_cycle(int count)
    {
        var last = CycleStart.PlusYears(28);
        for (var day = CycleStart.PlusYears(1); day <= last; day = day.PlusDays(1))
        {
            Assert.Equal(Loop(day, count, 1), Cycle.PlusWorkingDays(DayNumber.Of(day), count));
            Assert.Equal(Loop(day, count, -1), Cycle.MinusWorkingDays(DayNumber.Of(day), count));
        }
    }

    [Fact]
    public void Every_day_of_a_leap_cycle_is_a_working_day_unless_weekend_or_holiday()
    {
        for (var day = CycleStart; day <= CycleEnd; day = day.PlusDays(1))
        {
            Assert.Equal(IsWorkingDay(day), Cycle.IsWorkingDay(day));
        }
    }

    [Fact]
    public void The_shipped_calendar_has_the_holidays_that_the_Acts_and_proclamations_give()
    {
        var calendar = CalendarFile.Read(Shipped.Calendar);
        var holidays = Enumerable.Range(2010, 19).SelectMany(HolidaysOf).ToHashSet();

        Assert.Equal((new LocalDate(2010, 1, 1), new LocalDate(2028, 12, 31)), (calendar.From, calendar.To));
        Assert.Equal((19 * 8) + 5, holidays.Count);
        for (var day = calendar.From; day <= calendar.To; day = day.PlusDays(1))
        {
            Assert.Equal((day, !IsWeekend(day) && !holidays.Contains(day)), (day, calendar.IsWorkingDay(day)));
        }
    }

    [Fact]
    public void Nothing_is_told_of_days_that_the_calendar_does_not_cover()
    {
        var calendar = CalendarFile.Read(Shipped.Calendar);

        Assert.Equal(DayNumber.None, calendar.PlusWorkingDays(DayNumber.Of(new LocalDate(2028, 12, 20)), 20));
        Assert.Equal(DayNumber.None, calendar.PlusWorkingDays(DayNumber.Of(new LocalDate(2029, 1, 1)), 1));
        Assert.Equal(DayNumber.None, calendar.PlusWorkingDays(DayNumber.Of(new LocalDate(2009, 12, 30)), 1));
        Assert.Equal(DayNumber.None, calendar.MinusWorkingDays(DayNumber.Of(new LocalDate(2010, 1, 5)), 20));
        Assert.Throws<CalendarRangeException>(() => calendar.IsWorkingDay(new LocalDate(2029, 1, 1)));
        Assert.Throws<CalendarRangeException>(() => calendar.IsWorkingDay(new LocalDate(2009, 12, 31)));
        Assert.Throws<CalendarRangeException>(() => new Span(20, SpanUnit.WorkingDays).DueDate(new LocalDate(2028, 12, 20), calendar));
    }

    [Fact]
    public void Counting_may_start_on_the_day_before_the_calendar_begins()
    {
        var calendar = CalendarFile.Read(Shipped.Calendar);

        Assert.Equal(DayNumber.Of(new LocalDate(2010, 1, 4)), calendar.PlusWorkingDays(DayNumber.Of(new LocalDate(2009, 12, 31)), 1));
    }

    private static int Loop(LocalDate day, int count, int direction)
    {
        while (count > 0)
        {
            day = day.PlusDays(direction);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return DayNumber.Of(day);
    }

    private static bool IsWorkingDay(LocalDate day) => !IsWeekend(day) && !Holidays.Contains(day);

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    /// <summary>Banking and Financial Dealings Act 1971, schedule 1, with the days moved or added by proclamation, Good Friday and Christmas Day.</summary>
    private static IEnumerable<LocalDate> HolidaysOf(int year)
    {
        var christmas = new LocalDate(year, 12, 25);
        return
        [
            WorkingFrom(new LocalDate(year, 1, 1)),
            Easter(year).PlusDays(-2),
            Easter(year).PlusDays(1),
            year == 2020 ? new LocalDate(2020, 5, 8) : MondayFrom(new LocalDate(year, 5, 1)),
            year switch { 2012 => new LocalDate(2012, 6, 4), 2022 => new LocalDate(2022, 6, 2), _ => MondayFrom(new LocalDate(year, 5, 25)) },
            MondayFrom(new LocalDate(year, 8, 25)),
            .. christmas.DayOfWeek switch
            {
                IsoDayOfWeek.Friday => new[] { christmas, christmas.PlusDays(3) },
                IsoDayOfWeek.Saturday => [christmas.PlusDays(2), christmas.PlusDays(3)],
                IsoDayOfWeek.Sunday => [christmas.PlusDays(1), christmas.PlusDays(2)],
                _ => [christmas, christmas.PlusDays(1)],
            },
            .. year switch
            {
                2011 => new[] { new LocalDate(2011, 4, 29) },
                2012 => [new LocalDate(2012, 6, 5)],
                2022 => [new LocalDate(2022, 6, 3), new LocalDate(2022, 9, 19)],
                2023 => [new LocalDate(2023, 5, 8)],
                _ => [],
            },
        ];
    }

    private static LocalDate WorkingFrom(LocalDate day) => IsWeekend(day) ? MondayFrom(day) : day;

    private static LocalDate MondayFrom(LocalDate day) => day.PlusDays((8 - (int)day.DayOfWeek) % 7);

    /// <summary>Easter Sunday by the anonymous Gregorian algorithm.</summary>
    private static LocalDate Easter(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * shift) + 114;
        return new LocalDate(year, sum / 31, (sum % 31) + 1);
    }

    private static HashSet<LocalDate> MakeHolidays()
    {
        var holidays = new HashSet<LocalDate>();
        for (var year = CycleStart.Year; year <= CycleEnd.Year; year++)
        {
            // Four days at Christmas, a leap day, and days that move through the week as Easter does.
            holidays.UnionWith([new(year, 12, 24), new(year, 12, 25), new(year, 12, 26), new(year, 12, 31), new(year, 1, 1), new LocalDate(year, 3, 22).PlusDays(year * 11 % 35)]);
            if (CalendarSystem.Iso.IsLeapYear(year))
            {
                holidays.Add(new LocalDate(year, 2, 29));
            }
        }

        return holidays;
    }
}
