namespace ComplianceChecker.Extracts;

/// <summary>What values of a source become.</summary>
internal sealed class SourceCodes
{
    private readonly ValueList from;
    private readonly string[] to;

    /// <summary>Makes the list.</summary>
    /// <param name="codes">Each value with what it becomes; see <see cref="ValueList"/> for how values are compared.</param>
    public SourceCodes(IReadOnlyCollection<KeyValuePair<string, string>> codes)
    {
        Keys = [.. codes.Select(c => c.Key)];
        from = new ValueList(Keys);
        to = [.. codes.Select(c => c.Value)];
    }

    /// <summary>The values, as the mapping writes them.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>What a value becomes, or null if it is none of those listed.</summary>
    public string? Find(string value) => to.Length > 0 && from.IndexOf(value) is >= 0 and var index ? to[index] : null;
}
