using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Layers;

/// <summary>What a file gives to what is written in it: settings, calendars and names, its own and those of the files that it extends.</summary>
/// <param name="Calendar">Working days; null if none is named.</param>
/// <param name="Terms">School terms; null if none are named.</param>
/// <param name="LeapDay">What a birth on 29 February means in a common year.</param>
/// <param name="NamesCalendar">Whether a calendar is named, found or not.</param>
/// <param name="NamesTerms">Whether terms are named, found or not.</param>
/// <param name="Facts">The facts that can be used by name.</param>
/// <param name="Kinds">The new kinds of period that can be used.</param>
/// <param name="OwnPeriods">The list of new kinds of period that its rules carry.</param>
/// <param name="Readers">Read what is written in the file.</param>
internal sealed record RuleScope(
    WorkingDayCalendar? Calendar,
    TermCalendar? Terms,
    LeapDayBirthday LeapDay,
    bool NamesCalendar,
    bool NamesTerms,
    VisibleNames<Fact> Facts,
    VisibleNames<DerivedPeriod> Kinds,
    IReadOnlyList<DerivedPeriod> OwnPeriods,
    FormReaders Readers);
