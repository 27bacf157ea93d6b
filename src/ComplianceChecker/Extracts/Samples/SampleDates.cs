using System.Globalization;
using System.Text;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>The days that a sample tells of, written out once.</summary>
internal sealed class SampleDates
{
    /// <summary>How many bytes a date takes.</summary>
    public const int Length = 10;

    // The oldest young person left care up to seven years before periods of care may begin, and was born up to 18 before that.
    private const int YearsBefore = 26;
    private const int DaysAfter = 400;
    private readonly int first;
    private readonly byte[] written;

    /// <summary>Writes out the days that the options can need.</summary>
    public SampleDates(SampleOptions options)
    {
        AsAt = DayNumber.Of(options.AsAt);
        From = DayNumber.PlusMonths(AsAt, -12 * options.Years);
        first = DayNumber.PlusMonths(From, -12 * YearsBefore);
        written = new byte[(AsAt + DaysAfter - first + 1) * Length];
        for (var day = first; day <= AsAt + DaysAfter; day++)
        {
            _ = Encoding.UTF8.GetBytes(Text(day), written.AsSpan((day - first) * Length));
        }
    }

    /// <summary>The day on which the extract is taken.</summary>
    public int AsAt { get; }

    /// <summary>The first day on which a period of care may begin.</summary>
    public int From { get; }

    /// <summary>A day as it is written in files.</summary>
    public ReadOnlySpan<byte> this[int day] => written.AsSpan((day - first) * Length, Length);

    /// <summary>Any day as it is written in files.</summary>
    public static string Text(int day)
    {
        var (year, month, dayOfMonth) = DayNumber.Split(day);
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{dayOfMonth:00}");
    }
}
