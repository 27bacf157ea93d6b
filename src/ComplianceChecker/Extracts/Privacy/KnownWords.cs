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
        if (index < 0 || !all[index].EndsWith('*'))
        {
            return index < 0 ? null : text;
        }

        var beginning = all[index][..^1].Trim();
        return new[] { $"{beginning} {Withheld}".TrimStart(), beginning }.FirstOrDefault(t => List.IndexOf(t) == index);
    }
}
