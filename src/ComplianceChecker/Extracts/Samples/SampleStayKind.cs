namespace ComplianceChecker.Extracts.Samples;

/// <summary>The sort of a period of being looked after.</summary>
internal enum SampleStayKind
{
    /// <summary>Accommodated or under an order.</summary>
    Care,

    /// <summary>On remand to local authority accommodation.</summary>
    Remand,

    /// <summary>On remand to youth detention accommodation.</summary>
    Detention,

    /// <summary>A short break, each recorded.</summary>
    ShortBreak,

    /// <summary>A series of short breaks, recorded by its agreement.</summary>
    ShortBreakSeries,
}
