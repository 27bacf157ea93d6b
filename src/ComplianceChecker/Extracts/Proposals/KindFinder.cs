using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Finds the kinds of record that a heading or a table's name speaks of.</summary>
internal sealed class KindFinder
{
    private readonly List<(string Kind, TermStrength Strength, string[] Words)> terms = [];

    /// <summary>Makes the list of terms: the field's, and the names that the dictionary has for its kinds, a council's own among them.</summary>
    public KindFinder(DataDictionary dictionary)
    {
        foreach (var (kind, strength, list) in KindTerms.All.Where(t => t.Kind.Length == 0 || dictionary.Kinds.ContainsKey(t.Kind)))
        {
            terms.AddRange(list.Split(',', StringSplitOptions.TrimEntries).Select(t => (kind, strength, HeadingWords.Of(t))));
        }

        foreach (var kind in dictionary.Kinds.Values.Where(k => k.Shape is RecordShape.Period or RecordShape.Event).OrderBy(k => k.Name, StringComparer.Ordinal))
        {
            foreach (var words in new[] { kind.Name, kind.Title, kind.Singular }.Select(HeadingWords.Of).Where(w => w.Length > 0 && !terms.Exists(t => t.Words.AsSpan().SequenceEqual(w))))
            {
                terms.Add((kind.Name, TermStrength.Strong, words));
            }
        }
    }

    /// <summary>What some words speak of.</summary>
    public FoundKinds Of(string[] words)
    {
        var found = terms.Select(t => (t.Kind, t.Strength, t.Words, At: HeadingWords.Find(words, t.Words))).Where(t => t.At >= 0).ToArray();
        var whole = found.Where(t => !Array.Exists(found, o => o.Words.Length > t.Words.Length && o.At <= t.At && o.At + o.Words.Length >= t.At + t.Words.Length)).ToArray();
        if (whole.Length == 0)
        {
            return FoundKinds.None;
        }

        var strength = whole.Max(t => t.Strength);
        string[] kinds = [.. whole.Where(t => t.Strength == strength).OrderBy(t => t.At).Select(t => t.Kind).Distinct(StringComparer.Ordinal)];
        return new FoundKinds(kinds, strength, [.. whole.SelectMany(t => t.Words).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The single words by which a kind is known: of them a heading may have more than an attribute's name without meaning something else.</summary>
    public IReadOnlySet<string> WordsOf(string kind) => terms.Where(t => string.Equals(t.Kind, kind, StringComparison.Ordinal)).SelectMany(t => t.Words).ToHashSet(StringComparer.Ordinal);
}
