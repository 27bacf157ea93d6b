namespace ComplianceChecker.Rules;

/// <summary>What a condition tests.</summary>
public enum ConditionSubject
{
    /// <summary>An attribute of the record in question.</summary>
    Attribute,

    /// <summary>An attribute of the case.</summary>
    CaseAttribute,

    /// <summary>The age in whole years: on the clock's start, on the opening of the step, or on the event's date.</summary>
    CaseAge,

    /// <summary>The age on the day the step would be due by the alternative's own span.</summary>
    CaseAgeWhenDue,

    /// <summary>The day the step opens, against the clock's start plus a span.</summary>
    Elapsed,
}
