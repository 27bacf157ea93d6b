namespace ComplianceChecker.Extracts.Proposals;

/// <summary>What a column of dates tells of its records.</summary>
internal enum DateRole
{
    /// <summary>The heading does not say; the day of an event, most likely.</summary>
    Any,

    /// <summary>When something began.</summary>
    Start,

    /// <summary>When it ended.</summary>
    End,

    /// <summary>When it was finished: the day of an assessment.</summary>
    Completed,

    /// <summary>When the child was born.</summary>
    Birth,

    /// <summary>When the child died.</summary>
    Death,

    /// <summary>When something is to be done, which tells nothing of what was.</summary>
    Planned,

    /// <summary>When somebody wrote it down.</summary>
    Recorded,

    /// <summary>A date of somebody else's.</summary>
    OfOthers,
}
