namespace ComplianceChecker.Extracts.Proposals;

/// <summary>An attribute that rules ask for and that no heading says: behind slashes until a person says that it is so.</summary>
/// <param name="Kind">The kind of the records.</param>
/// <param name="Attribute">What it would be: the same value in every record, or a column that may say it.</param>
/// <param name="Question">What it tells, after "says".</param>
internal sealed record UnsaidAttribute(string Kind, ProposedAttribute Attribute, string Question);
