namespace ComplianceChecker.Rules;

/// <summary>What a measure counts.</summary>
public enum MeasureBasis
{
    /// <summary>Of the cases with an open obligation at the as-at date, those with none overdue.</summary>
    UpToDate,

    /// <summary>Of the obligations due in the period, and those left over from before it, those met and due in it.</summary>
    OnTime,

    /// <summary>Of the cases with any such obligation, those with all of them met and due in the period.</summary>
    EveryoneOnTime,

    /// <summary>No obligations: the figure of an indicator.</summary>
    Indicator,
}
