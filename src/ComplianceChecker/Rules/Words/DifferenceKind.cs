namespace ComplianceChecker.Rules.Words;

/// <summary>How something differs between two rule sets.</summary>
public enum DifferenceKind
{
    /// <summary>It is in the new rules only.</summary>
    Added,

    /// <summary>It is in the old rules only.</summary>
    Dropped,

    /// <summary>It is in both and does not say the same.</summary>
    Changed,
}
