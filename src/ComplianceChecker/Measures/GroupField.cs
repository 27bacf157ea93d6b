namespace ComplianceChecker.Measures;

/// <summary>What results are broken down by: one field, or several crossed.</summary>
/// <param name="Name">As on the command line, such as <c>team</c> or <c>team+placement_type</c>.</param>
/// <param name="Fields">The fields that are crossed; each an attribute of the case, else of the record that started the clock.</param>
public sealed record GroupField(string Name, IReadOnlyList<string> Fields);
