namespace ComplianceChecker.Reports;

/// <summary>What was run to compare two sets of rules.</summary>
/// <param name="Run">What was run; its rule files are those of the new rules.</param>
/// <param name="Old">The old rules as the person named them.</param>
/// <param name="New">The new rules as the person named them.</param>
/// <param name="OldRuleFiles">The files that the old rules were read from.</param>
public sealed record ComparisonDetails(RunDetails Run, string Old, string New, IReadOnlyList<FileHash> OldRuleFiles);
