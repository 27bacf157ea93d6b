namespace ComplianceChecker.Cases;

/// <summary>The data dictionary: the kinds of record that are known, with their attributes and codes.</summary>
public sealed class DataDictionary
{
    /// <summary>Makes a dictionary of kinds.</summary>
    public DataDictionary(IEnumerable<KindDefinition> kinds) =>
        Kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The kind of the cases themselves.</summary>
    public const string CasesKind = "cases";

    /// <summary>The kind of what was agreed to be excused: a reserved name.</summary>
    public const string ExceptionsKind = "agreed_exceptions";

    /// <summary>The kinds by name.</summary>
    public IReadOnlyDictionary<string, KindDefinition> Kinds { get; }

    /// <summary>What is known of an attribute of a kind, or null.</summary>
    public AttributeDefinition? Attribute(string kind, string attribute) =>
        Kinds.GetValueOrDefault(kind)?.Attributes.GetValueOrDefault(attribute);
}
