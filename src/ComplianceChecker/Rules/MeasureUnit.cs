namespace ComplianceChecker.Rules;

/// <summary>What the figure of a measure is in, and with it the target and the comparators.</summary>
public enum MeasureUnit
{
    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>A plain number of cases.</summary>
    Number,

    /// <summary>Calendar days.</summary>
    Days,
}
