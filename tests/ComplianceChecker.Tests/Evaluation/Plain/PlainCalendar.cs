using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Dates by definition: working days by stepping from day to day, ages by trying birthdays.</summary>
internal sealed class PlainCalendar(IReadOnlySet<LocalDate> holidays, LocalDate from, LocalDate to, bool leapDayBirthdayIsEarly)
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
                _ => PlusWorkingDays(day, span.Length, sign),
            };
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            return null;
        }
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
}
