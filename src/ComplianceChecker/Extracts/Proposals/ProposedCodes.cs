using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Proposes what the values of a column become.</summary>
/// <remarks>
/// Values are children's data. One is written only where the dictionary says that the column is one of codes, the different values are few and short, and several rows have it; or where it is
/// nothing but a word that is known here anyway.
/// </remarks>
internal static class ProposedCodes
{
    private const int MostValues = 50;
    private const int LongestValue = 40;

    /// <summary>An attribute with what its columns' values become.</summary>
    public static ProposedAttribute Of(ProposedAttribute attribute, AttributeDefinition definition, IReadOnlyList<ColumnLook> columns)
    {
        var values = columns.SelectMany(c => c.Values).GroupBy(v => FoldedValue.Of(v.Text), StringComparer.Ordinal)
            .Select(g => (Text: g.Select(v => v.Text).Order(StringComparer.Ordinal).First(), Rows: g.Sum(v => v.Rows), Texts: g.Select(v => v.Text).ToArray()))
            .OrderByDescending(v => v.Rows).ThenBy(v => v.Text, StringComparer.Ordinal).ToArray();
        if (definition.Codes.Count == 0 && definition.Type != AttributeType.Boolean)
        {
            return attribute;
        }

        var codes = new List<(string From, string To)>();
        var open = new List<(string, int)>();
        var hidden = 0;
        foreach (var (text, rows, texts) in values)
        {
            var bare = FoldedValue.WithoutListLetter(text) ?? text;
            if (CodeOf(bare, definition) is { } code)
            {
                // What is read so anyway needs no line.
                if (!texts.All(t => ValueInterpretation.Of(t, definition, DateFormat.Iso) is { State: ValueState.Good } read && string.Equals(read.Text, code, StringComparison.Ordinal)))
                {
                    codes.Add((bare, code));
                }
            }
            else if (Leading(bare, definition) is { } leading)
            {
                codes.Add(($"{leading}*", leading));
            }
            else if (definition.Codes.Count > 0 && values.Length <= MostValues && rows > 1 && text.Length <= LongestValue && texts.All(t => t.Length <= LongestValue && IdentifyingValue.Of(Encoding.UTF8.GetBytes(t)) == IdentifyingSort.None))
            {
                open.Add((text, rows));
            }
            else
            {
                hidden++;
            }
        }

        return attribute with
        {
            Codes = [.. codes.DistinctBy(c => FoldedValue.Of(c.From) + (c.From.EndsWith('*') ? "*" : ""), StringComparer.Ordinal)],
            Open = open,
            Hidden = hidden,
            Known = definition.Type == AttributeType.Boolean ? ["true", "false"] : [.. definition.Codes.Keys],
        };
    }

    /// <summary>The one code that words speak of, or null.</summary>
    public static string? Spoken(string[] words, AttributeDefinition definition)
    {
        string[] spoken = [.. definition.Codes.Keys.Where(code => TermsOf(definition.Name, code).Any(term => HeadingWords.Find(words, HeadingWords.Of(term)) >= 0))];
        return spoken is [var only] ? only : null;
    }

    /// <summary>Whether a value is known to mean one of the attribute's.</summary>
    public static bool IsKnown(string text, AttributeDefinition definition)
    {
        var bare = FoldedValue.WithoutListLetter(text) ?? text;
        return CodeOf(bare, definition) is not null || Leading(bare, definition) is not null;
    }

    private static string? CodeOf(string text, AttributeDefinition definition)
    {
        if (definition.Type == AttributeType.Boolean)
        {
            return BooleanText.TryParse(text, out var value) ? (value ? "true" : "false") : null;
        }

        var folded = FoldedValue.Of(text);
        return definition.Codes.Keys.FirstOrDefault(c => string.Equals(FoldedValue.Of(c), folded, StringComparison.Ordinal))
            ?? definition.Codes.FirstOrDefault(c => string.Equals(FoldedValue.Of(c.Value), folded, StringComparison.Ordinal)).Key
            ?? definition.Codes.Keys.FirstOrDefault(c => TermsOf(definition.Name, c).Any(t => string.Equals(FoldedValue.Of(t), folded, StringComparison.Ordinal)));
    }

    /// <summary>The statutory code that stands before what it means, as in "C2 - full care order"; null if none does, or if others begin like it.</summary>
    private static string? Leading(string text, AttributeDefinition definition)
    {
        var first = text.Split([' ', '-', ':', '.', ',', '(', '\u2013'], 2, StringSplitOptions.RemoveEmptyEntries) is [var word, _, ..] ? word : "";
        return definition.Codes.Keys.FirstOrDefault(c => IsStatutory(c) && string.Equals(c, first, StringComparison.Ordinal)
            && !definition.Codes.Keys.Any(o => o.Length > c.Length && o.StartsWith(c, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsStatutory(string code) => code.Length is >= 2 and <= 4 && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    private static IEnumerable<string> TermsOf(string attribute, string code) =>
        (AttributeTerms.OfCodes.GetValueOrDefault((attribute, code))?.Split(',', StringSplitOptions.TrimEntries) ?? []).Prepend(code);
}
