using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A random rule set, a random extract and an as-at date, the same from one seed on every platform.</summary>
internal sealed class RandomWorld
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public RandomWorld(int seed)
    {
        RandomDice dice = new(seed);
        RandomShape shape = new(dice);
        JsonObject ruleSet = new RandomRules(dice, shape).Set();
        LocalDate taken = shape.Ending.PlusDays(-dice.Between(0, 40));
        RandomCases cases = new(dice, shape, [.. Spans(ruleSet)], taken);
        AsAt = dice.Chance(60) ? LocalDate.Max(cases.InterestingDay(), cases.InterestingDay()) : cases.InterestingDay();
        LocalDate quarter = shape.Beginning.PlusDays(Period.DaysBetween(shape.Beginning, shape.Ending) / 4);
        if (AsAt < quarter && dice.Chance(90))
        {
            AsAt = quarter.PlusDays(dice.Between(0, 40));
        }

        if (shape.HasLatest && AsAt < taken && dice.Chance(90))
        {
            AsAt = taken.PlusDays(dice.Between(0, 20));
        }

        Since = AsAt.PlusDays(-(shape.HasStartKnown ? dice.Between(1, 15) : dice.Pick([7, 30, 60, dice.Between(1, 90), 365])));
        RuleSetJson = ruleSet.ToJsonString(Indented);
        ExtractJson = Extract(dice, shape, cases, taken)?.ToJsonString(Indented);
        Files = Written(dice, cases.Tables);
        Holidays = shape.Holidays;
        CalendarFrom = shape.CalendarFrom;
        CalendarTo = shape.CalendarTo;
        Terms = shape.Terms;
    }

    public string RuleSetJson { get; }

    /// <summary>CSV texts by file name, such as <c>cases.csv</c>.</summary>
    public IReadOnlyDictionary<string, string> Files { get; private set; }

    /// <summary>The text of extract.json; null if there is none.</summary>
    public string? ExtractJson { get; }

    public IReadOnlySet<LocalDate> Holidays { get; }

    public LocalDate CalendarFrom { get; }

    public LocalDate CalendarTo { get; }

    public IReadOnlyList<(LocalDate First, LocalDate Last)> Terms { get; }

    public LocalDate Since { get; }

    public LocalDate AsAt { get; }

    public PlainResult Evaluate() => PlainEvaluator.Evaluate(Input(), AsAt);

    public IReadOnlyList<PlainMeasure> EvaluateMeasures() => PlainMeasures.Evaluate(Input(), Since, AsAt);

    /// <summary>Adds allocations to teams, thrown apart from all else so that worlds stay as they are without.</summary>
    public void AddAllocations(int seed) => Files = new SortedDictionary<string, string>(Files.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
    {
        ["allocations.csv"] = RandomAllocations.Csv(new RandomDice(seed), [.. PlainCsv.Read(Files["cases.csv"]).Select(row => row["case_id"])], Since, AsAt),
    };

    /// <summary>The rows of measures by a field, or by several crossed.</summary>
    public IReadOnlyList<(string Group, PlainMeasure Figures)> EvaluateGroups(IReadOnlyList<string> fields) => PlainGroups.Evaluate(Input(), fields, Since, AsAt);

    private PlainInput Input() => new(
        Json(RuleSetJson), Tables(), ExtractJson is null ? null : Json(ExtractJson), Holidays, CalendarFrom, CalendarTo, Terms);

    private static JsonElement Json(string text) => JsonElement.Parse(text);

    private Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables() =>
        Files.ToDictionary(file => file.Key, file => PlainCsv.Read(file.Value), StringComparer.Ordinal);

    private static IEnumerable<PlainSpan> Spans(JsonNode ruleSet) => Json(ruleSet.ToJsonString())
        .GetProperty("rules")
        .EnumerateArray()
        .Select(rule => rule.GetProperty("timescale"))
        .SelectMany(timescale => timescale.EnumerateObject())
        .Where(member => member.Name is "first" or "second" or "then")
        .SelectMany(member => PlainRule.Spans(member.Value))
        .Select(span => span.Unit is "hours" ? new PlainSpan((span.Length + 23) / 24, "days") : span);

    private static JsonObject? Extract(RandomDice dice, RandomShape shape, RandomCases cases, LocalDate taken)
    {
        JsonObject records = [];
        if (shape.HasRecordsFrom)
        {
            bool nothingEarlier = dice.Chance(80);
            foreach (RandomKind kind in shape.Events.Take(dice.Between(1, shape.Events.Count)))
            {
                LocalDate from = dice.Chance(70) && cases.PeriodStarts.Count > 0
                    ? dice.Pick(cases.PeriodStarts).PlusDays(dice.Between(0, 12))
                    : shape.Beginning.PlusDays(dice.Between(-20, 60));
                records[kind.Name] = new JsonObject { ["recordsFrom"] = Text(from) };
                if (nothingEarlier)
                {
                    cases.Tables[kind.Name].RemoveBefore(Text(from));
                }
            }
        }

        if (shape.Latest is { } latest)
        {
            JsonObject taking = new() { ["history"] = "latest" };
            if (shape.LatestWhere is { } test)
            {
                taking["where"] = new JsonObject { [test.Key] = test.Value?.DeepClone() };
            }

            records[latest.Name] = taking;
        }

        return records.Count == 0 && !dice.Chance(5) ? null : new JsonObject { ["asAt"] = Text(taken), ["records"] = records };
    }

    private static SortedDictionary<string, string> Written(RandomDice dice, IReadOnlyDictionary<string, RandomTable> tables)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        bool repeated = dice.Chance(20);
        bool flawed = !repeated && dice.Chance(10);
        foreach ((string kind, RandomTable table) in tables)
        {
            bool optional = kind is not ("cases" or "agreed_exceptions");
            if (optional && dice.Chance(2))
            {
                continue;
            }

            if (optional && flawed && dice.Chance(50))
            {
                table.AddFlawed(dice);
            }

            string? without = optional && table.Count > 0 && dice.Chance(2) ? table.AnyAttribute(dice) : null;
            files[kind + ".csv"] = table.Csv(dice, repeated, without);
        }

        return files;
    }

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
