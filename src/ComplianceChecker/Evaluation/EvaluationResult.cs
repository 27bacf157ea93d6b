using ComplianceChecker.Cases;

namespace ComplianceChecker.Evaluation;

/// <summary>What all rules give on all cases of an extract.</summary>
/// <param name="Extract">The extract.</param>
/// <param name="Outcomes">What each rule gives, in the order of the rules.</param>
/// <param name="Findings">What evaluating found out about the data.</param>
public sealed record EvaluationResult(CaseExtract Extract, IReadOnlyList<RuleOutcome> Outcomes, IReadOnlyList<Finding> Findings);
