using NodaTime;
using NodaTime.TimeZones;

namespace ComplianceChecker.Timescales;

/// <summary>Elapsed hours in local time, Europe/London.</summary>
public static class LondonTime
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The local time some elapsed hours after another: over a clock change it differs by an hour from the same time of day.</summary>
    /// <param name="day">The day, as a day number.</param>
    /// <param name="minute">Minutes after midnight; 1440 is the end of the day. A time that the clocks leave out is read as if they had not yet gone forward; of one that comes twice, the first is meant.</param>
    /// <param name="hours">How many hours.</param>
    /// <returns>The day number and the minutes after midnight, 0 to 1439.</returns>
    public static (int Day, int Minute) PlusHours(int day, int minute, int hours)
    {
        var local = (DayNumber.ToDate(day) + LocalTime.Midnight).PlusMinutes(minute);
        var later = London.ResolveLocal(local, Resolvers.LenientResolver).ToInstant().Plus(Duration.FromHours(hours)).InZone(London).LocalDateTime;
        return (DayNumber.Of(later.Date), (later.Hour * 60) + later.Minute);
    }
}
