using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>In which group a clock counts on a day, and the measures of every group, each counted for itself.</summary>
internal sealed class PlainGroups(PlainCalendar calendar, LocalDate lastStart)
{
    /// <summary>The figures of all groups that have anything to count.</summary>
    public static IReadOnlyList<(string Group, PlainMeasure Figures)> Evaluate(PlainInput input, IReadOnlyList<string> fields, LocalDate since, LocalDate asAt)
    {
        LocalDate taken = input.ExtractJson is { } json && PlainExtract.Date(PlainRule.Member(json, "asAt")?.GetString()) is { } day ? day : asAt;
        PlainGroups groups = new(input.Calendar(), LocalDate.Max(taken, asAt));
        string[] names = [.. fields.Select(ValuesOf).Aggregate((IEnumerable<string>)[""], (crossed, values) => crossed.SelectMany(left => values.Select(right => $"{left}+{right}"))).Select(name => name[1..])];
        return [.. names.SelectMany(name => PlainMeasures
            .Evaluate(input, since, asAt, (chain, on) => string.Equals(string.Join('+', fields.Select(field => groups.Of(field, chain, on))), name, StringComparison.OrdinalIgnoreCase))
            .Where(figures => figures.NotGiven is null && figures.Denominator + figures.NotTold > 0)
            .Select(figures => (name, figures)))];
    }

    private static string[] ValuesOf(string field) => field switch
    {
        "team" => ["", "North", "South", "East", "West", "Moved"],
        "placement_type" => ["", "U1", "U6", "P1", "K1"],
        _ => ["", "00 (under 1)", "01 to 04", "05 to 09", "10 to 15", "16 to 17", "18", "19 to 21", "22 and over"],
    };

    private string Of(string field, PlainChain chain, LocalDate day) => field switch
    {
        "team" => Team(chain.Case, day),
        "placement_type" => Started(chain)?.Value(field) ?? Held(chain.Case.Of("placements"), field, day)?.Value(field) ?? "",
        _ => AgeBand(chain.Case, day),
    };

    /// <summary>The record that started the clock, if it is a placement.</summary>
    private static PlainRow? Started(PlainChain chain) => chain.Clock.Rows
        .Where(row => row.Kind is "placements")
        .OrderBy(row => row.Start)
        .FirstOrDefault();

    private PlainRow? Held(IEnumerable<PlainRow> rows, string field, LocalDate day) => rows
        .Where(row => row.Value(field).Length > 0 && row.Start <= lastStart && row.HoldsOn(day))
        .OrderByDescending(row => row.Start)
        .ThenByDescending(row => row.End ?? LocalDate.MaxIsoValue)
        .ThenBy(row => row.Value(field), StringComparer.Ordinal)
        .FirstOrDefault();

    private string Team(PlainCase one, LocalDate day)
    {
        PlainRow[] saying = [.. one.Of("allocations").Where(row => row.Value("team").Length > 0 && row.Start <= lastStart)];
        return Held(saying, "team", day) is { } held ? held.Value("team")
            : saying.Any(row => row.Start > day) ? ""
            : one.Row.Value("team");
    }

    private string AgeBand(PlainCase one, LocalDate day)
    {
        if (one.Born is not { } born)
        {
            return "";
        }

        int age = Enumerable.Range(0, 120).LastOrDefault(years => calendar.Birthday(born, years) <= day);
        return age switch { < 1 => "00 (under 1)", <= 4 => "01 to 04", <= 9 => "05 to 09", <= 15 => "10 to 15", <= 17 => "16 to 17", 18 => "18", <= 21 => "19 to 21", _ => "22 and over" };
    }
}
