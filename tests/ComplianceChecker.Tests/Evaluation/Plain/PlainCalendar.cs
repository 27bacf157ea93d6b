using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Dates by definition: working days by stepping from day to day, ages by trying birthdays.</summary>
internal sealed class PlainCalendar(
    IReadOnlySet<LocalDate> holidays,
    LocalDate from,
    LocalDate to,
    bool leapDayBirthdayIsEarly,
    IReadOnlyList<(LocalDate First, LocalDate Last)> terms)
{
    /// <summary>The span after (or, with a negative <paramref name="sign"/>, before) a day; null where it cannot be told.</summary>
    public LocalDate? Plus(LocalDate day, PlainSpan span, int sign = 1)
    {
        int length = span.Length * sign;
        try
        {
            return span.Unit switch
            {
                "days" => day.PlusDays(length),
                "weeks" => day.PlusDays(7 * length),
                "months" => day.PlusMonths(length),
                "years" => day.PlusYears(length),
                "term" => LastDayOfNextTerm(day),
                _ => PlusWorkingDays(day, span.Length, sign),
            };
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>When a step is due that opened on a day; with the opening day as day 1 it is a day earlier, in working days if the opening day is one.</summary>
    public LocalDate? Due(LocalDate opened, PlainSpan span, bool countsFirstDay)
    {
        if (!countsFirstDay || span.Unit is "term")
        {
            return Plus(opened, span);
        }

        if (span.Unit is not "working days")
        {
            return Plus(opened, span)?.PlusDays(-1);
        }

        return IsWorkingDay(opened) is { } working ? Plus(opened, span with { Length = working ? span.Length - 1 : span.Length }) : null;
    }

    public LocalDate Birthday(LocalDate born, int age)
    {
        int year = born.Year + age;
        if (born.Month == 2 && born.Day == 29 && !CalendarSystem.Iso.IsLeapYear(year))
        {
            return leapDayBirthdayIsEarly ? new LocalDate(year, 2, 28) : new LocalDate(year, 3, 1);
        }

        return new LocalDate(year, born.Month, born.Day);
    }

    public int AgeOn(LocalDate born, LocalDate day)
    {
        int age = day.Year - born.Year + 1;
        while (Birthday(born, age) > day)
        {
            age--;
        }

        return age;
    }

    private LocalDate? PlusWorkingDays(LocalDate day, int length, int sign)
    {
        int counted = 0;
        while (counted < length)
        {
            day = day.PlusDays(sign);
            if (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            {
                continue;
            }

            if (day < from || day > to)
            {
                return null;
            }

            if (!holidays.Contains(day))
            {
                counted++;
            }
        }

        return day;
    }

    /// <summary>Null where holidays are not known.</summary>
    private bool? IsWorkingDay(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? false
        : day < from || day > to ? null
        : !holidays.Contains(day);

    /// <summary>Days between two terms belong to the term before them; before the first term and after the last nothing is known.</summary>
    private LocalDate? LastDayOfNextTerm(LocalDate day)
    {
        for (int term = 0; term + 1 < terms.Count; term++)
        {
            if (terms[term].First <= day && day < terms[term + 1].First)
            {
                return terms[term + 1].Last;
            }
        }

        return null;
    }
}
