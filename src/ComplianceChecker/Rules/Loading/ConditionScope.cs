namespace ComplianceChecker.Rules.Loading;

/// <summary>Where conditions stand, and so what they may speak of.</summary>
/// <param name="Kind">The kind of record in question; the cases' own where it is the case.</param>
/// <param name="KnowsAge">Whether there is a day on which to take the age.</param>
/// <param name="KnowsStep">Whether a step opens, so that time passed and the age when due can be told.</param>
internal sealed record ConditionScope(string Kind, bool KnowsAge, bool KnowsStep);
