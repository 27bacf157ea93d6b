namespace ComplianceChecker.Measures;

/// <summary>A step that a reader's note is about; its ids are folded. Days are day numbers.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Started">The day the clock started.</param>
/// <param name="Step">The step.</param>
/// <param name="Due">The due date; <c>None</c> where it is not known.</param>
public sealed record NotedStep(string CaseId, string RuleId, int Started, int Step, int Due);
