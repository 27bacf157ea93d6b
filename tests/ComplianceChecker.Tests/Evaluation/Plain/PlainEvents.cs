using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The days of a case on which an event could meet a step of a rule.</summary>
internal sealed class PlainEvents(PlainRule rule, PlainCase one, PlainCalendar calendar)
{
    private readonly PlainConditions conditions = new(calendar);

    /// <summary>Days from <paramref name="from"/> on, while the duty runs, on which some event matches. One of the kind that started the clock does not count on the starting day.</summary>
    public IReadOnlyList<LocalDate> Meeting(PlainClock clock, LocalDate from) => [.. rule.MetBy
        .SelectMany(Matching)
        .Where(row => row.Start >= from && (clock.RunsOn(row.Start) || (rule.EndDayCounts && row.Start == clock.End)))
        .Where(row => !(row.Start == clock.Start && string.Equals(row.Kind, rule.StartingEvent, StringComparison.Ordinal)))
        .Select(row => row.Start)
        .Distinct()
        .Order()];

    /// <summary>The latest unused event before the clock's start that may meet its first step.</summary>
    public LocalDate? LookedBack(PlainClock clock, IReadOnlySet<LocalDate> used) => rule.MetBy
        .Where(item => WindowStart(item, clock) is not null)
        .SelectMany(item => Matching(item).Where(row => row.Start >= WindowStart(item, clock)
            && row.Start < clock.Start
            && !used.Contains(row.Start)
            && !(row.Start < rule.RecordsFrom(row.Kind))))
        .Select(row => (LocalDate?)row.Start)
        .Max();

    /// <summary>Whether some lookBack reaches before the day from which that kind's records are known.</summary>
    public bool LooksBackTooFar(PlainClock clock) =>
        rule.MetBy.Any(item => WindowStart(item, clock) is { } start && start < rule.RecordsFrom(PlainRule.Kind(item)));

    /// <summary>The latest record of all kinds in metBy, whatever it is.</summary>
    public LocalDate? LatestRecord(PlainClock clock) => rule.MetBy
        .SelectMany(item => one.Of(PlainRule.Kind(item)))
        .Where(row => !(row.Start == clock.Start && string.Equals(row.Kind, rule.StartingEvent, StringComparison.Ordinal)))
        .Select(row => (LocalDate?)row.Start)
        .Max();

    public bool AnyMatchesOn(LocalDate day) => rule.MetBy.SelectMany(Matching).Any(row => row.Start == day);

    private IEnumerable<PlainRow> Matching(JsonElement item) => one.Of(PlainRule.Kind(item))
        .Where(row => conditions.Hold(PlainRule.Member(item, "where"), new PlainMoment(one, row, row.Start)));

    private LocalDate? WindowStart(JsonElement item, PlainClock clock) => PlainRule.Member(item, "lookBack") is { } span
        ? calendar.Plus(clock.Start, PlainSpan.Parse(span.GetString()!), -1)
        : null;
}
