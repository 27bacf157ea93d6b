namespace ComplianceChecker.Measures;

/// <summary>What the change of an obligation comes to for the case, the gravest first.</summary>
public enum ChangeEffect
{
    /// <summary>It is overdue, and by the old rule nothing was overdue on the case.</summary>
    BecomesOverdue,

    /// <summary>It was overdue, and by the new rule nothing is overdue on the case.</summary>
    NoLongerOverdue,

    /// <summary>It is open at the as-at date by one of the two.</summary>
    Open,

    /// <summary>It is over by both.</summary>
    Past,
}
