using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>A measure with what its rules give.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Outcomes">What each of its rules gives.</param>
/// <param name="RuleId">The rule it stands on; null for one that stands beside the rules, even if it is over one only.</param>
internal sealed record CountedMeasure(Measure Measure, IReadOnlyList<RuleOutcome> Outcomes, string? RuleId);
