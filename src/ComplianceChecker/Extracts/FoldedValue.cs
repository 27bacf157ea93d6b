using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>How values of a source are compared: by their letters and digits only, and without the case of the letters.</summary>
internal static class FoldedValue
{
    /// <summary>The text folded; values are the same if this is. A text without letters or digits, such as a dash, is kept but for its blanks.</summary>
    public static string Of(string text)
    {
        var folded = FoldedText.Of(text);
        return Kept(folded, char.IsLetterOrDigit) is { Length: > 0 } letters ? letters : Kept(folded, letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter));
    }

    /// <summary>The text without a letter of a list before it, as in <c>d) U4</c> or <c>zz. T4</c>; null if it has none.</summary>
    public static string? WithoutListLetter(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var letters = 0;
        while (letters < trimmed.Length && char.IsAsciiLetter(trimmed[letters]))
        {
            letters++;
        }

        return letters is 1 or 2 && letters < trimmed.Length && trimmed[letters] is ')' or '.' && trimmed[(letters + 1)..].Trim() is { Length: > 0 } rest ? rest.ToString() : null;
    }

    private static string Kept(string text, Predicate<char> isKept)
    {
        Span<char> kept = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (isKept(letter))
            {
                kept[length++] = letter;
            }
        }

        return new string(kept[..length]);
    }
}
