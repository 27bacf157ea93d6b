namespace ComplianceChecker.Rules;

/// <summary>An event before which the first step must be done.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Where">Which of its events count.</param>
public sealed record Before(string Kind, Conditions Where);
