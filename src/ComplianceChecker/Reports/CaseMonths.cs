using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Reports;

/// <summary>How a duty stood in each month, a sign a month: the timeline of a terminal.</summary>
internal static class CaseMonths
{
    /// <summary>How many months are shown, that of the as-at date being the last.</summary>
    public const int Count = 24;

    /// <summary>What the signs mean.</summary>
    public const string Legend = "+ done in time   L late   x ended undone and late   . open   ? cannot be told";

    /// <summary>The months, in order.</summary>
    /// <param name="asAt">The as-at date, as a day number.</param>
    public static IReadOnlyList<YearMonth> Of(int asAt)
    {
        var last = DayNumber.ToDate(asAt).ToYearMonth();
        return [.. Enumerable.Range(1 - Count, Count).Select(last.PlusMonths)];
    }

    /// <summary>The sign of a duty in a month, the worst that there is to say; a space where it was not owed.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="month">The month.</param>
    /// <param name="asAt">The as-at date, as a day number; nothing is said of the days after it.</param>
    public static char Sign(CaseDuty duty, YearMonth month, int asAt)
    {
        var from = DayNumber.Of(month.OnDayOfMonth(1));
        var to = Math.Min(asAt, DayNumber.Of(month.PlusMonths(1).OnDayOfMonth(1)) - 1);
        var sign = duty.Untold.Any(u => u.From <= to && from < u.To) ? '?' : ' ';
        foreach (var obligation in duty.Obligations)
        {
            sign = Worse(sign, Sign(obligation, from, to, asAt));
        }

        return sign;
    }

    private static char Sign(CaseObligation obligation, int from, int to, int asAt)
    {
        var (reading, opened) = (obligation.Reading, obligation.Obligation.Opened);
        var reached = reading.Done != DayNumber.None ? reading.Done : reading.Ended != DayNumber.None ? reading.Ended : reading.Excused != DayNumber.None ? reading.Excused : asAt;
        return reading.Status == ObligationStatus.Missed && reached >= from && reached <= to ? 'x'
            : reading.DaysLate > 0 && Math.Min(reading.Due + 1, reached) <= to && reached >= from ? 'L'
            : reading.Status == ObligationStatus.Met && reached >= from && reached <= to ? '+'
            : opened <= to && reached >= from ? '.'
            : ' ';
    }

    private static char Worse(char one, char other) => Signs.IndexOf(one, StringComparison.Ordinal) >= Signs.IndexOf(other, StringComparison.Ordinal) ? one : other;

    /// <summary>The signs, worse ones later.</summary>
    private const string Signs = " .+?Lx";
}
