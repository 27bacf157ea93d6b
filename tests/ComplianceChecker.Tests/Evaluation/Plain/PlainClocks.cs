using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>When the clocks of a rule start and end for a case.</summary>
internal sealed class PlainClocks(PlainRule rule, PlainCase one, PlainExtract extract, PlainFacts facts, PlainCalendar calendar)
{
    private readonly PlainConditions conditions = new(calendar);

    public IReadOnlyList<PlainClock> All()
    {
        PlainFacts.Test? onlyIf = rule.OnlyIf is { } fact ? facts.Of(fact) : null;
        List<PlainClock> clocks = [.. Started()
            .Where(clock => onlyIf is null || onlyIf(clock.Start, clock.Start))
            .Select(WithAllEnds)
            .Where(clock => clock.End is not { } end || end > clock.Start)];
        if (rule.Restarts)
        {
            clocks = [.. clocks
                .GroupBy(clock => clock.Start)
                .Select(sameDay => sameDay
                    .OrderByDescending(clock => clock.End ?? LocalDate.MaxIsoValue)
                    .ThenBy(clock => clock.StartTime is not null)
                    .ThenBy(clock => clock.StartTime)
                    .ThenBy(clock => clock.Rows[0].Key, StringComparer.Ordinal)
                    .First())];
            clocks = [.. clocks.Select(clock => clock with
            {
                End = Earliest([clock.End, .. clocks.Where(other => other.Start > clock.Start).Select(other => (LocalDate?)other.Start)]),
            })];
        }

        return [.. clocks.OrderBy(clock => clock.Start)];
    }

    private IEnumerable<PlainClock> Started()
    {
        JsonElement? where = PlainRule.Member(rule.Starts, "where");
        if (PlainRule.Member(rule.Starts, "birthday") is { } age)
        {
            LocalDate day = calendar.Birthday(one.Born!.Value, age.GetInt32());
            return conditions.Hold(where, new PlainMoment(one, one.Row, day)) ? StartedOn(day, [one.Row], null) : [];
        }

        List<PlainRow> rows = [.. one.Of(PlainRule.Kind(rule.Starts))];
        if (rule.StartingEvent is not null)
        {
            return rows
                .Where(row => conditions.Hold(where, new PlainMoment(one, row, row.Start)))
                .GroupBy(row => row.Start)
                .SelectMany(sameDay => StartedOn(
                    sameDay.Key,
                    [sameDay.OrderBy(row => row.Key, StringComparer.Ordinal).First()],
                    PlainStretch.EarliestOf(sameDay.Select(row => row.StartTime))));
        }

        bool atEnd = PlainRule.Member(rule.Starts, "at")?.GetString() is "end";
        JsonElement? merge = PlainRule.Member(rule.Starts, "merge");
        if (merge is { ValueKind: JsonValueKind.True or JsonValueKind.String })
        {
            List<PlainRow> matching = [.. rows.Where(row => conditions.Hold(where, new PlainMoment(one, row, row.Start)))];
            return PlainMerging.Of(matching, merge).SelectMany(stretch => atEnd ? StartedAtEnd(stretch, null) : StartedOver(stretch, null));
        }

        return rows
            .Select(row => new PlainStretch(row.Start, row.End, [row]))
            .SelectMany(stretch => atEnd ? StartedAtEnd(stretch, where) : StartedOver(stretch, where));
    }

    private IEnumerable<PlainClock> StartedAtEnd(PlainStretch stretch, JsonElement? where) =>
        stretch.End is { } day && conditions.Hold(where, new PlainMoment(one, stretch.Rows[0], day)) ? StartedOn(day, stretch.Rows, stretch.EndTime) : [];

    /// <summary>A clock that has no end of its own.</summary>
    private IEnumerable<PlainClock> StartedOn(LocalDate day, IReadOnlyList<PlainRow> rows, LocalTime? time)
    {
        if (!DuringHolds(day))
        {
            return [];
        }

        LocalDate? ceases = DuringBreakpoints().Where(other => other > day && !DuringHolds(other)).Select(other => (LocalDate?)other).Min();
        return [new PlainClock(day, ceases, rows, StartUnknown: false) { StartTime = time }];
    }

    /// <summary>A clock over each longest run of days of the period on which all of <c>during</c> holds, tested at every day on which anything changes.</summary>
    private IEnumerable<PlainClock> StartedOver(PlainStretch period, JsonElement? where)
    {
        List<LocalDate> days = [.. DuringBreakpoints().Append(period.Start).Where(period.HoldsOn).Distinct().Order()];
        LocalDate? running = null;
        List<(LocalDate Start, LocalDate? End)> stretches = [];
        foreach (LocalDate day in days)
        {
            bool holds = DuringHolds(day);
            if (holds && running is null)
            {
                running = day;
            }
            else if (!holds && running is { } start)
            {
                stretches.Add((start, day));
                running = null;
            }
        }

        if (running is { } last)
        {
            stretches.Add((last, period.End));
        }

        return stretches
            .Where(stretch => conditions.Hold(where, new PlainMoment(one, period.Rows[0], stretch.Start)))
            .Select(stretch => new PlainClock(stretch.Start, stretch.End, period.Rows, IsStartUnknown(period, stretch.Start))
            {
                StartTime = stretch.Start == period.Start ? period.StartTime : null,
            });
    }

    private bool IsStartUnknown(PlainStretch period, LocalDate start)
    {
        if (start == period.Start)
        {
            return period.Rows.Where(row => row.Start == start).All(row => row.HasUnknownStart);
        }

        List<PlainRow> beginning = [.. rule.During
            .Where(kind => !Holds(kind, start.PlusDays(-1)))
            .SelectMany(kind => Matching(kind).Where(row => row.Start == start && row.HoldsOn(start)))
            .Distinct()];
        return beginning.Count == 1 && beginning[0].HasUnknownStart;
    }

    private PlainClock WithAllEnds(PlainClock clock) => clock with
    {
        End = Earliest([clock.End, one.EndDate, .. rule.Until.Select(until => EndOf(until, clock.Start))]),
    };

    private LocalDate? EndOf(JsonElement until, LocalDate start)
    {
        if (PlainRule.Member(until, "birthday") is { } age)
        {
            return one.Born is { } born ? calendar.Birthday(born, age.GetInt32()) : null;
        }

        if (PlainRule.Member(until, "after") is { } span)
        {
            return calendar.Plus(start, PlainSpan.Parse(span.GetString()!));
        }

        if (!extract.CanAnswer(PlainRule.Kind(until), PlainRule.OwnColumns(until)))
        {
            return null;
        }

        return Matching(until).Where(row => row.Start >= start).Select(row => (LocalDate?)row.Start).Min();
    }

    private bool DuringHolds(LocalDate day) => rule.During.All(kind => Holds(kind, day));

    private bool Holds(JsonElement kind, LocalDate day) => Matching(kind).Any(row => row.HoldsOn(day));

    private IEnumerable<PlainRow> Matching(JsonElement reader) => one.Of(PlainRule.Kind(reader))
        .Where(row => conditions.Hold(PlainRule.Member(reader, "where"), new PlainMoment(one, row, row.Start)));

    private IEnumerable<LocalDate> DuringBreakpoints() => rule.During
        .SelectMany(Matching)
        .SelectMany(row => new[] { row.Start, row.End ?? row.Start })
        .Distinct();

    private static LocalDate? Earliest(IEnumerable<LocalDate?> ends) => ends.Min();
}
