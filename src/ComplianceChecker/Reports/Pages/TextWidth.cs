namespace ComplianceChecker.Reports.Pages;

/// <summary>How wide a text is about to be in a typeface like Arial: enough to break and cut labels of a picture so that they do not run into one another.</summary>
internal static class TextWidth
{
    private const string Narrow = "ijlt.,:;'|!()[]f-/ ";
    private const string Wide = "mwMW@%";

    /// <summary>The width, a little on the wide side.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of the type.</param>
    public static double Of(string text, double size) => text.Sum(c => Of(c)) * size;

    /// <summary>As much of a text as has room, with an ellipsis where it is cut; empty where not even a few letters have.</summary>
    public static string Cut(string text, double size, double room)
    {
        if (Of(text, size) <= room)
        {
            return text;
        }

        var kept = 0;
        for (var width = Of('…') * size; kept < text.Length && width + (Of(text[kept]) * size) <= room; kept++)
        {
            width += Of(text[kept]) * size;
        }

        kept -= kept > 0 && char.IsHighSurrogate(text[kept - 1]) ? 1 : 0;
        return kept < 4 ? "" : text[..kept].TrimEnd() + "…";
    }

    /// <summary>A text on at most so many lines, broken between words; the last is cut if need be.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double room, int most)
    {
        var lines = new List<string>();
        var rest = text;
        while (lines.Count < most - 1 && Of(rest, size) > room)
        {
            var words = rest.Split(' ');
            var taken = 1;
            while (taken < words.Length && Of(string.Join(' ', words[..(taken + 1)]), size) <= room)
            {
                taken++;
            }

            var line = string.Join(' ', words[..taken]);
            if (taken == words.Length || Of(line, size) > room)
            {
                break;
            }

            lines.Add(line);
            rest = string.Join(' ', words[taken..]);
        }

        return [.. lines, Cut(rest, size, room)];
    }

    private static double Of(char character) => character switch
    {
        _ when Narrow.Contains(character, StringComparison.Ordinal) => 0.36,
        _ when Wide.Contains(character, StringComparison.Ordinal) => 0.96,
        >= 'A' and <= 'Z' => 0.72,
        < '\u0250' or '…' => 0.62,
        _ => 1,
    };
}
