namespace ComplianceChecker.Rules.Words;

/// <summary>A paragraph as it stands in each of two rule sets.</summary>
/// <param name="Part">What it is about, such as "When the clock starts".</param>
/// <param name="Old">The old words; empty if there are none.</param>
/// <param name="New">The new words; empty if there are none.</param>
public sealed record PartDifference(string Part, string Old, string New);
