using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>When a step of a rule could be met or set aside.</summary>
internal sealed class PlainEvents(PlainRule rule, PlainCase one, PlainExtract extract, PlainCalendar calendar)
{
    private readonly PlainConditions conditions = new(calendar);

    /// <summary>Matching events from <paramref name="from"/> on, while the duty runs, the first of each day. One of the kind that started the clock does not count on the starting day.</summary>
    public IReadOnlyList<PlainDone> Meeting(PlainClock clock, LocalDate from) => FirstOfDays(rule.MetBy
        .SelectMany(Matching)
        .Where(row => row.Start >= from && IsInDuty(row, clock))
        .Where(row => !IsStart(row, clock) && !IsBeforeTheTime(row, clock)));

    /// <summary>Events that set a step aside while the duty runs.</summary>
    public IReadOnlyList<PlainDone> Excusing(PlainClock clock) => FirstOfDays(rule.ExcusedBy
        .Where(item => extract.CanAnswer(PlainRule.Kind(item), PlainRule.OwnColumns(item)))
        .SelectMany(Matching)
        .Where(row => IsInDuty(row, clock) && !IsStart(row, clock) && !IsBeforeTheTime(row, clock)));

    /// <summary>The latest unused event before the clock's start that may meet its first step.</summary>
    public PlainDone? LookedBack(PlainClock clock, IReadOnlySet<LocalDate> used) => FirstOfDays(rule.MetBy
        .Where(item => WindowStart(item, clock) is not null)
        .SelectMany(item => Matching(item).Where(row => row.Start >= WindowStart(item, clock)
            && row.Start < clock.Start
            && (IsThenFromEvent(item) || !used.Contains(row.Start))
            && !(row.Start < rule.RecordsFrom(row.Kind)))))
        .LastOrDefault();

    /// <summary>Whether the second step's span is reckoned from the day of an event that was looked back to.</summary>
    public bool IsThenReckonedFrom(PlainDone lookedBack, PlainClock clock) => rule.MetBy.Any(item =>
        IsThenFromEvent(item) && lookedBack.Day >= WindowStart(item, clock) && Matching(item).Any(row => row.Start == lookedBack.Day));

    private static bool IsThenFromEvent(JsonElement item) => PlainRule.Member(item, "thenFrom")?.GetString() is "event";

    /// <summary>Whether some lookBack reaches before the day from which that kind's records are known.</summary>
    public bool LooksBackTooFar(PlainClock clock) =>
        rule.MetBy.Any(item => WindowStart(item, clock) is { } start && start < rule.RecordsFrom(PlainRule.Kind(item)));

    /// <summary>The latest record of all kinds in metBy, whatever it is.</summary>
    public LocalDate? LatestRecord(PlainClock clock) => rule.MetBy
        .SelectMany(item => one.Of(PlainRule.Kind(item)))
        .Where(row => !IsStart(row, clock))
        .Select(row => (LocalDate?)row.Start)
        .Max();

    public bool AnyMatchesOn(LocalDate day) => rule.MetBy.SelectMany(Matching).Any(row => row.Start == day);

    private bool IsInDuty(PlainRow row, PlainClock clock) => clock.RunsOn(row.Start) || (rule.EndDayCounts && row.Start == clock.End);

    private bool IsStart(PlainRow row, PlainClock clock) =>
        row.Start == clock.Start && string.Equals(row.Kind, rule.StartingEvent, StringComparison.Ordinal);

    /// <summary>Where hours count, an event earlier on the starting day than the start itself came before the clock.</summary>
    private bool IsBeforeTheTime(PlainRow row, PlainClock clock) =>
        rule.CountsHours && row.Start == clock.Start && row.StartTime < clock.StartTime;

    /// <summary>One without a time of day counts as the start of its day.</summary>
    private List<PlainDone> FirstOfDays(IEnumerable<PlainRow> rows) => [.. rows
        .Select(row => new PlainDone(row.Start, rule.CountsHours ? row.StartTime : null))
        .GroupBy(done => done.Day)
        .Select(sameDay => sameDay.MinBy(done => (done.Moment, done.Time is not null))!)
        .OrderBy(done => done.Day)];

    private IEnumerable<PlainRow> Matching(JsonElement item) => one.Of(PlainRule.Kind(item))
        .Where(row => conditions.Hold(PlainRule.Member(item, "where"), new PlainMoment(one, row, row.Start)));

    private LocalDate? WindowStart(JsonElement item, PlainClock clock) => PlainRule.Member(item, "lookBack") is { } span
        ? calendar.Plus(clock.Start, PlainSpan.Parse(span.GetString()!), -1)
        : null;
}
