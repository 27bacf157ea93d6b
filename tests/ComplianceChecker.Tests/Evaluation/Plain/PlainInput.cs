using System.Text.Json;
using NodaTime;
using Table = System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyDictionary<string, string>>;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A rule set as its JSON has it, an extract as its files have it, and the calendars.</summary>
/// <param name="RuleSet">The rule set.</param>
/// <param name="Tables">The files by name.</param>
/// <param name="ExtractJson">The text of extract.json; null if there is none.</param>
/// <param name="Holidays">The holidays of the calendar of working days.</param>
/// <param name="CalendarFrom">The first day that it covers.</param>
/// <param name="CalendarTo">The last.</param>
/// <param name="Terms">School terms in order, both ends included.</param>
internal sealed record PlainInput(
    JsonElement RuleSet,
    IReadOnlyDictionary<string, Table> Tables,
    JsonElement? ExtractJson,
    IReadOnlySet<LocalDate> Holidays,
    LocalDate CalendarFrom,
    LocalDate CalendarTo,
    IReadOnlyList<(LocalDate First, LocalDate Last)> Terms)
{
    public PlainCalendar Calendar() => new(Holidays, CalendarFrom, CalendarTo, PlainRule.Member(RuleSet, "leapDayBirthday")?.GetString() is "28 February", Terms);

    public PlainExtract Extract() => new(
        Tables,
        PlainRule.Member(RuleSet, "derivedPeriods") is { } derived ? derived.EnumerateObject().Select(member => member.Name) : []);
}
