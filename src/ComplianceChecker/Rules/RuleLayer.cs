using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules;

/// <summary>What one rule set made of a rule of another that it extends.</summary>
/// <param name="RuleSet">The rule set's name for people.</param>
/// <param name="File">Its file.</param>
/// <param name="Places">Where it changes the rule, in that file and in its table of standards.</param>
/// <param name="Why">The reason it gives; empty if none.</param>
/// <param name="Before">The rule as it was before.</param>
public sealed record RuleLayer(string RuleSet, string File, IReadOnlyList<DataPlace> Places, string Why, Rule Before);
