namespace ComplianceChecker.Rules;

/// <summary>A kind of event that lawfully sets a step aside without keeping it.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Where">Which of its events count.</param>
public sealed record ExcusedBy(string Kind, Conditions Where);
