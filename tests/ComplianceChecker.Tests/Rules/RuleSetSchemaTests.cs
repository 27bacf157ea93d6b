using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Rules;

public class RuleSetSchemaTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly SmallSchemaChecker Checker = new(JsonNode.Parse(RuleSetSchema.Write())!);

    [Fact]
    public void The_committed_schema_is_current() => Shipped.AssertApproved("rules/schema/rule-set.schema.json", RuleSetSchema.Write());

    [Fact]
    public void Every_property_is_described() => Assert.Empty(Undescribed(JsonNode.Parse(RuleSetSchema.Write()), ""));

    [Fact]
    public void The_file_with_every_word_uses_every_name_of_the_format()
    {
        var file = File.ReadAllText(Shipped.PathOf("tests/ComplianceChecker.Tests/Rules/Approved/every-word.json")) + File.ReadAllText(Shipped.PathOf("tests/ComplianceChecker.Tests/Rules/Approved/every-word-layer.json"));
        var schema = JsonNode.Parse(RuleSetSchema.Write())!;
        var names = schema["$defs"]!.AsObject().Select(d => d.Value!).Append(schema).SelectMany(d => d["properties"]?.AsObject() ?? []).Select(p => p.Key);

        Assert.All(names.Distinct(StringComparer.Ordinal), n => Assert.Contains($"\"{n}\":", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rules/england/headline.json")]
    [InlineData("fixtures/rules/indicators.json")]
    [InlineData("tests/ComplianceChecker.Tests/Rules/Approved/every-word.json")]
    [InlineData("tests/ComplianceChecker.Tests/Rules/Approved/every-word-layer.json")]
    [InlineData("fixtures/rules/local-standards/standards.json")]
    public void A_good_rule_file_satisfies_the_schema(string path) =>
        Assert.Empty(Checker.Problems(JsonNode.Parse(File.ReadAllText(Shipped.PathOf(path)), documentOptions: Lenient)));

    [Theory]
    [InlineData("unknown-name", "an editor marks a name that is not known")]
    [InlineData("missing-name", "an editor marks a part that is missing")]
    [InlineData("exactly-one", "an editor marks a start on both a period and a birthday")]
    [InlineData("only-beside", "an editor marks a merge without a period")]
    [InlineData("not-a-span", "an editor marks a span with a misspelt unit")]
    [InlineData("span-negative", "an editor marks a span that runs backwards")]
    [InlineData("unknown-word", "an editor marks a basis that does not exist")]
    [InlineData("not-a-percentage", "an editor marks a target above 100")]
    [InlineData("empty-list", "an editor marks a list with nothing in it")]
    [InlineData("empty-text", "an editor marks a title of blanks")]
    [InlineData("wrong-type", "an editor marks a number where a text belongs")]
    [InlineData("test-is-empty", "an editor marks an attribute that is not tested")]
    [InlineData("unusable-id", "an editor marks an id with spaces")]
    [InlineData("at-least-one", "an editor marks a rule set without rules and without indicators")]
    [InlineData("id-in-change", "an editor marks an id in a change")]
    [InlineData("not-an-amount", "an editor marks a target below 0")]
    public void A_bad_rule_file_fails_the_schema(string name, string reason) =>
        Assert.True(Checker.Problems(JsonNode.Parse(File.ReadAllText(Shipped.PathOf($"fixtures/bad/rules-{name}.json")))).Any(), reason);

    private static IEnumerable<string> Undescribed(JsonNode? node, string path)
    {
        if (node is not JsonObject schema)
        {
            yield break;
        }

        foreach (var (name, child) in schema)
        {
            if (string.Equals(name, "properties", StringComparison.Ordinal))
            {
                foreach (var (property, described) in child!.AsObject().Where(p => p.Value!["description"] is null))
                {
                    yield return $"{path}/{property}";
                }
            }

            foreach (var deeper in Undescribed(child, $"{path}/{name}"))
            {
                yield return deeper;
            }
        }
    }
}
