using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>How values of a source are compared: without blanks, with straight quotes, and without the case of their letters.</summary>
internal static class FoldedValue
{
    /// <summary>The text folded; values are the same if this is.</summary>
    public static string Of(string text)
    {
        var folded = FoldedText.Of(text);
        Span<char> kept = folded.Length <= 256 ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        foreach (var letter in folded)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
            {
                kept[length++] = Straight(letter);
            }
        }

        return new string(kept[..length]);
    }

    private static char Straight(char letter) => letter switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u00B4' or '`' => '\'',
        '\u201C' or '\u201D' or '\u201F' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
        _ => letter,
    };
}
