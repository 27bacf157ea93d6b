namespace ComplianceChecker.Extracts.Privacy;

/// <summary>What becomes of the names of teams in a copy.</summary>
public enum TeamNames
{
    /// <summary>Each gets a pseudonym, so that measures by team can still be compared.</summary>
    Replace,

    /// <summary>They stay.</summary>
    Keep,

    /// <summary>The columns are left out.</summary>
    Drop,
}
