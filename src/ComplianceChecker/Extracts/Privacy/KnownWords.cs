namespace ComplianceChecker.Extracts.Privacy;

/// <summary>The words that a column may hold in a copy.</summary>
/// <param name="words">The words; of one that ends in * what a text has beyond its beginning is not kept.</param>
internal sealed class KnownWords(IEnumerable<string> words)
{
    /// <summary>What stands for a text that is not kept.</summary>
    public const string Withheld = "withheld";

    private readonly string[] all = [.. words];

    private ValueList List => field ??= new ValueList(all);

    /// <summary>What is written of a text, or null if it is none of the words.</summary>
    public string? Kept(string text) =>
        List.IndexOf(text) is not (>= 0 and var index) ? null
        : all[index].EndsWith('*') ? $"{all[index][..^1].Trim()} {Withheld}".TrimStart()
        : text;
}
