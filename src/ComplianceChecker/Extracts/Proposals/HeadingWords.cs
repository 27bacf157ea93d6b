using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>The words of a heading or a table's name, as terms are looked for among them.</summary>
internal static class HeadingWords
{
    private const int ShortestPlural = 4;

    /// <summary>The words in small letters and in the singular; they end at whatever is no letter or digit, and where a capital follows a small letter and does not stand last: ChildID is two words, DoB is one. Single letters in a row are one word: D.O.B.</summary>
    public static string[] Of(string text)
    {
        var words = new List<string>();
        var isLetter = false;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd = i == text.Length || !char.IsLetterOrDigit(text[i]);
            if (isEnd || (i > start && char.IsUpper(text[i]) && char.IsLower(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                if (i > start && !(i - start == 1 && text[start] is 's' or 'S' && words.Count > 0))
                {
                    var word = FoldedText.Of(text[start..i]).ToLowerInvariant();
                    if (isLetter && i - start == 1)
                    {
                        words[^1] += word;
                    }
                    else
                    {
                        words.Add(Singular(word));
                    }

                    isLetter = i - start == 1;
                }

                start = isEnd ? i + 1 : i;
            }
        }

        return [.. words];
    }

    /// <summary>Where a term begins among words, or -1.</summary>
    public static int Find(ReadOnlySpan<string> words, ReadOnlySpan<string> term)
    {
        for (var i = 0; term.Length > 0 && i + term.Length <= words.Length; i++)
        {
            if (words.Slice(i, term.Length).SequenceEqual(term))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether any of some words is among others.</summary>
    public static bool HasAny(IEnumerable<string> words, IReadOnlySet<string> of) => words.Any(of.Contains);

    private static string Singular(string word) =>
        word.Length < ShortestPlural || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word[..^1];
}
