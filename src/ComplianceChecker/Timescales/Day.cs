using System.Globalization;

namespace ComplianceChecker.Timescales;

/// <summary>Day numbers as text, always in the invariant culture.</summary>
public static class Day
{
    /// <summary>As files write it: <c>2016-11-30</c>; empty for no day.</summary>
    public static string Iso(int day) =>
        day is DayNumber.None or DayNumber.Never ? "" : DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As people read it: <c>30 November 2016</c>; empty for no day.</summary>
    public static string ForPeople(int day) =>
        day is DayNumber.None or DayNumber.Never ? "" : DayNumber.ToDate(day).ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
