using System.Globalization;

namespace ComplianceChecker.Timescales;

/// <summary>Day numbers as text, always in the invariant culture.</summary>
public static class Day
{
    /// <summary>As files write it: <c>2016-11-30</c>; empty for no day.</summary>
    public static string Iso(int day) =>
        day is DayNumber.None or DayNumber.Never ? "" : DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As files write it with a time of day: <c>2016-11-30T14:05</c>; the day alone where there is no time.</summary>
    /// <param name="day">The day number.</param>
    /// <param name="minute">Minutes after midnight, or <c>NoTime</c>.</param>
    public static string Iso(int day, int minute) => minute == DayNumber.NoTime ? Iso(day) : $"{Iso(day)}T{Time(minute)}";

    /// <summary>As people read it with a time of day: <c>30 November 2016 at 14:05</c>; the day alone where there is no time.</summary>
    /// <param name="day">The day number.</param>
    /// <param name="minute">Minutes after midnight, or <c>NoTime</c>.</param>
    public static string ForPeople(int day, int minute) => minute == DayNumber.NoTime ? ForPeople(day) : $"{ForPeople(day)} at {Time(minute)}";

    /// <summary>As people read it: <c>30 November 2016</c>; empty for no day.</summary>
    public static string ForPeople(int day) =>
        day is DayNumber.None or DayNumber.Never ? "" : DayNumber.ToDate(day).ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    private static string Time(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
