using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Reads dates from UTF-8 text, without a string.</summary>
internal static class DateText
{
    private const int FirstKnownYear = 1980;

    /// <summary>The first day and the length of the months of our time, worked out once: an extract has millions of dates in them.</summary>
    private static readonly (int First, int Days)[] KnownMonths = [.. Enumerable.Range(0, 12 * 60).Select(i => MonthOf(FirstKnownYear + (i / 12), (i % 12) + 1))];

    private static ReadOnlySpan<byte> MonthNames => "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"u8;

    /// <summary>The day number of a date written as declared, or <see cref="DayNumber.None"/> if it is none.</summary>
    /// <param name="text">The cell, trimmed.</param>
    /// <param name="format">How dates are written.</param>
    /// <param name="anyTime">Whether any time of day may follow; only midnight otherwise. The time is left out of the result.</param>
    public static int Read(ReadOnlySpan<byte> text, DateFormat format, bool anyTime)
    {
        if (text.Length < format.Length || (text.Length > format.Length && !IsTime(text[format.Length..], anyTime)))
        {
            return DayNumber.None;
        }

        if (ReferenceEquals(format, DateFormat.Iso))
        {
            var iso = text[..10];
            return iso[4] == '-' && iso[7] == '-' ? Day((100 * Pair(iso[0], iso[1])) + Pair(iso[2], iso[3]), Pair(iso[5], iso[6]), Pair(iso[8], iso[9])) : DayNumber.None;
        }

        int year = 0, month = 0, day = 0, at = 0;
        foreach (var part in format.Order)
        {
            if (at > 0 && format.Separator != 0 && text[at++] != format.Separator)
            {
                return DayNumber.None;
            }

            var width = part switch { 'y' => 4, 'M' => 3, _ => 2 };
            var value = part == 'M' ? MonthNamed(text.Slice(at, 3)) : Number(text.Slice(at, width));
            at += width;
            _ = part switch { 'y' => year = value, 'd' => day = value, _ => month = value };
        }

        return Day(year, month, day);
    }

    /// <summary>The time of day that follows a date written as declared, in whole minutes after midnight, or -1 if there is none.</summary>
    /// <param name="text">The cell, trimmed; <see cref="Read"/> has found a date in it.</param>
    /// <param name="format">How dates are written.</param>
    public static short TimeOf(ReadOnlySpan<byte> text, DateFormat format) =>
        text.Length <= format.Length ? (short)-1 : (short)MinuteOf(text[format.Length..], out _);

    private static int Day(int year, int month, int day)
    {
        if (year < 1 || month is < 1 or > 12)
        {
            return DayNumber.None;
        }

        var index = ((year - FirstKnownYear) * 12) + month - 1;
        var (first, days) = (uint)index < (uint)KnownMonths.Length ? KnownMonths[index] : MonthOf(year, month);
        return day >= 1 && day <= days ? first + day - 1 : DayNumber.None;
    }

    private static (int First, int Days) MonthOf(int year, int month) => (DayNumber.Of(year, month, 1), DayNumber.DaysInMonth(year, month));

    /// <summary>The number of two digits; far below zero if they are none.</summary>
    private static int Pair(byte first, byte second)
    {
        uint tens = (uint)first - '0', ones = (uint)second - '0';
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -100_000;
    }

    /// <summary>A number of digits only, or -1.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return -1;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    private static int MonthNamed(ReadOnlySpan<byte> name)
    {
        for (var month = 0; month < 12; month++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(name, MonthNames.Slice(month * 3, 3)))
            {
                return month + 1;
            }
        }

        return -1;
    }

    /// <summary>Whether the rest of a cell is a time of day, or midnight.</summary>
    private static bool IsTime(ReadOnlySpan<byte> rest, bool any) => MinuteOf(rest, out var isMidnight) >= 0 && (any || isMidnight);

    /// <summary>The minute of the day that the rest of a cell is: <c>T14:05</c>, <c> 00:00:00.000Z</c>; -1 if it is no local time. Seconds are dropped.</summary>
    private static int MinuteOf(ReadOnlySpan<byte> rest, out bool isMidnight)
    {
        isMidnight = false;
        var isUniversal = rest[^1] is (byte)'Z' or (byte)'z';
        if (isUniversal)
        {
            rest = rest[..^1];
        }

        if (rest.Length < 6 || rest[0] is not ((byte)'T' or (byte)'t' or (byte)' ') || rest[3] != ':')
        {
            return -1;
        }

        int hour = Number(rest.Slice(1, 2)), minute = Number(rest.Slice(4, 2)), second = 0, fraction = 0;
        if (rest.Length >= 9 && rest[6] == ':')
        {
            second = Number(rest.Slice(7, 2));
            if (rest.Length > 10 && rest[9] == '.' && rest.Length <= 19)
            {
                fraction = Number(rest[10..]);
            }
            else if (rest.Length != 9)
            {
                return -1;
            }
        }
        else if (rest.Length != 6)
        {
            return -1;
        }

        isMidnight = (hour | minute | second | fraction) == 0;
        if (isUniversal && !isMidnight)
        {
            // Times are local: one in universal time would be an hour out for half of the year.
            return -1;
        }

        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59 && fraction >= 0 ? (hour * 60) + minute : -1;
    }
}
