using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>A span with its conditions bound to an extract.</summary>
/// <param name="When">What must be true; null if nothing is asked.</param>
/// <param name="Every">The span.</param>
/// <param name="Declared">The alternative as declared, for its reason in words.</param>
/// <param name="AsksAgeWhenDue">Whether the conditions look at the age on the due date.</param>
/// <param name="If">The fact that must hold as well; null if none is asked.</param>
internal sealed record BoundAlternative(StepTest? When, Span Every, Alternative Declared, bool AsksAgeWhenDue, BoundFact? If);
