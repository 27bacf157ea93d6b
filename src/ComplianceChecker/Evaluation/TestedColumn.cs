namespace ComplianceChecker.Evaluation;

/// <summary>A column that a rule tests.</summary>
/// <param name="Kind">The kind of record; the cases' own for a column of the case.</param>
/// <param name="Attribute">The attribute.</param>
public sealed record TestedColumn(string Kind, string Attribute);
