using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>Days as <c>2016-11-30</c> in UTF-8. The days of our time are worked out once each. For one thread.</summary>
internal sealed class DayTexts
{
    /// <summary>How many bytes a day has.</summary>
    public const int Length = 10;

    private static readonly int First = DayNumber.Of(1990, 1, 1);
    private static readonly int Count = DayNumber.Of(2050, 1, 1) - First;

    private readonly byte[] texts = new byte[(Count + 1) * Length];

    /// <summary>The text of a day, which must be one. It holds until the next is asked for.</summary>
    public ReadOnlySpan<byte> Of(int day)
    {
        var index = day - First;
        if ((uint)index >= (uint)Count)
        {
            var other = texts.AsSpan(Count * Length, Length);
            Write(day, other);
            return other;
        }

        var text = texts.AsSpan(index * Length, Length);
        if (text[0] == 0)
        {
            Write(day, text);
        }

        return text;
    }

    /// <summary>Writes a day.</summary>
    public static void Write(int day, Span<byte> text)
    {
        var (year, month, dayOfMonth) = DayNumber.Split(day);
        WriteDigits(text[..4], year);
        text[4] = (byte)'-';
        WriteDigits(text.Slice(5, 2), month);
        text[7] = (byte)'-';
        WriteDigits(text[8..], dayOfMonth);
    }

    private static void WriteDigits(Span<byte> digits, int number)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
