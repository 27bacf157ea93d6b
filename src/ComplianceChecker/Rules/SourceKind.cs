namespace ComplianceChecker.Rules;

/// <summary>What gives a rule its force.</summary>
public enum SourceKind
{
    /// <summary>An Act or regulations.</summary>
    Statutory,

    /// <summary>Guidance that must be followed unless there is good reason not to.</summary>
    StatutoryGuidance,

    /// <summary>Other guidance, such as a handbook.</summary>
    Guidance,

    /// <summary>The authority's own standard, not law.</summary>
    Local,
}
