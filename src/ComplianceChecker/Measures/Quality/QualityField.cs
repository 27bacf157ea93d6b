namespace ComplianceChecker.Measures.Quality;

/// <summary>Who has each case on the as-at date, in one role.</summary>
/// <param name="Name">The attribute: the team or a worker.</param>
/// <param name="Groups">Who there is, in ordinal order; an empty text where nobody is recorded.</param>
/// <param name="OfCase">The group of each case.</param>
internal sealed record QualityField(string Name, IReadOnlyList<string> Groups, int[] OfCase);
