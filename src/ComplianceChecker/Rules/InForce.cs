using NodaTime;

namespace ComplianceChecker.Rules;

/// <summary>A range of due dates for which a rule is in force, both ends included. A rule may have several, as where a relaxation took its place for a while.</summary>
/// <param name="From">The first such due date, or null if it always was.</param>
/// <param name="To">The last, or null if there is no end.</param>
public sealed record InForce(LocalDate? From, LocalDate? To);
