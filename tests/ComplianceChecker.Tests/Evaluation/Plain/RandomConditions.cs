using System.Globalization;
using System.Text.Json.Nodes;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Random conditions, valid for the kind that they test.</summary>
internal sealed class RandomConditions(RandomDice dice, RandomShape shape)
{
    public JsonNode Where(RandomKind kind, bool mayUseAge)
    {
        if (!dice.Chance(20))
        {
            return One(kind, mayUseAge);
        }

        return new JsonArray(One(kind, mayUseAge), One(kind, mayUseAge));
    }

    /// <summary>A <c>when</c>; <paramref name="kind"/> is that of the record that started the clock, null where it must not be read.</summary>
    public JsonNode When(RandomKind? kind)
    {
        JsonObject conditions = [];
        for (int entry = dice.Between(1, 2); entry > 0; entry--)
        {
            int what = dice.Between(1, 100);
            if (what <= 40)
            {
                conditions["elapsed"] = Comparison(() => RandomSpans.Any(dice, workingDays: !shape.IsCalendarNarrow));
            }
            else if (what <= 55)
            {
                conditions["case.ageWhenDue"] = AgeTest();
            }
            else if (what <= 70)
            {
                conditions["case.age"] = AgeTest();
            }
            else if (kind is { Attributes.Count: > 0 })
            {
                RandomAttribute attribute = dice.Pick(kind.Attributes);
                conditions[attribute.Name] = Test(attribute);
            }
            else
            {
                conditions["case.team"] = Test(RandomKind.Cases.Attributes[0]);
            }
        }

        return dice.Chance(12) ? new JsonArray(conditions, new JsonObject { ["case.team"] = "North" }) : conditions;
    }

    public JsonNode? Test(RandomAttribute attribute)
    {
        int what = dice.Between(1, 100);
        return what switch
        {
            <= 35 => Literal(attribute),
            <= 60 => new JsonObject { ["not"] = Literal(attribute) },
            <= 66 => null,
            <= 71 => new JsonObject { ["present"] = dice.Chance(70) },
            <= 74 => new JsonObject { ["not"] = null },
            _ when attribute.Type is "number" => Comparison(() => Literal(attribute)),
            <= 88 => Two(attribute),
            _ => new JsonObject { ["not"] = Two(attribute) },
        };
    }

    public JsonNode Literal(RandomAttribute attribute) => Literal(attribute, dice.Pick(attribute.Values));

    private static JsonValue Literal(RandomAttribute attribute, string value) => attribute.Type switch
    {
        "boolean" => JsonValue.Create(value is "true"),
        "number" => JsonValue.Create(decimal.Parse(value, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(value),
    };

    private JsonArray Two(RandomAttribute attribute) =>
        [.. dice.Shuffled(attribute.Values).Take(2).Select(value => Literal(attribute, value))];

    private JsonObject One(RandomKind kind, bool mayUseAge)
    {
        JsonObject conditions = [];
        for (int entry = dice.Chance(25) ? 2 : 1; entry > 0; entry--)
        {
            if (mayUseAge && dice.Chance(18))
            {
                conditions["case.age"] = AgeTest();
            }
            else if (kind.Attributes.Count == 0 || dice.Chance(8))
            {
                conditions["case.team"] = Test(RandomKind.Cases.Attributes[0]);
            }
            else
            {
                RandomAttribute attribute = dice.Pick(kind.Attributes);
                conditions[attribute.Name] = Test(attribute);
            }
        }

        return conditions;
    }

    public JsonObject AgeTest()
    {
        int age = dice.Pick(RandomShape.Ages);
        return dice.Between(1, 4) switch
        {
            1 => new JsonObject { ["atLeast"] = age },
            2 => new JsonObject { ["below"] = age },
            3 => new JsonObject { ["atMost"] = age, ["above"] = Math.Max(age - 3, 0) },
            _ => new JsonObject { ["not"] = age },
        };
    }

    private JsonObject Comparison(Func<JsonNode> literal) =>
        new() { [dice.Pick(["atLeast", "atMost", "above", "below"])] = literal() };
}
