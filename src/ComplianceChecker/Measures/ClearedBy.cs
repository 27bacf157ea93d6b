namespace ComplianceChecker.Measures;

/// <summary>What cleared something that an earlier report listed as overdue, or why it is not listed without being cleared.</summary>
public enum ClearedBy
{
    /// <summary>It was done after the earlier report.</summary>
    Done,

    /// <summary>It had been done by then, and was recorded afterwards.</summary>
    RecordedLater,

    /// <summary>The duty ended.</summary>
    DutyEnded,

    /// <summary>It was lawfully set aside.</summary>
    Excused,

    /// <summary>A record that it rested on was corrected: the duty is not there any more, or falls due on another day.</summary>
    Corrected,

    /// <summary>The rule is another, or is not among the rules in use.</summary>
    RuleChanged,

    /// <summary>The case is not in the extract any more.</summary>
    CaseGone,

    /// <summary>It is as it was, but the filters of this report leave it out.</summary>
    FilteredOut,

    /// <summary>The extract no longer says enough to tell.</summary>
    NotTold,

    /// <summary>This report looks at an earlier day than the other.</summary>
    EarlierDay,
}
