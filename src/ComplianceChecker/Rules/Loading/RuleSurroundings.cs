using ComplianceChecker.Rules.Layers;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Loading;

/// <summary>What a rule set gives to all of its rules and indicators.</summary>
/// <param name="Calendar">Working days; null if it names no calendar.</param>
/// <param name="Terms">School terms; null if it names none.</param>
/// <param name="LeapDay">What a birth on 29 February means in a common year.</param>
/// <param name="DerivedPeriods">Its new kinds of period, and those of the files that it extends.</param>
internal sealed record RuleSurroundings(WorkingDayCalendar? Calendar, TermCalendar? Terms, LeapDayBirthday LeapDay, DerivedPeriodChoice DerivedPeriods);
