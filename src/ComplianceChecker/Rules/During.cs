namespace ComplianceChecker.Rules;

/// <summary>A kind of period that must hold while a clock runs.</summary>
/// <param name="Kind">The kind of period.</param>
/// <param name="Where">Which of its periods count.</param>
public sealed record During(string Kind, Conditions Where);
