namespace ComplianceChecker.Evaluation;

/// <summary>The conditions of an alternative, bound to the columns of an extract.</summary>
/// <param name="step">The step that opens.</param>
internal delegate bool StepTest(in OpeningStep step);
