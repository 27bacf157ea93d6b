using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

internal sealed record PlainObligation(
    string RuleId,
    string CaseId,
    LocalDate Started,
    int Step,
    LocalDate Opened,
    LocalDate Due,
    LocalDate? Done,
    LocalDate? Ended,
    string Status,
    int? DaysLate);
