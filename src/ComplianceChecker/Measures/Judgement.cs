namespace ComplianceChecker.Measures;

/// <summary>What an indicator makes of one case of its cohort on one day.</summary>
internal enum Judgement
{
    /// <summary>In the numerator, or one of the number, or with both days.</summary>
    Counted,

    /// <summary>In the denominator only.</summary>
    NotCounted,

    /// <summary>Without one of the two days.</summary>
    LeftOut,

    /// <summary>With both days, one of which is not known.</summary>
    NotTold,
}
