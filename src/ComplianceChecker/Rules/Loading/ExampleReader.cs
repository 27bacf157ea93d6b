using ComplianceChecker.Cases.DataFiles;
using NodaTime;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads a rule's worked examples.</summary>
internal sealed class ExampleReader(RuleReading reading)
{
    /// <summary>The examples, in the order of the file.</summary>
    public IReadOnlyList<RuleExample> Read(DataNode? node, Rule rule) =>
        [.. RuleReader.OneOrMore(node).Select(n => ReadExample(n, rule))];

    private RuleExample ReadExample(DataNode node, Rule rule)
    {
        if (node["title"] is null)
        {
            reading.Warn(node.Place, RuleMessages.NoTitle("example", "Its place in the file"));
        }

        if (node["given"] is { Kind: DataNodeKind.Object } given)
        {
            new GivenChecker(reading, rule).Check(given);
        }

        return new RuleExample(
            node["title"]?.Text.Trim() ?? "",
            FormatScalars.DateOf(node["asAt"]) ?? new LocalDate(1, 1, 1),
            node["given"] ?? node,
            [.. RuleReader.OneOrMore(node["expect"]).Select(ReadExpected)],
            node.Place);
    }

    private static ExpectedObligation ReadExpected(DataNode node) =>
        new(node.Members.ToDictionary(m => m.Name, m => m.Value.Text, StringComparer.Ordinal), node.Place);
}
