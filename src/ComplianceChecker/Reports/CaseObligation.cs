using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Reports;

/// <summary>An obligation of one case with the reason for it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Obligation">The obligation.</param>
/// <param name="Reading">How it stands at the as-at date.</param>
/// <param name="Why">Why.</param>
public sealed record CaseObligation(Rule Rule, Obligation Obligation, Reading Reading, Explanation Why);
