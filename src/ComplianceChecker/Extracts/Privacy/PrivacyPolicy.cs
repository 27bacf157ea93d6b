namespace ComplianceChecker.Extracts.Privacy;

/// <summary>What a copy with pseudonyms keeps of an extract. Identifiers are always replaced, and texts that are not named here always left out.</summary>
public sealed class PrivacyPolicy
{
    internal PrivacyPolicy()
    {
    }

    /// <summary>What becomes of dates of birth.</summary>
    public DatesOfBirth DatesOfBirth { get; internal init; }

    /// <summary>What becomes of the names of teams.</summary>
    public TeamNames Teams { get; internal init; }

    /// <summary>By kind and attribute, the words that are kept of a text without codes of its own; null for all of it.</summary>
    internal IReadOnlyDictionary<(string Kind, string Attribute), IReadOnlyList<string>?> Texts { get; init; } = new Dictionary<(string, string), IReadOnlyList<string>?>();

    /// <summary>Attributes that are left out, though the dictionary knows them.</summary>
    internal IReadOnlySet<(string Kind, string Attribute)> Dropped { get; init; } = new HashSet<(string, string)>();
}
