using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Facts about a case on a day.</summary>
/// <param name="definitions">The facts that the rule set has named.</param>
/// <param name="one">The case, with its derived periods.</param>
/// <param name="extract">What could be read.</param>
/// <param name="calendar">The calendar.</param>
internal sealed class PlainFacts(JsonElement? definitions, PlainCase one, PlainExtract extract, PlainCalendar calendar)
{
    private readonly PlainConditions conditions = new(calendar);

    /// <summary>Whether a fact holds on a day.</summary>
    public delegate bool Test(LocalDate day, LocalDate? clockStart);

    /// <summary>A fact with its matching records looked up once.</summary>
    public Test Of(JsonElement fact)
    {
        if (fact.ValueKind == JsonValueKind.String)
        {
            return Of(definitions!.Value.GetProperty(fact.GetString()!));
        }

        JsonProperty first = fact.EnumerateObject().First(member => member.Name is "in" or "had" or "latest" or "inFor" or "total" or "case" or "all" or "any" or "not");
        switch (first.Name)
        {
            case "all":
                List<Test> all = [.. first.Value.EnumerateArray().Select(Of)];
                return (day, start) => all.TrueForAll(part => part(day, start));
            case "any":
                List<Test> any = [.. first.Value.EnumerateArray().Select(Of)];
                return (day, start) => any.Exists(part => part(day, start));
            case "not":
                Test not = Of(first.Value);
                return (day, start) => !not(day, start);
            case "case":
                return (day, _) => conditions.HoldOfCase(first.Value, new PlainMoment(one, one.Row, day));
            default:
                return OfRecords(first.Name, fact, Matching(first.Value.GetString()!, fact));
        }
    }

    private Test OfRecords(string name, JsonElement fact, List<PlainRow> rows)
    {
        switch (name)
        {
            case "in":
                return (day, _) => rows.Exists(row => row.HoldsOn(day));
            case "had":
                // Joined first, rows of no length being none; else each row for itself.
                List<PlainStretch> counted = PlainRule.Member(fact, "merge") is { } merge
                    ? PlainMerging.Of(rows.Where(row => row.End is not { } end || end > row.Start), merge) : PlainMerging.Of(rows, null);
                return (day, start) => Had(fact, counted, day, start);
            case "latest":
                List<PlainRow> ofKind = [.. one.Of(fact.GetProperty("latest").GetString()!)];
                return (day, _) => ofKind.Where(row => row.Start <= day).Select(row => (LocalDate?)row.Start).Max() is { } last && rows.Exists(row => row.Start == last);
            case "inFor":
                List<PlainStretch> stretches = PlainMerging.Of(rows, PlainRule.Member(fact, "merge"));
                PlainSpan span = PlainSpan.Parse(fact.GetProperty("atLeast").GetString()!);
                return (day, _) => stretches.Exists(stretch => stretch.HoldsOn(day) && calendar.Plus(stretch.Start, span) <= day);
            default:
                return (day, _) => HasSpent(fact, rows, day);
        }
    }

    private List<PlainRow> Matching(string kind, JsonElement fact) => !extract.CanAnswer(kind, PlainRule.OwnColumns(fact)) ? [] :
        [.. one.Of(kind).Where(row => conditions.Hold(PlainRule.Member(fact, "where"), new PlainMoment(one, row, row.Start)))];

    /// <summary>Counts from the day after the one a span back, and from the clock's start if asked, up to the day.</summary>
    private bool Had(JsonElement fact, List<PlainStretch> rows, LocalDate day, LocalDate? clockStart)
    {
        LocalDate from = LocalDate.MinIsoValue;
        if (PlainRule.Member(fact, "within") is { } within)
        {
            if (calendar.Plus(day, PlainSpan.Parse(within.GetString()!), -1) is { } back)
            {
                from = back.PlusDays(1);
            }
        }

        if (PlainRule.Member(fact, "since") is not null)
        {
            from = LocalDate.Max(from, clockStart!.Value);
        }

        int number = rows.Count(row => PlainRule.Member(fact, "counting")?.GetString() switch
        {
            "held" => row.Start <= day && (row.End is not { } end || (end > from && end > row.Start)),
            "ended" => row.End >= from && row.End <= day,
            _ => row.Start >= from && row.Start <= day,
        });
        List<JsonProperty> tests = [.. fact.EnumerateObject().Where(member => member.Name is "atLeast" or "atMost" or "above" or "below")];
        return tests.Count == 0 ? number >= 1 : tests.TrueForAll(test => PlainConditions.Compares(test.Name, number.CompareTo(test.Value.GetInt32())));
    }

    /// <summary>A day in two periods at once is one day.</summary>
    private bool HasSpent(JsonElement fact, List<PlainRow> rows, LocalDate day)
    {
        PlainSpan span = PlainSpan.Parse(fact.GetProperty("atLeast").GetString()!);
        LocalDate reached = PlainRule.Member(fact, "since") is { } since
            ? calendar.Birthday(one.Born!.Value, since.GetProperty("birthday").GetInt32())
            : LocalDate.MinIsoValue;
        int days = 0;
        foreach (PlainRow row in rows.Where(row => row.Start <= day).OrderBy(row => row.Start))
        {
            LocalDate from = LocalDate.Max(row.Start, reached);
            LocalDate to = row.End is { } end && end <= day ? end : day.PlusDays(1);
            if (to > from)
            {
                days += Period.DaysBetween(from, to);
                reached = to;
            }
        }

        return days >= span.Length * (span.Unit is "weeks" ? 7 : 1);
    }
}
