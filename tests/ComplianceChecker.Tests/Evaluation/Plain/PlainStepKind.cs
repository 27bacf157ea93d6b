namespace ComplianceChecker.Tests.Evaluation.Plain;

internal enum PlainStepKind
{
    First,
    Second,
    Then,
}
