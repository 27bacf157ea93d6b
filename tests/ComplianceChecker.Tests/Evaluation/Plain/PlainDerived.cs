using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Derived periods, found by trying the fact day by day.</summary>
internal sealed class PlainDerived(JsonElement ruleSet, PlainExtract extract, PlainCalendar calendar)
{
    private readonly JsonElement? definitions = PlainRule.Member(ruleSet, "definitions");

    /// <summary>The case with all derived periods among its records.</summary>
    public PlainCase Extended(PlainCase one)
    {
        List<JsonProperty> left = PlainRule.Member(ruleSet, "derivedPeriods") is { } derived ? [.. derived.EnumerateObject()] : [];
        while (left.Count > 0)
        {
            // One that is made of no other that is still to be made.
            JsonProperty next = left.Find(some => !left.Exists(other => Reads(some.Value.GetProperty("holdsWhile"), other.Name)));
            left.Remove(next);
            one = one with { Records = [.. one.Records, .. Periods(next.Name, next.Value.GetProperty("holdsWhile"), one)] };
        }

        return one;
    }

    /// <summary>Whether a fact, or one that it names, speaks of a kind.</summary>
    private bool Reads(JsonElement element, string kind) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => Reads(member.Value, kind)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => Reads(item, kind)),
        JsonValueKind.String => string.Equals(element.GetString(), kind, StringComparison.Ordinal)
            || (PlainRule.Member(definitions, element.GetString()!) is { } named && Reads(named, kind)),
        _ => false,
    };

    private List<PlainRow> Periods(string kind, JsonElement fact, PlainCase one)
    {
        List<PlainRow> periods = [];
        if (one.Born is null && PlainRule.MentionsAge(fact, definitions))
        {
            return periods;
        }

        PlainFacts.Test holds = new PlainFacts(definitions, one, extract, calendar).Of(fact);
        LocalDate? began = null;
        foreach (LocalDate day in DaysOfChange(fact, one))
        {
            bool now = holds(day, null);
            if (now && began is null)
            {
                began = day;
            }
            else if (!now && began is { } start)
            {
                periods.Add(Made(kind, start, day));
                began = null;
            }
        }

        return began is { } last ? [.. periods, Made(kind, last, null)] : periods;
    }

    private static PlainRow Made(string kind, LocalDate start, LocalDate? end) => new(kind, new Dictionary<string, string>(StringComparer.Ordinal), start, end);

    /// <summary>Every day near a record or a birthday that the fact speaks of, up to the fact's longest span after it; on other days nothing changes.</summary>
    private IEnumerable<LocalDate> DaysOfChange(JsonElement fact, PlainCase one)
    {
        List<JsonElement> parts = [.. Leaves(fact)];
        int reach = 3 + parts.Where(part => part.ValueKind == JsonValueKind.String).Select(part => DaysOf(part.GetString()!)).DefaultIfEmpty(0).Max();
        List<LocalDate> centres = [.. one.Records.SelectMany(row => new[] { row.Start, row.End ?? row.Start })];
        if (one.Born is { } born)
        {
            IEnumerable<int> ages = parts.Where(part => part.ValueKind == JsonValueKind.Number).Select(part => (int)part.GetDecimal());
            centres.AddRange(ages.SelectMany(age => new[] { age, age + 1 }).Where(age => age <= 120).Select(age => calendar.Birthday(born, age)));
        }

        SortedSet<LocalDate> days = [];
        foreach (LocalDate centre in centres.Distinct())
        {
            for (int day = -2; day <= reach; day++)
            {
                days.Add(centre.PlusDays(day));
            }
        }

        return days;
    }

    private IEnumerable<JsonElement> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.String when PlainRule.Member(definitions, element.GetString()!) is { } named => Leaves(named),
        _ => [element],
    };

    private static int DaysOf(string text)
    {
        try
        {
            PlainSpan span = PlainSpan.Parse(text);
            return span.Length * (span.Unit switch { "weeks" => 7, "months" => 31, "years" => 366, "working days" => 3, _ => 1 });
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return 0;
        }
    }
}
