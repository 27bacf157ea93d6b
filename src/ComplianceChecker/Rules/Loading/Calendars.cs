using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Loading;

/// <summary>The calendars that rule sets may name.</summary>
/// <param name="WorkingDays">Working days by name; null for a calendar that is there and cannot be used.</param>
/// <param name="Terms">School terms by name, likewise.</param>
internal sealed record Calendars(IReadOnlyDictionary<string, WorkingDayCalendar?> WorkingDays, IReadOnlyDictionary<string, TermCalendar?> Terms);
