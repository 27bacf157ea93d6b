namespace ComplianceChecker.Cases;

/// <summary>How grave a finding about data is.</summary>
public enum Severity
{
    /// <summary>Something could not be used: a row set aside, a value left blank.</summary>
    Error,

    /// <summary>Suspicious, but used.</summary>
    Warning,
}
