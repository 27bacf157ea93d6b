using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComplianceChecker.Tests.Rules;

/// <summary>Checks a JSON value by a JSON Schema, for the keywords that our schema uses; an unknown keyword is an error.</summary>
internal sealed class SmallSchemaChecker(JsonNode root)
{
    public IEnumerable<string> Problems(JsonNode? value) => Problems(root.AsObject(), value, "");

    private IEnumerable<string> Problems(JsonObject schema, JsonNode? value, string path) =>
        schema.Where(keyword => !Holds(schema, keyword.Key, keyword.Value!, value, path)).Select(keyword => $"{path}: {keyword.Key}");

    private bool Holds(JsonObject schema, string keyword, JsonNode says, JsonNode? value, string path) => keyword switch
    {
        "$schema" or "$defs" or "title" or "description" => true,
        "$ref" => Valid(root["$defs"]![says.GetValue<string>()["#/$defs/".Length..]]!, value, path),
        "type" => (says is JsonArray types ? types.Select(t => t!.GetValue<string>()) : [says.GetValue<string>()]).Any(t => IsOfType(value, t)),
        "enum" => says.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)),
        "pattern" => value?.GetValueKind() != JsonValueKind.String || Regex.IsMatch(value.GetValue<string>(), says.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)),
        "minimum" => value?.GetValueKind() != JsonValueKind.Number || Number(value) >= Number(says),
        "maximum" => value?.GetValueKind() != JsonValueKind.Number || Number(value) <= Number(says),
        "items" => value is not JsonArray items || items.All(item => Valid(says, item, path)),
        "minItems" => value is not JsonArray list || list.Count >= Number(says),
        "minProperties" => value is not JsonObject members || members.Count >= Number(says),
        "required" => value is not JsonObject named || says.AsArray().All(name => named.ContainsKey(name!.GetValue<string>())),
        "dependentRequired" => value is not JsonObject some || says.AsObject().Where(d => some.ContainsKey(d.Key)).All(d => d.Value!.AsArray().All(name => some.ContainsKey(name!.GetValue<string>()))),
        "anyOf" => says.AsArray().Any(s => Valid(s!, value, path)),
        "oneOf" => says.AsArray().Count(s => Valid(s!, value, path)) == 1,
        "properties" => value is not JsonObject known || says.AsObject().Where(p => known.ContainsKey(p.Key)).All(p => Valid(p.Value!, known[p.Key], path)),
        "additionalProperties" => value is not JsonObject all
            || all.Where(m => schema["properties"]?[m.Key] is null).All(m => says.GetValueKind() != JsonValueKind.False && Valid(says, m.Value, path)),
        _ => throw new InvalidOperationException($"The checker does not know {keyword}, at {path}."),
    };

    private bool Valid(JsonNode schema, JsonNode? value, string path) => !Problems(schema.AsObject(), value, path).Any();

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static bool IsOfType(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && Number(value) % 1 == 0,
        _ => false,
    };
}
