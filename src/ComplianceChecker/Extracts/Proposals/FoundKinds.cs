namespace ComplianceChecker.Extracts.Proposals;

/// <summary>The kinds of record that a heading or a table's name speaks of.</summary>
/// <param name="Kinds">The kinds, in the order in which they are spoken of; empty where nothing is said. The kind that is no kind is <see cref="KindTerms.NoKind"/>.</param>
/// <param name="Strength">How much the terms say.</param>
/// <param name="Words">The words of all terms that were found.</param>
internal sealed record FoundKinds(IReadOnlyList<string> Kinds, TermStrength Strength, IReadOnlyList<string> Words)
{
    /// <summary>Nothing is said.</summary>
    public static readonly FoundKinds None = new([], TermStrength.Weak, []);

    /// <summary>The kind, if it is one and no other.</summary>
    public string? Only => Kinds is [{ Length: > 0 } only] ? only : null;

    /// <summary>Whether it is something that the dictionary has no kind for.</summary>
    public bool IsNoKind => Kinds is [KindTerms.NoKind];
}
