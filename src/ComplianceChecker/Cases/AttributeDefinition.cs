namespace ComplianceChecker.Cases;

/// <summary>What the data dictionary says of one attribute of a kind of record.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Codes">The values it may have, each with its meaning; empty where any value may stand.</param>
/// <param name="Blank">The value that a blank cell stands for, or null where a blank is a blank.</param>
/// <param name="BlankIsNormal">Whether a blank cell says something of its own (not on remand, no long-term match) and is no sign of a missing record.</param>
/// <param name="Description">What it means, in a few words; may be empty.</param>
public sealed record AttributeDefinition(
    string Name,
    AttributeType Type,
    IReadOnlyDictionary<string, string> Codes,
    string? Blank,
    bool BlankIsNormal,
    string Description);
