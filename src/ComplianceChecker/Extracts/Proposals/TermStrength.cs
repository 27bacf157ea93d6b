namespace ComplianceChecker.Extracts.Proposals;

/// <summary>How much a term says of what a column or table is about.</summary>
internal enum TermStrength
{
    /// <summary>It may be meant otherwise: "review", "contact".</summary>
    Weak,

    /// <summary>It says which children rather than what was done: "LAC" in "LAC visits".</summary>
    Children,

    /// <summary>It says what the records are.</summary>
    Strong,
}
