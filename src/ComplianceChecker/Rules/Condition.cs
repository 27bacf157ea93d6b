namespace ComplianceChecker.Rules;

/// <summary>A test on one thing.</summary>
/// <param name="Subject">What is tested.</param>
/// <param name="Attribute">The attribute's name, where an attribute is tested; empty otherwise.</param>
/// <param name="Tests">All of these must hold.</param>
public sealed record Condition(ConditionSubject Subject, string Attribute, IReadOnlyList<ValueTest> Tests);
