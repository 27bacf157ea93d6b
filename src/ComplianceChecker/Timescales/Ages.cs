using NodaTime;

namespace ComplianceChecker.Timescales;

/// <summary>Ages and birthdays. An age is attained at the start of the birthday (Family Law Reform Act 1969, section 9).</summary>
public static class Ages
{
    private const double DaysInAYear = 365.2425;
    private const double NearBirthday = 0.01;

    /// <summary>The day on which a person attains an age.</summary>
    /// <param name="born">The date of birth.</param>
    /// <param name="age">The age in whole years, 0 or more.</param>
    /// <param name="leapDay">What a birth on 29 February means in a common year.</param>
    public static LocalDate Birthday(LocalDate born, int age, LeapDayBirthday leapDay = LeapDayBirthday.FirstOfMarch) =>
        DayNumber.ToDate(Birthday(DayNumber.Of(born), age, leapDay));

    /// <summary>A person's age in whole years on a day; negative before birth.</summary>
    public static int On(LocalDate day, LocalDate born, LeapDayBirthday leapDay = LeapDayBirthday.FirstOfMarch) =>
        On(DayNumber.Of(day), DayNumber.Of(born), leapDay);

    /// <summary><see cref="Birthday(LocalDate, int, LeapDayBirthday)"/> on day numbers; <see cref="DayNumber.Never"/> past the year 9999.</summary>
    internal static int Birthday(int born, int age, LeapDayBirthday leapDay)
    {
        var (year, month, day) = DayNumber.Split(born);
        return year + age > 9999 ? DayNumber.Never : BirthdayIn(year + age, month, day, leapDay);
    }

    /// <summary><see cref="On(LocalDate, LocalDate, LeapDayBirthday)"/> on day numbers.</summary>
    internal static int On(int day, int born, LeapDayBirthday leapDay)
    {
        // Away from a birthday the mean length of a year decides: calendar years depart from it by less than three days in two centuries.
        var years = (day - born) / DaysInAYear;
        var whole = (int)Math.Floor(years);
        if (years is >= 0 and < 200 && years - whole is > NearBirthday and < 1 - NearBirthday)
        {
            return whole;
        }

        var (year, _, _) = DayNumber.Split(day);
        var (birthYear, birthMonth, birthDay) = DayNumber.Split(born);
        var age = year - birthYear;
        return day < BirthdayIn(year, birthMonth, birthDay, leapDay) ? age - 1 : age;
    }

    private static int BirthdayIn(int year, int month, int day, LeapDayBirthday leapDay) =>
        month == 2 && day == 29 && !DayNumber.IsLeapYear(year)
            ? leapDay == LeapDayBirthday.FirstOfMarch ? DayNumber.Of(year, 3, 1) : DayNumber.Of(year, 2, 28)
            : DayNumber.Of(year, month, day);
}
