using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Measures;

/// <summary>Works out the dates of a trend.</summary>
public static class TrendDates
{
    /// <summary>The most dates that a trend may have: weeks of more than 38 years.</summary>
    public const int Most = 2_000;

    private const int LastMonthOfYear = 3;

    /// <summary>The dates from one day to another, both included, in order; one more than <see cref="Most"/> if there are more than that.</summary>
    /// <param name="from">The earliest day; with weeks it is the first date itself.</param>
    /// <param name="to">The latest day.</param>
    /// <param name="every">How far apart; for months, quarters and years the dates are month ends.</param>
    public static IReadOnlyList<LocalDate> Between(LocalDate from, LocalDate to, TrendInterval every)
    {
        var (first, last) = (DayNumber.Of(from), DayNumber.Of(to));
        var days = every == TrendInterval.Week ? Weeks(first, last) : MonthEnds(from.Year, from.Month, last).Where(d => d >= first && Ends(DayNumber.Split(d).Month, every));
        return [.. days.Take(Most + 1).Select(DayNumber.ToDate)];
    }

    private static bool Ends(int month, TrendInterval every) => every switch
    {
        TrendInterval.Quarter => month % 3 == 0,
        TrendInterval.Year => month == LastMonthOfYear,
        _ => true,
    };

    private static IEnumerable<int> Weeks(int first, int last)
    {
        for (var day = first; day <= last; day += 7)
        {
            yield return day;
        }
    }

    private static IEnumerable<int> MonthEnds(int year, int month, int last)
    {
        for (var end = EndOf(year, month); end <= last; end = EndOf(year, month))
        {
            yield return end;
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }
    }

    private static int EndOf(int year, int month) => DayNumber.Of(year, month, DayNumber.DaysInMonth(year, month));
}
