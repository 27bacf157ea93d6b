using NodaTime;

namespace ComplianceChecker.Timescales;

/// <summary>A day as a whole number, for the places where millions of them are stored.</summary>
/// <remarks>Day 0 is 1 January 1970 in the ISO calendar; earlier days are negative. There is no time of day and no time zone.</remarks>
public static class DayNumber
{
    /// <summary>No day: a blank date.</summary>
    public const int None = int.MinValue;

    /// <summary>A day that never comes: the end of a period that is still open.</summary>
    public const int Never = int.MaxValue;

    /// <summary>No time of day, where times are minutes after midnight.</summary>
    public const int NoTime = -1;

    /// <summary>1 January 0001, the first day that can be written.</summary>
    public const int First = -719162;

    /// <summary>31 December 9999, the last day that can be written.</summary>
    public const int Last = 2932896;

    /// <summary>The number of a date.</summary>
    public static int Of(LocalDate date) => Of(date.Year, date.Month, date.Day);

    /// <summary>The number of a day given by year, month and day of the month, which must exist.</summary>
    public static int Of(int year, int month, int day)
    {
        // Years are counted from March, so that the leap day is the last of its year.
        var y = month <= 2 ? year - 1 : year;
        var era = (y >= 0 ? y : y - 399) / 400;
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146097) + dayOfEra - 719468;
    }

    /// <summary>The date of a day number from <see cref="First"/> to <see cref="Last"/>.</summary>
    public static LocalDate ToDate(int day)
    {
        var (year, month, dayOfMonth) = Split(day);
        return new LocalDate(year, month, dayOfMonth);
    }

    /// <summary>The year, month and day of the month of a day number.</summary>
    public static (int Year, int Month, int Day) Split(int day)
    {
        var z = day + 719468;
        var era = (z >= 0 ? z : z - 146096) / 146097;
        var dayOfEra = z - (era * 146097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var m = ((5 * dayOfYear) + 2) / 153;
        var month = m < 10 ? m + 3 : m - 9;
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return (year, month, dayOfYear - (((153 * m) + 2) / 5) + 1);
    }

    /// <summary>The corresponding day some months later (or earlier), or the last day of that month if it has none.</summary>
    /// <returns>The day number, or <see cref="None"/> if it lies outside the years 1 to 9999.</returns>
    public static int PlusMonths(int day, int months)
    {
        var (year, month, dayOfMonth) = Split(day);
        var total = ((long)year * 12) + (month - 1) + months;
        var newYear = Math.DivRem(total, 12, out var monthIndex);
        if (total < 12 || newYear > 9999)
        {
            return None;
        }

        var newMonth = (int)monthIndex + 1;
        return Of((int)newYear, newMonth, Math.Min(dayOfMonth, DaysInMonth((int)newYear, newMonth)));
    }

    /// <summary>A number of days later (or earlier), or <see cref="None"/> if that lies outside the years 1 to 9999.</summary>
    public static int PlusDays(int day, long days) =>
        day + days is >= First and <= Last and var sum ? (int)sum : None;

    /// <summary>How many days a month has.</summary>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Whether a year has a 29 February.</summary>
    public static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Whether a day is a Saturday or a Sunday.</summary>
    public static bool IsWeekend(int day) => (((day + 3) % 7) + 7) % 7 >= 5;
}
