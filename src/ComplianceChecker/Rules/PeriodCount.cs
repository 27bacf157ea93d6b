namespace ComplianceChecker.Rules;

/// <summary>What of a period a fact counts.</summary>
public enum PeriodCount
{
    /// <summary>That it started on one of the days; for an event, that it was on one.</summary>
    Started,

    /// <summary>That it held on any of the days.</summary>
    Held,

    /// <summary>That it ended on one of the days.</summary>
    Ended,
}
