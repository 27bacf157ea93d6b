using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceChecker.Rules.Format;

namespace ComplianceChecker.Rules;

/// <summary>Writes the JSON Schema (2020-12) of rule sets, by which an editor completes and checks a rule file while it is typed.</summary>
/// <remarks>It is made from the same format that the loader reads by. It cannot check kinds, attributes and codes, which are in the data dictionary; <c>rules check</c> does.</remarks>
public static class RuleSetSchema
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole schema; always the same text.</summary>
    public static string Write()
    {
        var definitions = new JsonObject();
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Rule set" };
        foreach (var (name, value) in Describe(RuleFormat.RuleSet, definitions).ToList())
        {
            schema[name] = value?.DeepClone();
        }

        ConditionsSchema.AddTo(definitions);
        schema["$defs"] = new JsonObject(definitions.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => KeyValuePair.Create(d.Key, d.Value?.DeepClone())));
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Describe(FormatObject format, JsonObject definitions)
    {
        var properties = new JsonObject();
        foreach (var word in format.Words)
        {
            var property = new JsonObject { ["description"] = word.Description };
            foreach (var (name, value) in (format.IsPartial ? Partial(word.Value, definitions) : Describe(word.Value, definitions)).ToList())
            {
                property[name] = value?.DeepClone();
            }

            properties[word.Name] = property;
        }

        var schema = new JsonObject { ["description"] = format.Description, ["type"] = "object", ["properties"] = properties };
        AddRequired(schema, format);
        schema["additionalProperties"] = false;
        return schema;
    }

    private static void AddRequired(JsonObject schema, FormatObject format)
    {
        var required = format.Words.Where(w => w.Required).Select(w => w.Name).ToList();
        if (required.Count > 0)
        {
            schema["required"] = Strings(required);
        }

        if (format.ExactlyOneOf.Count > 0)
        {
            schema["oneOf"] = new JsonArray([.. format.ExactlyOneOf.Select(name => new JsonObject { ["required"] = Strings([name]) })]);
        }

        if (format.AtLeastOneOf.Count > 0)
        {
            schema["anyOf"] = new JsonArray([.. format.AtLeastOneOf.Select(name => new JsonObject { ["required"] = Strings([name]) })]);
        }

        var dependent = format.Words.Where(w => w.OnlyWith is not null).ToList();
        if (dependent.Count > 0)
        {
            schema["dependentRequired"] = new JsonObject(dependent.Select(w => KeyValuePair.Create(w.Name, (JsonNode?)Strings([w.OnlyWith!]))));
        }
    }

    private static JsonObject Describe(FormatValue value, JsonObject definitions) => value switch
    {
        FormatValue.Text => new JsonObject { ["type"] = "string", ["pattern"] = "\\S" },
        FormatValue.Id => new JsonObject { ["type"] = "string", ["pattern"] = FormatValue.IdPattern },
        FormatValue.Date => Reference("date"),
        FormatValue.Moment => Reference("moment"),
        FormatValue.Length length => Reference(length.OfStep ? "stepSpan" : "span"),
        FormatValue.Fact => FactReference(definitions),
        FormatValue.Named named => new JsonObject { ["type"] = "object", ["additionalProperties"] = Describe(named.Item, definitions) },
        FormatValue.Flag => new JsonObject { ["type"] = "boolean" },
        FormatValue.Whole whole => new JsonObject { ["type"] = "integer", ["minimum"] = whole.Lowest, ["maximum"] = whole.Highest },
        FormatValue.Percent => new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 100 },
        FormatValue.Amount => new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = FormatValue.Amount.Most },
        FormatValue.Choice choice => new JsonObject { ["enum"] = Strings(choice.Words) },
        FormatValue.Object(var format) => ReferenceTo(format, definitions),
        FormatValue.List list => List(Describe(list.Item, definitions), list.MayBeEmpty),
        FormatValue.OneOrMore some => AnyOf(Describe(some.Item, definitions), List(Describe(some.Item, definitions), mayBeEmpty: false)),
        FormatValue.Either either => AnyOf(Describe(either.First, definitions), Describe(either.Second, definitions)),
        FormatValue.OrNull maybe => AnyOf(Describe(maybe.Value, definitions), new JsonObject { ["type"] = "null" }),
        FormatValue.Conditions => Reference("conditions"),
        _ => Reference("given"),
    };

    /// <summary>What may stand in a change: an object with any of its members, anything else whole; null removes.</summary>
    private static JsonObject Partial(FormatValue value, JsonObject definitions) => value switch
    {
        FormatValue.Object or FormatValue.OneOrMore or FormatValue.Fact or FormatValue.Conditions => new JsonObject { ["type"] = Strings(["object", "array", "string", "null"]) },
        _ => AnyOf(Describe(value, definitions), new JsonObject { ["type"] = "null" }),
    };

    private static JsonObject ReferenceTo(FormatObject format, JsonObject definitions)
    {
        if (!definitions.ContainsKey(format.Name))
        {
            definitions[format.Name] = Describe(format, definitions);
        }

        return Reference(format.Name);
    }

    private static JsonObject FactReference(JsonObject definitions)
    {
        if (!definitions.ContainsKey("fact"))
        {
            var fact = new JsonObject { ["description"] = FactFormat.Description };
            definitions["fact"] = fact;
            fact["anyOf"] = new JsonArray([Describe(new FormatValue.Text(), definitions), .. FactFormat.Forms.Select(f => ReferenceTo(f.Format, definitions))]);
        }

        return Reference("fact");
    }

    private static JsonObject List(JsonObject item, bool mayBeEmpty)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item };
        if (!mayBeEmpty)
        {
            list["minItems"] = 1;
        }

        return list;
    }

    private static JsonObject AnyOf(params JsonNode[] schemas) => new() { ["anyOf"] = new JsonArray(schemas) };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}
