namespace ComplianceChecker.Extracts.Samples;

/// <summary>Why a person is in a sample.</summary>
internal enum SampleGroup
{
    /// <summary>Came into care, and perhaps left it.</summary>
    Care,

    /// <summary>A care leaver, 18 or over.</summary>
    Leaver,

    /// <summary>A child in need, perhaps with a child protection plan.</summary>
    Need,

    /// <summary>Looked after in short breaks.</summary>
    ShortBreaks,

    /// <summary>Privately fostered.</summary>
    PrivateFostering,
}
