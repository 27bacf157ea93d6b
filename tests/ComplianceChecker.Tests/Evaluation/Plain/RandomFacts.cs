using System.Text.Json.Nodes;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Random facts, named ones and derived periods.</summary>
internal sealed class RandomFacts(RandomDice dice, RandomShape shape, RandomConditions conditions)
{
    private readonly List<string> definitions = [];

    /// <summary>Named facts; none of them needs a clock.</summary>
    public JsonObject Definitions()
    {
        JsonObject named = [];
        for (int number = dice.Between(1, 2); number > 0; number--)
        {
            string name = "fact " + (char)('a' + definitions.Count);
            named[name] = Fact(hasClock: false);
            definitions.Add(name);
        }

        return named;
    }

    /// <summary>Derived periods; some are made of others. Each asks for something that has a beginning.</summary>
    public JsonObject DerivedPeriods()
    {
        JsonObject derived = [];
        for (int number = dice.Between(1, 2); number > 0; number--)
        {
            string name = "derived_" + (char)('a' + shape.Derived.Count);
            JsonNode begins = Begins();
            JsonNode fact = dice.Chance(25) ? begins : new JsonObject { ["all"] = dice.Chance(50) ? new JsonArray(begins, Fact(hasClock: false)) : new JsonArray(Fact(hasClock: false), begins) };
            derived[name] = new JsonObject { ["title"] = name, ["holdsWhile"] = fact };
            shape.Derived.Add(new RandomKind(name, IsPeriod: true, []));
        }

        return derived;
    }

    public JsonNode Fact(bool hasClock, int depth = 0)
    {
        int what = dice.Between(1, depth < 2 ? 100 : 74);
        return what switch
        {
            <= 17 => Of("in", Period()),
            <= 40 => Had(hasClock),
            <= 46 => shape.IsPartial ? Of("in", Period()) : Of("latest", dice.Pick(shape.Events)),
            <= 55 => InFor(),
            <= 63 => Total(),
            <= 70 => Case(),
            <= 74 => definitions.Count > 0 ? JsonValue.Create(dice.Pick(definitions)) : Case(),
            <= 83 => new JsonObject { ["all"] = new JsonArray(Fact(hasClock, depth + 1), Fact(hasClock, depth + 1)) },
            <= 91 => new JsonObject { ["any"] = new JsonArray(Fact(hasClock, depth + 1), Fact(hasClock, depth + 1)) },
            _ => new JsonObject { ["not"] = Fact(hasClock, depth + 1) },
        };
    }

    private JsonObject Begins() => dice.Between(1, 4) switch
    {
        1 => InFor(),
        2 => Total(),
        3 when !shape.IsPartial => Within(Of("had", dice.Pick(shape.Events))),
        _ => Of("in", Period()),
    };

    private RandomKind Period() => dice.Pick(shape.AllPeriods);

    private JsonObject Of(string name, RandomKind kind)
    {
        JsonObject fact = new() { [name] = kind.Name };
        if (dice.Chance(35))
        {
            fact["where"] = conditions.Where(kind, mayUseAge: false);
        }

        return fact;
    }

    private JsonObject Within(JsonObject fact)
    {
        fact["within"] = Span();
        return fact;
    }

    private JsonObject Had(bool hasClock)
    {
        bool ofPeriods = shape.IsPartial || dice.Chance(35);
        JsonObject fact = Of("had", ofPeriods ? Period() : dice.Pick(shape.Events));
        if (ofPeriods && dice.Chance(65))
        {
            fact["counting"] = dice.Chance(50) ? "held" : "ended";
        }

        if (ofPeriods && dice.Chance(35))
        {
            fact["merge"] = fact["had"]!.GetValue<string>() is "placements" && dice.Chance(60) ? "placement_id" : true;
        }

        if (dice.Chance(65))
        {
            fact["within"] = Span();
        }

        if (hasClock && dice.Chance(35))
        {
            fact["since"] = "start";
        }

        if (dice.Chance(55))
        {
            fact[dice.Pick(["atLeast", "below"])] = dice.Between(1, 3);
        }
        else if (dice.Chance(40))
        {
            fact[dice.Pick(["atMost", "above"])] = dice.Between(0, 2);
        }

        return fact;
    }

    private JsonObject InFor()
    {
        RandomKind kind = Period();
        JsonObject fact = Of("inFor", kind);
        fact["atLeast"] = Span();
        if (dice.Chance(50))
        {
            fact["merge"] = kind.Name is "placements" && dice.Chance(60) ? "placement_id" : true;
        }

        return fact;
    }

    private JsonObject Total()
    {
        JsonObject fact = Of("total", Period());
        fact["atLeast"] = dice.Pick(["1 day", "5 days", "20 days", "45 days", "2 weeks", "13 weeks"]);
        if (dice.Chance(30))
        {
            fact["since"] = new JsonObject { ["birthday"] = dice.Pick(RandomShape.Ages) };
        }

        return fact;
    }

    private JsonObject Case() => new()
    {
        ["case"] = dice.Chance(45)
            ? new JsonObject { ["age"] = conditions.AgeTest() }
            : new JsonObject { ["team"] = conditions.Test(RandomKind.Cases.Attributes[0]) },
    };

    private string Span() => RandomSpans.Any(dice, workingDays: !shape.IsCalendarNarrow && dice.Chance(50));
}
