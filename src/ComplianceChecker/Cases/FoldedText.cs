using System.Text;

namespace ComplianceChecker.Cases;

/// <summary>How texts are compared: without the blanks round them, and without the case of their letters, those beyond A to Z included.</summary>
internal static class FoldedText
{
    private const char ZeroWidthSpace = '\u200B';
    private const char WordJoiner = '\u2060';
    private const char ZeroWidthNoBreakSpace = '\uFEFF';

    /// <summary>The text in capitals, its letters put together; texts are the same if this is. A letter beyond A to Z never becomes one of them.</summary>
    public static string Of(string text)
    {
        var folded = ComposedLetters.Of(text).ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            var capital = char.ToUpperInvariant(folded[i]);
            folded[i] = char.IsAscii(capital) && !char.IsAscii(folded[i]) ? folded[i] : capital;
        }

        return new string(folded);
    }

    /// <summary>A text without blanks round it, no-break spaces and invisible ones included.</summary>
    /// <param name="utf8">The text, in UTF-8.</param>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty && Rune.DecodeFromUtf8(utf8, out var first, out var width) == System.Buffers.OperationStatus.Done && IsBlank(first))
        {
            utf8 = utf8[width..];
        }

        while (!utf8.IsEmpty && Rune.DecodeLastFromUtf8(utf8, out var last, out var width) == System.Buffers.OperationStatus.Done && IsBlank(last))
        {
            utf8 = utf8[..^width];
        }

        return utf8;
    }

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is ZeroWidthSpace or WordJoiner or ZeroWidthNoBreakSpace;
}
