using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures.Quality;

/// <summary>The calendar quarters that data quality is counted in: that of the as-at date, which ends on it, and the eleven before it.</summary>
internal sealed class QualityPeriods
{
    /// <summary>How many periods there are, those before and after the quarters and <see cref="AtNoRecord"/> included.</summary>
    public const int Count = Quarters + 3;

    /// <summary>What stands at no record, and so has no date.</summary>
    public const int AtNoRecord = Quarters + 2;

    private const int Quarters = 12;
    private const int Later = Quarters + 1;

    private readonly int firstDay;
    private readonly byte[] ofDay;

    /// <summary>The quarters up to an as-at date.</summary>
    /// <param name="asAt">The day number of the as-at date, which is included.</param>
    public QualityPeriods(int asAt)
    {
        var last = QuarterOf(asAt);
        firstDay = Math.Max(DayNumber.First, asAt - (366 * Quarters / 4));
        ofDay = new byte[asAt - firstDay + 1];
        for (var day = firstDay; day <= asAt; day++)
        {
            ofDay[day - firstDay] = (byte)Math.Max(0, QuarterOf(day) - last + Quarters);
        }

        Names = ["earlier", .. Enumerable.Range(last - Quarters + 1, Quarters).Select(q => string.Create(CultureInfo.InvariantCulture, $"{q / 4:0000}-Q{(q % 4) + 1}")), "later", ""];
    }

    /// <summary>Their names in order: <c>earlier</c>, <c>2014-Q1</c> and so on, <c>later</c> (after the as-at date), and nothing.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>In which period a day lies.</summary>
    public int Of(int day)
    {
        var at = (long)day - firstDay;
        return at < 0 ? 0 : at < ofDay.Length ? ofDay[at] : Later;
    }

    private static int QuarterOf(int day)
    {
        var (year, month, _) = DayNumber.Split(day);
        return (year * 4) + ((month - 1) / 3);
    }
}
