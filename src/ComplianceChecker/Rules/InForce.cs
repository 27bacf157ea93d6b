using NodaTime;

namespace ComplianceChecker.Rules;

/// <summary>The due dates for which a rule is in force, both ends included.</summary>
/// <param name="From">The first such due date, or null if it always was.</param>
/// <param name="To">The last, or null if there is no end.</param>
public sealed record InForce(LocalDate? From, LocalDate? To);
