namespace ComplianceChecker.Measures;

/// <summary>How far apart the dates of a trend are.</summary>
public enum TrendInterval
{
    /// <summary>Seven days, counted from the first date asked for.</summary>
    Week,

    /// <summary>The last day of every month.</summary>
    Month,

    /// <summary>31 March, 30 June, 30 September and 31 December.</summary>
    Quarter,

    /// <summary>31 March, on which a council's financial year and its yearly returns end.</summary>
    Year,
}
