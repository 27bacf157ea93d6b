namespace ComplianceChecker.Rules;

/// <summary>Which day of a period is meant.</summary>
public enum PeriodPoint
{
    /// <summary>Its first day.</summary>
    Start,

    /// <summary>The day it ended, itself not in it.</summary>
    End,
}
