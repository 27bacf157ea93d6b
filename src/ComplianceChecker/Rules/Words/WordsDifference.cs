namespace ComplianceChecker.Rules.Words;

/// <summary>Something that two rule sets do not say alike.</summary>
/// <param name="Thing">What it is.</param>
/// <param name="Id">Its id; of a calendar its name.</param>
/// <param name="Title">Its name for people: the new one, if it is in the new rules.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Parts">What differs in it; for something that is on one side only, all it says.</param>
public sealed record WordsDifference(ComparedThing Thing, string Id, string Title, DifferenceKind Kind, IReadOnlyList<PartDifference> Parts);
