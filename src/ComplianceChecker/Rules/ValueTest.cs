namespace ComplianceChecker.Rules;

/// <summary>A comparison with one or more literals.</summary>
/// <param name="Operator">The comparison.</param>
/// <param name="Values">The literals: any of them for <see cref="TestOperator.Is"/>, none of them for <see cref="TestOperator.Not"/>, one otherwise.</param>
public sealed record ValueTest(TestOperator Operator, IReadOnlyList<Literal> Values);
