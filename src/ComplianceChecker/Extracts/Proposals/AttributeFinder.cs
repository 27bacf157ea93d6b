using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Finds which headings are which attributes of a kind.</summary>
internal sealed class AttributeFinder(DataDictionary dictionary, KindFinder kinds)
{
    /// <summary>Terms of so many words are known whatever else stands in a heading.</summary>
    private const int Unmistakable = 3;

    /// <summary>How well a heading fits an attribute, in words of the term that it has; 0 if it does not.</summary>
    public int Fit(string[] heading, string kind, string attribute)
    {
        var beside = kinds.WordsOf(kind);
        return Terms(attribute).Select(term => HeadingWords.Find(heading, term) is >= 0 and var at && (term.Length >= Unmistakable || IsAlone(heading, at, term.Length, beside)) ? term.Length : 0).DefaultIfEmpty().Max();
    }

    /// <summary>The attributes of some kinds that columns have, each column and each attribute once.</summary>
    public IReadOnlyList<(string Kind, string Attribute, ColumnLook Column)> Find(IReadOnlyList<ColumnLook> columns, IReadOnlyList<string> of)
    {
        var fits = of.Select((kind, order) => (kind, order)).SelectMany(k => AttributesOf(k.kind).SelectMany(attribute => columns
            .Select((column, at) => (Kind: k.kind, k.order, Attribute: attribute, Column: column, At: at, Fit: Fit(column.Words, k.kind, attribute)))
            .Where(f => f.Fit > 0).Select(f => (f.Kind, f.order, f.Attribute, f.Column, f.At, f.Fit, Values: FitOfValues(f.Kind, f.Attribute, f.Column))).Where(f => f.Values is not null)))
            .OrderByDescending(f => f.Fit).ThenByDescending(f => f.Values).ThenBy(f => f.order).ThenBy(f => f.At);
        var found = new List<(string Kind, string Attribute, ColumnLook Column)>();
        foreach (var fit in fits)
        {
            if (!found.Exists(f => ReferenceEquals(f.Column, fit.Column) || (string.Equals(f.Kind, fit.Kind, StringComparison.Ordinal) && string.Equals(f.Attribute, fit.Attribute, StringComparison.Ordinal))))
            {
                found.Add((fit.Kind, fit.Attribute, fit.Column));
            }
        }

        return [.. found.OrderBy(f => columns.ToList().IndexOf(f.Column))];
    }

    /// <summary>The column that may say an attribute though its heading is not the attribute's: one of doubtful heading, or one in which codes of the attribute stand; null if none may.</summary>
    public ColumnLook? Doubtful(string kind, AttributeDefinition definition, IEnumerable<ColumnLook> columns) =>
        columns.FirstOrDefault(c => !PersonalHeading.Is(c.Words) && c.Filled > 0 && ValueFit.Of(definition, c) is > 0
            && (definition.Codes.Count > 0 || (AttributeTerms.Doubtful.GetValueOrDefault((kind, definition.Name))?.Split(',') ?? []).Any(t => HeadingWords.Find(c.Words, HeadingWords.Of(t)) >= 0)));

    /// <summary>The columns whose headings are an attribute's and whose values are not.</summary>
    public IEnumerable<(string Attribute, bool IsBoolean, ColumnLook Column)> Unfit(IEnumerable<ColumnLook> columns, IReadOnlyList<string> of) =>
        columns.SelectMany(column => of.SelectMany(kind => AttributesOf(kind).Where(a => Fit(column.Words, kind, a) > 0 && FitOfValues(kind, a, column) is null)
            .Select(a => (a, dictionary.Attribute(kind, a)!.Type == AttributeType.Boolean, column))).Take(1));

    /// <summary>The attribute with what the column's values become.</summary>
    public ProposedAttribute Propose(string kind, string attribute, ColumnLook column, string heading) =>
        dictionary.Attribute(kind, attribute) is { } definition ? ProposedCodes.Of(new ProposedAttribute(attribute, heading, null), definition, [column]) : new ProposedAttribute(attribute, heading, null);

    private int? FitOfValues(string kind, string attribute, ColumnLook column) => dictionary.Attribute(kind, attribute) is { } definition ? ValueFit.Of(definition, column) : 0;

    private IEnumerable<string> AttributesOf(string kind) => dictionary.Kinds.GetValueOrDefault(kind)?.Attributes.Keys.Where(a => !string.Equals(a, "start_known", StringComparison.Ordinal)) ?? [];

    private static IEnumerable<string[]> Terms(string attribute) =>
        (AttributeTerms.OfAttributes.GetValueOrDefault(attribute)?.Split(',') ?? []).Prepend(attribute).Select(HeadingWords.Of);

    private static bool IsAlone(string[] heading, int at, int length, IReadOnlySet<string> beside) =>
        heading.Where((word, i) => i < at || i >= at + length).All(word => AttributeTerms.Fillers.Contains(word) || beside.Contains(word));
}
