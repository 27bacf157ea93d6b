namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Something that only a person can decide.</summary>
/// <param name="Text">What it is, and what to write.</param>
/// <param name="IsNeeded">Whether the mapping is refused until it is decided.</param>
public sealed record OpenDecision(string Text, bool IsNeeded);
