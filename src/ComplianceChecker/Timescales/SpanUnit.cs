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

    /// <summary>Elapsed hours in Europe/London, from and to the times of day.</summary>
    Hours,

    /// <summary>School terms: to the last day of the term that follows the one in which the day falls.</summary>
    Terms,
}
