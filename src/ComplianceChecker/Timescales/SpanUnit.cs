namespace ComplianceChecker.Timescales;

/// <summary>What a span counts.</summary>
public enum SpanUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Days that are no Saturday, Sunday or holiday of the calendar.</summary>
    WorkingDays,

    /// <summary>Weeks of seven days.</summary>
    Weeks,

    /// <summary>Calendar months, to the corresponding date.</summary>
    Months,

    /// <summary>Years, to the corresponding date.</summary>
    Years,
}
