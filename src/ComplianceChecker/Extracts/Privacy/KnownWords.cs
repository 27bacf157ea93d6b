using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>The words that a column may hold in a copy.</summary>
/// <param name="words">The words; of one that ends in * what a text has beyond its beginning is not kept.</param>
internal sealed class KnownWords(IEnumerable<string> words)
{
    /// <summary>What stands for a text that is not kept.</summary>
    public const string Withheld = "withheld";

    private readonly string[] all = [.. words];

    private ValueList List => field ??= new ValueList(all);

    /// <summary>What is written of a text, or null if it is none of the words, or cannot be written so that it is read as the same.</summary>
    public string? Kept(string text)
    {
        var index = List.IndexOf(text);
        if (index < 0)
        {
            // Where the mapping names one of yes and no, the other says as little of whom it is. A digit may be somebody's number.
            return text.Length > 0 && !char.IsAsciiDigit(text[0]) && BooleanText.TryParse(text, out _) ? text : null;
        }

        var beginning = all[index].TrimEnd('*').Trim();
        if (!all[index].EndsWith('*') || string.Equals(FoldedValue.Of(text), FoldedValue.Of(beginning), StringComparison.Ordinal))
        {
            return text;
        }

        return new[] { $"{beginning} {Withheld}".TrimStart(), beginning }.FirstOrDefault(t => List.IndexOf(t) == index);
    }
}
