namespace ComplianceChecker.Reports.Pages;

/// <summary>What stands on a lane of a timeline.</summary>
internal enum TimelineShapeKind
{
    /// <summary>A period, such as a placement.</summary>
    Period,

    /// <summary>The days from the opening of a step to its due date.</summary>
    Window,

    /// <summary>The window of a step that was lawfully set aside.</summary>
    SetAside,

    /// <summary>Days on which a step is late: from its due date to when it was done, the duty ended, or the as-at date.</summary>
    Late,

    /// <summary>Days of which nothing can be told.</summary>
    Untold,

    /// <summary>The due date of a step that was done in time, by the as-at date.</summary>
    DueAndKept,

    /// <summary>Any other due date.</summary>
    Due,

    /// <summary>A step done in time.</summary>
    Met,

    /// <summary>A step done late.</summary>
    MetLate,

    /// <summary>The end of a duty with a step not done and late.</summary>
    Missed,

    /// <summary>The end of a duty with a step not done and not late.</summary>
    Lapsed,

    /// <summary>The day from which a step is lawfully set aside.</summary>
    Excused,

    /// <summary>That something goes on beyond the right edge.</summary>
    Beyond,

    /// <summary>A few words on how the lane stands.</summary>
    Label,
}
