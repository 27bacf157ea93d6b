using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules.Loading;

/// <summary>What a condition's key names.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Subject">What is tested.</param>
/// <param name="Attribute">The attribute's name; empty where no attribute is tested.</param>
/// <param name="Type">The type of its values; null where the dictionary does not know it.</param>
/// <param name="Definition">What the dictionary says of it, or null.</param>
internal sealed record TestedThing(string Key, ConditionSubject Subject, string Attribute, AttributeType? Type, AttributeDefinition? Definition)
{
    /// <summary>Whether it is an attribute, which may be blank.</summary>
    public bool IsAttribute => Subject is ConditionSubject.Attribute or ConditionSubject.CaseAttribute;

    /// <summary>The key in quotes, for messages.</summary>
    public string Called => $"\"{Key}\"";
}
