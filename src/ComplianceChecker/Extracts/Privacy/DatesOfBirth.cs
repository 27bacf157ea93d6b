namespace ComplianceChecker.Extracts.Privacy;

/// <summary>What becomes of dates of birth in a copy.</summary>
public enum DatesOfBirth
{
    /// <summary>They stay.</summary>
    Keep,

    /// <summary>Each becomes the first day of its month: birthdays come up to 30 days early.</summary>
    Month,

    /// <summary>Each becomes the first day of its year: birthdays come up to 365 days early.</summary>
    Year,
}
