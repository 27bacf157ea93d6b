namespace ComplianceChecker.Measures;

/// <summary>How a percentage stands against its target.</summary>
public enum Rag
{
    /// <summary>Worse than amber.</summary>
    Red,

    /// <summary>Short of the target, but at amber or better.</summary>
    Amber,

    /// <summary>At the target or better.</summary>
    Green,
}
