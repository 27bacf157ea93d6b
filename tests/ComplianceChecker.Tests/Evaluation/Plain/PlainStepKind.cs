namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Which of the timescale's spans a step has; that after an agreed exception has <c>then</c>, else <c>second</c>, else <c>first</c>.</summary>
internal enum PlainStepKind
{
    First,
    Second,
    Then,
    AfterException,
}
