using NodaTime;

namespace ComplianceChecker.Measures;

/// <summary>Something that is not given at some dates of a trend, or at all.</summary>
/// <param name="RuleId">The rule; empty for a measure or an indicator that is none's.</param>
/// <param name="Reason">Why, and what to do about it.</param>
/// <param name="Dates">The dates, in order.</param>
public sealed record TrendGap(string RuleId, string Reason, IReadOnlyList<LocalDate> Dates);
