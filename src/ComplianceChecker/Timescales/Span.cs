using System.Diagnostics;
using System.Globalization;
using NodaTime;

namespace ComplianceChecker.Timescales;

/// <summary>How long a duty may take, such as "20 working days".</summary>
/// <param name="Length">How many units; zero is the opening day itself.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct Span(int Length, SpanUnit Unit)
{
    private const int LongestLength = 100_000;

    /// <summary>Whether a due date by this span depends on a calendar of holidays.</summary>
    public bool NeedsCalendar => Unit == SpanUnit.WorkingDays;

    /// <summary>The last day in time for a step that opened on <paramref name="opened"/>.</summary>
    /// <remarks>The opening day is day 0 and the due date is included. A count of months that lands beyond a month's end falls on its last day.</remarks>
    /// <exception cref="CalendarRangeException">The calendar's holidays do not reach the due date, or it lies past the year 9999.</exception>
    public LocalDate DueDate(LocalDate opened, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var due = DueDay(DayNumber.Of(opened), calendar);
        return due == DayNumber.None
            ? throw new CalendarRangeException($"The day {this} after {opened.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)} cannot be told: the calendar \"{calendar.Name}\" has holidays from {calendar.From.Year} to {calendar.To.Year}, and years end at 9999.")
            : DayNumber.ToDate(due);
    }

    /// <summary><see cref="DueDate"/> on day numbers: <see cref="DayNumber.None"/> where the due date cannot be told.</summary>
    /// <param name="opened">The day the step opened; day 0.</param>
    /// <param name="calendar">The calendar of working days; may be missing for other units.</param>
    public int DueDay(int opened, WorkingDayCalendar? calendar) => Unit switch
    {
        SpanUnit.Days => DayNumber.PlusDays(opened, Length),
        SpanUnit.Weeks => DayNumber.PlusDays(opened, Length * 7L),
        SpanUnit.Months => DayNumber.PlusMonths(opened, Length),
        SpanUnit.Years => DayNumber.PlusMonths(opened, Length * 12),
        SpanUnit.WorkingDays => calendar is null ? DayNumber.None : calendar.PlusWorkingDays(opened, Length),
        SpanUnit.Hours => DayNumber.PlusDays(opened, (Length + 23) / 24),
        SpanUnit.Terms => DayNumber.None,
        _ => throw new UnreachableException($"No way to count {Unit}."),
    };

    /// <summary>The day this span before <paramref name="day"/>: the first day of a look back.</summary>
    /// <remarks>Working days are counted back in the same way: the n-th working day before. The year 1 is the earliest answer.</remarks>
    public int DayBefore(int day, WorkingDayCalendar? calendar)
    {
        var before = Unit switch
        {
            SpanUnit.Days => DayNumber.PlusDays(day, -Length),
            SpanUnit.Weeks => DayNumber.PlusDays(day, Length * -7L),
            SpanUnit.Months => DayNumber.PlusMonths(day, -Length),
            SpanUnit.Years => DayNumber.PlusMonths(day, Length * -12),
            SpanUnit.WorkingDays => calendar is null ? DayNumber.None : calendar.MinusWorkingDays(day, Length),
            _ => throw new UnreachableException($"No way to count {Unit}."),
        };
        return before == DayNumber.None ? DayNumber.First : before;
    }

    /// <summary>Reads a span such as "6 weeks", "1 working day" or "term": a whole number, a space and a unit, singular or plural, in lower case.</summary>
    public static bool TryParse(string? text, out Span span)
    {
        if (string.Equals(text, "term", StringComparison.Ordinal))
        {
            span = new Span(1, SpanUnit.Terms);
            return true;
        }

        span = default;
        var space = text?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (text is null || space < 1
            || !int.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > LongestLength)
        {
            return false;
        }

        SpanUnit? unit = text[(space + 1)..] switch
        {
            "day" or "days" => SpanUnit.Days,
            "working day" or "working days" => SpanUnit.WorkingDays,
            "week" or "weeks" => SpanUnit.Weeks,
            "month" or "months" => SpanUnit.Months,
            "year" or "years" => SpanUnit.Years,
            "hour" or "hours" => SpanUnit.Hours,
            _ => null,
        };
        if (unit is { } known)
        {
            span = new Span(length, known);
        }

        return unit is not null;
    }

    /// <summary>The span as rule files write it: "6 weeks", "1 working day".</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            SpanUnit.Days => "day",
            SpanUnit.WorkingDays => "working day",
            SpanUnit.Weeks => "week",
            SpanUnit.Months => "month",
            SpanUnit.Years => "year",
            SpanUnit.Hours => "hour",
            SpanUnit.Terms => "term",
            _ => throw new UnreachableException($"No name for {Unit}."),
        };
        return Unit == SpanUnit.Terms ? unit : string.Create(CultureInfo.InvariantCulture, $"{Length} {unit}{(Length == 1 ? "" : "s")}");
    }
}
