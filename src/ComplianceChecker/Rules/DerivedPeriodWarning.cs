namespace ComplianceChecker.Rules;

/// <summary>What a derived period warns of: that it holds at all is a reason to look at the data.</summary>
/// <param name="Says">What is wrong and what to do, as the finding says it.</param>
/// <param name="At">The kind of record whose row is named.</param>
public sealed record DerivedPeriodWarning(string Says, string At);
