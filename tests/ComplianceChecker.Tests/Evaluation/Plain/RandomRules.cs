using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A random rule set, valid by the contract.</summary>
internal sealed class RandomRules(RandomDice dice, RandomShape shape)
{
    private readonly RandomConditions conditions = new(dice, shape);
    private readonly RandomFacts facts = new(dice, shape, new RandomConditions(dice, shape));

    public JsonObject Set()
    {
        if (shape.Latest is { Attributes.Count: > 0 } latest && dice.Chance(70))
        {
            RandomAttribute attribute = dice.Pick(latest.Attributes);
            shape.LatestWhere = new(attribute.Name, conditions.Literal(attribute));
        }

        JsonObject set = new() { ["id"] = "random", ["title"] = "A random rule set", ["calendar"] = "england-and-wales" };
        if (shape.Terms.Count > 0)
        {
            set["terms"] = "made-up";
        }

        if (shape.HasFacts)
        {
            set["definitions"] = facts.Definitions();
            set["derivedPeriods"] = facts.DerivedPeriods();
        }

        JsonArray rules = [];
        for (int rule = dice.Between(1, 3); rule > 0; rule--)
        {
            rules.Add((JsonNode)Rule("rule-" + rules.Count.ToString(CultureInfo.InvariantCulture)));
        }

        if (dice.Chance(40))
        {
            set["leapDayBirthday"] = dice.Chance(70) ? "28 February" : "1 March";
        }

        set["rules"] = rules;
        if (rules.Count > 1 && dice.Chance(60))
        {
            bool hasSteps = rules.Any(rule => rule!["timescale"]!["second"] is not null || rule["timescale"]!["then"] is not null);
            JsonArray measures = Measures("together", hasSteps);
            foreach (JsonNode? measure in measures)
            {
                measure!["rules"] = new JsonArray([.. rules.Select(rule => JsonValue.Create(rule!["id"]!.GetValue<string>()))]);
            }

            set["measures"] = measures;
        }

        return set;
    }

    private JsonObject Rule(string id)
    {
        RandomClocks clocks = new(dice, shape, conditions, facts);
        JsonObject clock = clocks.Clock(out RandomKind? whenReads);
        JsonObject timescale = Timescale(whenReads);
        JsonObject rule = new()
        {
            ["id"] = id,
            ["title"] = "Random duty " + id,
            ["source"] = new JsonObject { ["instrument"] = "None", ["provision"] = "none", ["kind"] = "local" },
        };
        if (InForce() is { } inForce)
        {
            rule["inForce"] = inForce;
        }

        rule["clock"] = clock;
        rule["timescale"] = timescale;
        rule["metBy"] = MetBy(mayLookBack: timescale["notBefore"] is null);
        if (shape.HasExcuses && dice.Chance(60))
        {
            rule["excusedBy"] = ExcusedBy(clock["starts"]?["event"]?.GetValue<string>());
        }

        rule["measures"] = Measures(id, timescale["second"] is not null || timescale["then"] is not null);
        return rule;
    }

    private JsonNode? InForce()
    {
        if (shape.IsPartial || !dice.Chance(35))
        {
            return null;
        }

        if (!shape.IsCalendarNarrow && dice.Chance(35))
        {
            return SeveralRanges();
        }

        JsonObject inForce = [];
        if (!shape.IsCalendarNarrow && dice.Chance(75))
        {
            inForce["from"] = shape.AnyDay(dice).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        }

        if (dice.Chance(30))
        {
            inForce["to"] = shape.Ending.PlusDays(-dice.Between(0, 20)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        }

        // An empty stretch of days in force is an error of the rule file.
        if (inForce["from"] is { } from && inForce["to"] is { } to && string.CompareOrdinal(from.GetValue<string>(), to.GetValue<string>()) > 0)
        {
            inForce.Remove("from");
        }

        return inForce;
    }

    /// <summary>Two or three ranges in order and apart from one another.</summary>
    private JsonArray SeveralRanges()
    {
        JsonArray ranges = [];
        LocalDate day = shape.Beginning.PlusDays(dice.Between(0, 40));
        ranges.Add((JsonNode)new JsonObject { ["to"] = Text(day) });
        for (int number = dice.Between(1, 2); number > 0; number--)
        {
            day = day.PlusDays(dice.Between(2, 40));
            JsonObject range = new() { ["from"] = Text(day) };
            day = day.PlusDays(dice.Between(0, 30));
            if (number > 1 || dice.Chance(50))
            {
                range["to"] = Text(day);
            }

            ranges.Add((JsonNode)range);
        }

        return ranges;
    }

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private JsonObject Timescale(RandomKind? whenReads)
    {
        JsonObject timescale = new() { ["first"] = SpanOrAlternatives(whenReads) };
        if (dice.Chance(shape.IsPartial ? 65 : 40))
        {
            timescale["second"] = SpanOrAlternatives(whenReads);
        }

        if (dice.Chance(shape.IsPartial ? 92 : 80))
        {
            timescale["then"] = SpanOrAlternatives(whenReads);
        }

        if (dice.Chance(20))
        {
            timescale["countsFirstDay"] = true;
        }

        if (!shape.IsPartial && dice.Chance(12))
        {
            timescale["notBefore"] = RandomSpans.Any(dice, workingDays: false);
        }

        if (!shape.IsPartial && dice.Chance(15))
        {
            RandomKind kind = dice.Pick(shape.Events);
            JsonObject before = new() { ["event"] = kind.Name };
            if (dice.Chance(50))
            {
                before["where"] = conditions.Where(kind, mayUseAge: true);
            }

            timescale["before"] = before;
        }

        return timescale;
    }

    private JsonNode SpanOrAlternatives(RandomKind? whenReads)
    {
        if (dice.Chance(65))
        {
            return Span();
        }

        JsonArray alternatives = [];
        for (int one = dice.Between(1, 3); one > 0; one--)
        {
            JsonObject alternative = [];
            bool asks = shape.HasFacts && dice.Chance(55);
            if (asks)
            {
                alternative["if"] = facts.Fact(hasClock: true);
            }

            if (asks ? dice.Chance(40) : one > 1 || dice.Chance(25))
            {
                alternative["when"] = conditions.When(whenReads);
            }

            alternative["every"] = Span(workingDays: !shape.IsCalendarNarrow);
            alternatives.Add((JsonNode)alternative);
        }

        return alternatives;
    }

    /// <summary>The time of a step, which may be counted in hours and terms as well.</summary>
    private string Span(bool workingDays = true) =>
        shape.CountsHours && dice.Chance(55) ? dice.Pick(["1 hour", "6 hours", "24 hours", "48 hours", "72 hours", "72 hours", "100 hours"])
        : shape.Terms.Count > 0 && dice.Chance(35) ? "term"
        : RandomSpans.Any(dice, workingDays);

    private JsonNode ExcusedBy(string? starting)
    {
        JsonArray several = [];
        for (int kinds = dice.Chance(20) ? 2 : 1; kinds > 0; kinds--)
        {
            RandomKind kind = dice.Pick([.. shape.Events.Where(one => !string.Equals(one.Name, starting, StringComparison.Ordinal))]);
            JsonObject item = new() { ["event"] = kind.Name };
            if (dice.Chance(75))
            {
                item["where"] = conditions.Where(kind, mayUseAge: true);
            }

            several.Add((JsonNode)item);
        }

        return several;
    }

    private JsonNode MetBy(bool mayLookBack)
    {
        JsonObject first = MetBy(shape.Latest is not null && dice.Chance(80) ? shape.Latest : dice.Pick(shape.Events), mayLookBack);
        return dice.Chance(30) ? new JsonArray(first, MetBy(dice.Pick(shape.Events), mayLookBack)) : first;
    }

    private JsonObject MetBy(RandomKind kind, bool mayLookBack)
    {
        JsonObject item = new() { ["event"] = kind.Name };
        JsonNode? where = dice.Chance(40) ? conditions.Where(kind, mayUseAge: true) : null;
        if (shape.LatestWhere is { } test && ReferenceEquals(kind, shape.Latest) && dice.Chance(90))
        {
            where ??= new JsonObject();
            foreach (JsonNode? one in where is JsonArray several ? several.ToArray() : [where])
            {
                one![test.Key] = test.Value?.DeepClone();
            }
        }

        if (where is not null)
        {
            item["where"] = where;
        }

        if (mayLookBack && dice.Chance(30))
        {
            item["lookBack"] = RandomSpans.Any(dice, workingDays: false);
            if (!shape.IsPartial && !shape.CountsHours && dice.Chance(35))
            {
                item["thenFrom"] = "event";
            }
        }

        return item;
    }

    private JsonArray Measures(string id, bool hasSteps)
    {
        JsonArray measures = [];
        foreach (string basis in (IEnumerable<string>)["upToDate", "upToDate count", "onTime", "everyOneOnTime"])
        {
            if (basis.StartsWith("upToDate", StringComparison.Ordinal) && !hasSteps)
            {
                continue;
            }

            JsonObject measure = new()
            {
                ["id"] = id + "-measure-" + measures.Count.ToString(CultureInfo.InvariantCulture),
                ["title"] = "Random measure, " + basis,
                ["basis"] = basis.Split(' ')[0],
            };
            if (basis.EndsWith("count", StringComparison.Ordinal))
            {
                measure["notYetDue"] = "count";
            }

            // Of a case without a date of birth a cohort by age cannot be told, and the contract does not say how it counts then.
            if (shape.HasFacts && dice.Chance(30) && facts.Fact(hasClock: false) is var cohort && !MayNeedAge(cohort))
            {
                measure["cohort"] = cohort;
            }

            bool low = dice.Chance(20);
            measure["target"] = low ? 20 : 75;
            measure["amber"] = low ? 60 : 50;
            if (low)
            {
                measure["goodIs"] = "low";
            }

            measures.Add((JsonNode)measure);
        }

        return measures;
    }

    private static bool MayNeedAge(JsonNode fact) => fact.ToJsonString() is var text
        && (text.Contains("\"age\"", StringComparison.Ordinal) || text.Contains("birthday", StringComparison.Ordinal)
            || text.Contains("fact ", StringComparison.Ordinal) || text.Contains("derived_", StringComparison.Ordinal));
}
