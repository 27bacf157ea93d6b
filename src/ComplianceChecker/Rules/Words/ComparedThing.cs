namespace ComplianceChecker.Rules.Words;

/// <summary>What of two rule sets is compared in words.</summary>
public enum ComparedThing
{
    /// <summary>A rule.</summary>
    Rule,

    /// <summary>A measure of a rule, or over several.</summary>
    Measure,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A calendar of working days or of school terms.</summary>
    Calendar,
}
