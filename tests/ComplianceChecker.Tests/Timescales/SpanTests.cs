using ComplianceChecker.Rules;
using ComplianceChecker.Tests.Rules;
using ComplianceChecker.Timescales;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Timescales;

public class SpanTests
{
    private static readonly WorkingDayCalendar Calendar = CalendarFile.Read(Shipped.Calendar);

    [Theory]
    [InlineData("2024-06-03", "2024-07-01", "2024-07-01", "2024-06-17", "2024-06-10", "an ordinary month")]
    [InlineData("2025-12-19", "2026-01-21", "2026-01-16", "2026-01-07", "2025-12-30", "Christmas and New Year")]
    [InlineData("2026-03-20", "2026-04-21", "2026-04-17", "2026-04-07", "2026-03-27", "Easter")]
    [InlineData("2022-05-20", "2022-06-21", "2022-06-17", "2022-06-07", "2022-05-27", "the Jubilee")]
    [InlineData("2022-08-30", "2022-09-28", "2022-09-27", "2022-09-13", "2022-09-06", "the State Funeral")]
    [InlineData("2023-04-14", "2023-05-16", "2023-05-12", "2023-04-28", "2023-04-21", "two bank holidays in May, and one for the Coronation")]
    public void The_limits_from_entering_care_are_those_worked_out_by_hand(string entered, string days20, string calendar28, string days10, string days5, string reason)
    {
        Assert.Equal((days20, calendar28, days10, days5), (Due("20 working days", entered), Due("28 days", entered), Due("10 working days", entered), Due("5 working days", entered)));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [InlineData("28 days", "2016-01-01", "2016-01-29", "the opening day is day 0")]
    [InlineData("1 day", "2016-02-28", "2016-02-29", "a leap year")]
    [InlineData("1 day", "2015-02-28", "2015-03-01", "a common year")]
    [InlineData("6 weeks", "2016-09-05", "2016-10-17", "42 days, a Monday again")]
    [InlineData("6 months", "2015-08-31", "2016-02-29", "29 February in a leap year")]
    [InlineData("6 months", "2016-08-31", "2017-02-28", "28 February in a common year")]
    [InlineData("3 months", "2016-11-30", "2017-02-28", "no 30 February")]
    [InlineData("3 months", "2016-03-31", "2016-06-30", "no 31 June")]
    [InlineData("4 months", "2015-09-30", "2016-01-30", "Dodds v Walker: the corresponding date, not the month's last day")]
    [InlineData("1 month", "2016-01-31", "2016-02-29", "the last day of a short month")]
    [InlineData("13 months", "2016-12-31", "2018-01-31", "over two new years")]
    [InlineData("1 year", "2016-02-29", "2017-02-28", "no 29 February in a common year")]
    [InlineData("4 years", "2016-02-29", "2020-02-29", "the next leap year")]
    [InlineData("1 working day", "2016-03-24", "2016-03-29", "Good Friday, the weekend and Easter Monday are left out")]
    [InlineData("1 working day", "2016-09-02", "2016-09-05", "from a Friday to the Monday")]
    [InlineData("1 working day", "2016-09-03", "2016-09-05", "from a Saturday to the Monday")]
    [InlineData("20 working days", "2016-03-24", "2016-04-25", "the worked example of the contract")]
    public void A_due_date_is_the_last_day_in_time(string span, string opened, string due, string reason)
    {
        Assert.Equal(due, Due(span, opened));
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void Months_and_years_agree_with_the_date_library_on_every_day_of_a_leap_cycle()
    {
        for (var day = new LocalDate(2000, 1, 1); day < new LocalDate(2029, 1, 1); day = day.PlusDays(1))
        {
            for (var months = 1; months <= 25; months++)
            {
                Assert.Equal(day.PlusMonths(months), new Span(months, SpanUnit.Months).DueDate(day, Calendar));
            }

            Assert.Equal(day.PlusYears(1), new Span(1, SpanUnit.Years).DueDate(day, Calendar));
            Assert.Equal(day.PlusYears(4), new Span(4, SpanUnit.Years).DueDate(day, Calendar));
            Assert.Equal(day.PlusWeeks(6), new Span(6, SpanUnit.Weeks).DueDate(day, Calendar));
        }
    }

    [Theory]
    [InlineData("6 weeks", 6, SpanUnit.Weeks)]
    [InlineData("1 week", 1, SpanUnit.Weeks)]
    [InlineData("20 working days", 20, SpanUnit.WorkingDays)]
    [InlineData("1 working day", 1, SpanUnit.WorkingDays)]
    [InlineData("28 days", 28, SpanUnit.Days)]
    [InlineData("3 months", 3, SpanUnit.Months)]
    [InlineData("1 year", 1, SpanUnit.Years)]
    public void A_span_is_read_and_written_as_rule_files_write_it(string text, int length, SpanUnit unit)
    {
        Assert.True(Span.TryParse(text, out var span));
        Assert.Equal(new Span(length, unit), span);
        Assert.Equal(text, span.ToString());
    }

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("", "nothing")]
    [InlineData("weeks", "no number")]
    [InlineData("6", "no unit")]
    [InlineData("6  weeks", "two spaces")]
    [InlineData("6weeks", "no space")]
    [InlineData("-6 weeks", "a sign")]
    [InlineData("1.5 weeks", "half a week")]
    [InlineData("six weeks", "a number in words")]
    [InlineData("6 Weeks", "a capital")]
    [InlineData("6 fortnights", "no such unit")]
    [InlineData("100001 days", "longer than any timescale")]
    [InlineData("99999999999 days", "no number that fits")]
    public void Anything_else_is_not_a_span(string? text, string reason) => Assert.False(Span.TryParse(text, out _), reason);

    [Fact]
    public void A_look_back_counts_back_from_the_start()
    {
        Assert.Equal("2016-06-01", Before("3 months", "2016-09-01"));
        Assert.Equal("2016-02-29", Before("6 months", "2016-08-31"));
        Assert.Equal("2016-03-24", Before("1 working day", "2016-03-29"));
        Assert.Equal("2016-03-24", Before("1 working day", "2016-03-26"));
        Assert.Equal("2016-02-29", Before("1 day", "2016-03-01"));
        Assert.Equal("2015-03-01", Before("1 year", "2016-03-01"));
        Assert.Equal("0001-01-01", Before("9000 years", "2016-03-01"));
    }

    [Fact]
    public void A_due_date_past_the_year_9999_cannot_be_told()
    {
        Assert.Equal(DayNumber.None, new Span(8000, SpanUnit.Years).DueDay(Number("2016-01-01"), Calendar));
        Assert.Equal(DayNumber.None, new Span(100_000, SpanUnit.Months).DueDay(Number("2016-01-01"), Calendar));
        Assert.Equal(DayNumber.None, new Span(1, SpanUnit.Days).DueDay(DayNumber.Last, Calendar));
        Assert.Throws<CalendarRangeException>(() => new Span(8000, SpanUnit.Years).DueDate(new LocalDate(2016, 1, 1), Calendar));
    }

    private static int Number(string date) => DayNumber.Of(LocalDatePattern.Iso.Parse(date).Value);

    private static string Due(string span, string opened) =>
        Span.TryParse(span, out var parsed) ? LocalDatePattern.Iso.Format(parsed.DueDate(LocalDatePattern.Iso.Parse(opened).Value, Calendar)) : "no span";

    private static string Before(string span, string day) =>
        Span.TryParse(span, out var parsed) ? LocalDatePattern.Iso.Format(DayNumber.ToDate(parsed.DayBefore(Number(day), Calendar))) : "no span";
}
