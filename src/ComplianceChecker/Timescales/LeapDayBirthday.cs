namespace ComplianceChecker.Timescales;

/// <summary>On which day a person born on 29 February has a birthday in a common year.</summary>
public enum LeapDayBirthday
{
    /// <summary>1 March: the usual reading and the default.</summary>
    FirstOfMarch,

    /// <summary>28 February.</summary>
    LastOfFebruary,
}
