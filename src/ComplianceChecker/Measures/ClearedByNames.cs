using System.Diagnostics;

namespace ComplianceChecker.Measures;

/// <summary>What cleared something, or why it is not listed, as files write it and as people read it.</summary>
public static class ClearedByNames
{
    /// <summary>All of them, in the order in which they are counted.</summary>
    public static IReadOnlyList<ClearedBy> All { get; } = Enum.GetValues<ClearedBy>();

    /// <summary>Whether it tells that a row is settled; what a filter leaves out, what cannot be told and what an earlier day shows otherwise is not.</summary>
    public static bool Settles(this ClearedBy clearedBy) => clearedBy is not (ClearedBy.FilteredOut or ClearedBy.NotTold or ClearedBy.EarlierDay);

    /// <summary>The name in files, such as <c>recorded_later</c>.</summary>
    public static string Name(this ClearedBy clearedBy) => clearedBy switch
    {
        ClearedBy.Done => "done",
        ClearedBy.RecordedLater => "recorded_later",
        ClearedBy.DutyEnded => "duty_ended",
        ClearedBy.Excused => "excused",
        ClearedBy.Corrected => "corrected",
        ClearedBy.RuleChanged => "rule_changed",
        ClearedBy.CaseGone => "case_gone",
        ClearedBy.FilteredOut => "filtered_out",
        ClearedBy.NotTold => "not_told",
        ClearedBy.EarlierDay => "earlier_day",
        _ => throw new UnreachableException($"No name for {clearedBy}."),
    };

    /// <summary>In a few words for people, such as "recorded later".</summary>
    public static string Words(this ClearedBy clearedBy) => clearedBy switch
    {
        ClearedBy.CaseGone => "case no longer in the extract",
        ClearedBy.FilteredOut => "left out by --where",
        ClearedBy.NotTold => "can no longer be told",
        ClearedBy.EarlierDay => "not overdue yet on this earlier day",
        _ => clearedBy.Name().Replace('_', ' '),
    };
}
