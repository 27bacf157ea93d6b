using System.Globalization;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Chooses the lines of a timeline so that what stands above them does not run together.</summary>
internal static class TimelineTicks
{
    private const double RoomForAMonth = 32;
    private const double RoomForADay = 46;
    private const double RoomForAYear = 36;
    private const int LongestByDays = 75;

    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 3, 6];
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50];

    /// <summary>The lines, from left to right.</summary>
    public static IReadOnlyList<TimelineTick> Of(TimelineScale scale)
    {
        var (from, to) = (scale.Scope.From, scale.Scope.To);
        var month = scale.DayWidth * 30.4;
        if (to - from <= LongestByDays)
        {
            var step = DaySteps.FirstOrDefault(s => s * scale.DayWidth >= RoomForADay, DaySteps[^1]);
            return [.. Every(from, to, step).Select((day, i) => new TimelineTick(day, Text(day, "d MMM"), i == 0 || DayNumber.ToDate(day) is { Month: 1, Day: var d } && d <= step ? Text(day, "uuuu") : ""))];
        }

        if (MonthSteps.FirstOrDefault(s => s * month >= RoomForAMonth) is > 0 and var months)
        {
            return [.. Months(from, to, months, scale, RoomForAYear)];
        }

        var years = YearSteps.FirstOrDefault(s => s * month * 12 >= RoomForAYear, YearSteps[^1]);
        return [.. Enumerable.Range(0, 10_000).Select(i => DayNumber.ToDate(from).Year + 1 + i).Where(y => y % years == 0).Select(y => DayNumber.Of(y, 1, 1)).TakeWhile(day => day <= to)
            .Select(day => new TimelineTick(day, "", Text(day, "uuuu")))];
    }

    private static IEnumerable<int> Every(int from, int to, int step)
    {
        // Steps of whole weeks begin on a Monday.
        var first = step % 7 == 0 ? from + ((8 - (int)DayNumber.ToDate(from).DayOfWeek) % 7) : from;
        for (var day = first; day <= to; day += step)
        {
            yield return day;
        }
    }

    private static IEnumerable<TimelineTick> Months(int from, int to, int step, TimelineScale scale, double roomForAYear)
    {
        var start = DayNumber.ToDate(from);
        var first = start.Day == 1 ? start : new LocalDate(start.Year, start.Month, 1).PlusMonths(1);
        var isFirst = true;
        for (var date = first; DayNumber.Of(date) <= to; date = date.PlusMonths(1))
        {
            if ((date.Month - 1) % step != 0)
            {
                continue;
            }

            var day = DayNumber.Of(date);
            var next = DayNumber.Of(date.Year + 1, 1, 1);
            var year = date.Month == 1 || (isFirst && (scale.At(next) - scale.At(day) >= roomForAYear || next > to)) ? Text(day, "uuuu") : "";
            isFirst = false;
            yield return new TimelineTick(day, Text(day, "MMM"), year);
        }
    }

    private static string Text(int day, string pattern) => DayNumber.ToDate(day).ToString(pattern, CultureInfo.InvariantCulture);
}
