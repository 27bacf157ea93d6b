using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>How headings of a source are compared: by their letters and digits only, without a number before them and, where need be, without a note after them.</summary>
internal static class FoldedHeading
{
    /// <summary>The letters and digits of a heading, in capitals, without a leading number such as <c>1.</c> or <c>12)</c>.</summary>
    public static string Of(string heading)
    {
        var text = heading.AsSpan().Trim();
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (digits > 0 && digits < text.Length && text[digits] is '.' or ')' && text[(digits + 1)..].ContainsAnyExcept(" \u00A0."))
        {
            text = text[(digits + 1)..];
        }

        var folded = FoldedText.Of(text.ToString());
        return string.Concat(folded.Where(char.IsLetterOrDigit));
    }

    /// <summary>The same without what stands after an asterisk, or in brackets at the end.</summary>
    public static string WithoutNote(string heading)
    {
        var text = heading.AsSpan().Trim();
        var asterisk = text.IndexOf('*');
        text = (asterisk > 0 ? text[..asterisk] : text).TrimEnd(" \u00A0?:.*");
        if (text.Length > 0 && text[^1] == ')' && OpeningOf(text) is > 0 and var opening)
        {
            text = text[..opening];
        }

        return Of(text.ToString());
    }

    /// <summary>The parts of a pattern with * for any text, folded.</summary>
    public static string[] PartsOf(string pattern) => Array.ConvertAll(pattern.Split('*'), Of);

    /// <summary>Whether a heading is one that a pattern allows.</summary>
    /// <param name="folded">The heading, folded.</param>
    /// <param name="parts">The pattern's parts.</param>
    public static bool Matches(string folded, string[] parts)
    {
        if (parts.Length == 1)
        {
            return string.Equals(folded, parts[0], StringComparison.Ordinal);
        }

        var at = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (i == parts.Length - 1)
            {
                return folded.Length - at >= part.Length && folded.EndsWith(part, StringComparison.Ordinal);
            }

            var found = i == 0 ? (folded.StartsWith(part, StringComparison.Ordinal) ? 0 : -1) : folded.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }

    /// <summary>Where the bracket opens that the last one closes; more closing brackets than opening ones are slips of the pen.</summary>
    private static int OpeningOf(ReadOnlySpan<char> text)
    {
        var end = text.Length - 1;
        while (end > 0 && text[end - 1] == ')')
        {
            end--;
        }

        var depth = 0;
        for (var i = end; i >= 0; i--)
        {
            depth += text[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
