using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

internal sealed record PlainObligation(
    string RuleId,
    string CaseId,
    LocalDate Started,
    int Step,
    LocalDate Opened,
    PlainDue Due,
    PlainDone? Done,
    LocalDate? Ended,
    string Status,
    int? DaysLate)
{
    /// <summary>What it belongs to.</summary>
    public PlainChain? Chain { get; init; }

    /// <summary>What set it aside, where it is excused.</summary>
    public PlainExcuse? Excuse { get; init; }
}
