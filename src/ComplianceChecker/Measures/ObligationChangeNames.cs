using System.Diagnostics;

namespace ComplianceChecker.Measures;

/// <summary>The kinds of change, and what they come to, as files write them.</summary>
public static class ObligationChangeNames
{
    /// <summary>The name in files, such as <c>due_moved</c>.</summary>
    public static string Name(this ObligationChangeKind kind) => kind switch
    {
        ObligationChangeKind.Added => "added",
        ObligationChangeKind.Removed => "removed",
        ObligationChangeKind.StatusChanged => "status_changed",
        ObligationChangeKind.DueMoved => "due_moved",
        ObligationChangeKind.DatesMoved => "dates_moved",
        ObligationChangeKind.NowTold => "now_told",
        ObligationChangeKind.NoLongerTold => "no_longer_told",
        _ => throw new UnreachableException($"No name for {kind}."),
    };

    /// <summary>The name in files, such as <c>becomes_overdue</c>.</summary>
    public static string Name(this ChangeEffect effect) => effect switch
    {
        ChangeEffect.BecomesOverdue => "becomes_overdue",
        ChangeEffect.NoLongerOverdue => "no_longer_overdue",
        ChangeEffect.Open => "open",
        ChangeEffect.Past => "past",
        _ => throw new UnreachableException($"No name for {effect}."),
    };
}
