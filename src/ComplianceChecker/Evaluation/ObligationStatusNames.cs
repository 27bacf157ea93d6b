using System.Diagnostics;

namespace ComplianceChecker.Evaluation;

/// <summary>The statuses as files and the command line write them.</summary>
public static class ObligationStatusNames
{
    /// <summary>Every status, in the order of evaluation.md.</summary>
    public static IReadOnlyList<ObligationStatus> All { get; } = Enum.GetValues<ObligationStatus>();

    /// <summary>The name in files, such as <c>met_late</c>.</summary>
    public static string Name(this ObligationStatus status) => status switch
    {
        ObligationStatus.Met => "met",
        ObligationStatus.MetLate => "met_late",
        ObligationStatus.NotDue => "not_due",
        ObligationStatus.Overdue => "overdue",
        ObligationStatus.Missed => "missed",
        ObligationStatus.Lapsed => "lapsed",
        ObligationStatus.Excused => "excused",
        _ => throw new UnreachableException($"No name for {status}."),
    };
}
