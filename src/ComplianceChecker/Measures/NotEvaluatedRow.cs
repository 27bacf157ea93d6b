namespace ComplianceChecker.Measures;

/// <summary>Something that was not evaluated.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="CaseId">The case; empty for a whole rule.</param>
/// <param name="Reason">Why, and what to do about it.</param>
public sealed record NotEvaluatedRow(string RuleId, string CaseId, string Reason);
