namespace ComplianceChecker.Measures;

/// <summary>How an obligation differs between two sets of rules at the as-at date. Where several differ, the first of these says it.</summary>
public enum ObligationChangeKind
{
    /// <summary>Only the new rules give it.</summary>
    Added,

    /// <summary>Only the old rules give it.</summary>
    Removed,

    /// <summary>Its status is another.</summary>
    StatusChanged,

    /// <summary>Its due date is another.</summary>
    DueMoved,

    /// <summary>The day it opened, was done or ended is another.</summary>
    DatesMoved,

    /// <summary>The extract says enough for the new rules only.</summary>
    NowTold,

    /// <summary>The extract says enough for the old rules only.</summary>
    NoLongerTold,
}
