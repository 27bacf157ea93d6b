using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>The times of a year at which less gets done.</summary>
internal static class SampleSeasons
{
    /// <summary>Whether a day lies in August or about Christmas.</summary>
    public static bool IsSlow(int day)
    {
        var (_, month, dayOfMonth) = DayNumber.Split(day);
        return month == 8 || (month == 12 && dayOfMonth >= 18) || (month == 1 && dayOfMonth <= 4);
    }

    /// <summary>The day, or now and then one some days or weeks later where it lies in a slow time.</summary>
    public static int Delayed(SampleRandom random, int day) => IsSlow(day) && random.Chance(300) ? day + random.Between(4, 21) : day;

    /// <summary>The day, or Monday if it is at a weekend.</summary>
    public static int Weekday(int day)
    {
        while (DayNumber.IsWeekend(day))
        {
            day++;
        }

        return day;
    }
}
