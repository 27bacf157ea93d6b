using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>The birthdays on which an indicator judges a case; each is judged for itself.</summary>
/// <param name="Ages">The ages in whole years, each once.</param>
/// <param name="Within">How far back from the as-at date a birthday may lie: from the day after the one a span back up to the as-at date, both included.</param>
public sealed record JudgedOnBirthdays(IReadOnlyList<int> Ages, Span Within);
