using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>A span, and when it applies. Alternatives are tried in order on the day the step opens.</summary>
/// <param name="When">What must be true; always true where nothing is asked.</param>
/// <param name="Every">How long the step may take.</param>
/// <param name="If">The fact that must hold as well; null if none is asked.</param>
public sealed record Alternative(Conditions When, Span Every, Fact? If = null);
