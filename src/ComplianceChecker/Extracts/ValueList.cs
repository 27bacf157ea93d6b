namespace ComplianceChecker.Extracts;

/// <summary>Values of a source, compared by their letters and digits and without the case of the letters; one that ends in * stands for all that begin so. A letter of a list before a value ("d) U4") is passed over.</summary>
internal sealed class ValueList
{
    private readonly Dictionary<string, int> whole = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, int Index)> beginnings = [];

    /// <summary>Makes the list.</summary>
    public ValueList(IEnumerable<string> values)
    {
        var index = 0;
        foreach (var value in values)
        {
            if (value.EndsWith('*'))
            {
                beginnings.Add((FoldedValue.Of(value[..^1]), index));
            }
            else
            {
                _ = whole.TryAdd(FoldedValue.Of(value), index);
            }

            index++;
        }

        // The longest beginning says most.
        beginnings.Sort((a, b) => a.Beginning.Length != b.Beginning.Length ? b.Beginning.Length.CompareTo(a.Beginning.Length) : string.CompareOrdinal(a.Beginning, b.Beginning));
    }

    /// <summary>Which of the values a text is, counted from 0; -1 if it is none.</summary>
    public int IndexOf(string text) => Find(FoldedValue.Of(text)) is >= 0 and var found ? found
        : FoldedValue.WithoutListLetter(text) is { } rest ? Find(FoldedValue.Of(rest))
        : -1;

    /// <summary>Whether a text is one of the values.</summary>
    public bool Has(string text) => IndexOf(text) >= 0;

    private int Find(string folded)
    {
        if (whole.TryGetValue(folded, out var index))
        {
            return index;
        }

        foreach (var (beginning, at) in beginnings)
        {
            if (folded.StartsWith(beginning, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
