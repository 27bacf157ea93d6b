using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Reports;

/// <summary>What one rule gives on one case.</summary>
/// <param name="Outcome">What the rule gives.</param>
/// <param name="WhyNot">Why nothing can be said of the rule at all, or null.</param>
/// <param name="Obligations">Its obligations that can be told, in order.</param>
/// <param name="Untold">Days on which a clock of the case runs and nothing can be said.</param>
/// <param name="DataProblems">How many problems in the data touch the result.</param>
public sealed record CaseDuty(RuleOutcome Outcome, string? WhyNot, IReadOnlyList<CaseObligation> Obligations, IReadOnlyList<UntoldStretch> Untold, int DataProblems);
