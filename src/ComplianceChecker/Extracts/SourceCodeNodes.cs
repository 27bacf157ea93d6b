using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the lists of codes of a mapping: those that have a name at the top, and those of one attribute.</summary>
/// <param name="nodes">Reads parts and notes errors.</param>
/// <param name="named">The lists that have a name.</param>
internal sealed class SourceCodeNodes(SourceNodes nodes, IReadOnlyList<DataMember> named)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The codes of an attribute: a list of its own, the name of one, or none.</summary>
    public SourceCodes Of(DataNode attribute, string kind, AttributeDefinition? definition)
    {
        if (attribute["codes"] is not { } codes)
        {
            return new SourceCodes([]);
        }

        if (codes.Kind != DataNodeKind.Text)
        {
            return Read(nodes.Members(attribute, "codes"), kind, definition);
        }

        if (named.FirstOrDefault(n => string.Equals(n.Name, codes.Text, StringComparison.Ordinal)) is not { } list)
        {
            nodes.Add(codes, SourceMappingMessages.UnknownCodes, codes.Text, NearestName.Hint(codes.Text, named.Select(n => n.Name)));
            return new SourceCodes([]);
        }

        _ = used.Add(list.Name);
        return Read(list.Value.Members, kind, definition);
    }

    /// <summary>Notes what is wrong with lists that no attribute uses.</summary>
    public void CheckAll(DataDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        foreach (var list in named)
        {
            if (list.Value.Kind != DataNodeKind.Object)
            {
                nodes.Add(list.Value, SourceMappingMessages.NotAnObject, list.Value.Described);
            }
            else if (!used.Contains(list.Name))
            {
                _ = Read(list.Value.Members, "", null);
            }
        }
    }

    /// <summary>A value that an attribute may have, canonical; empty for one that says nothing.</summary>
    public string Value(DataNode node, string kind, AttributeDefinition? definition)
    {
        if (node is { Kind: DataNodeKind.Text, Text: "" })
        {
            return "";
        }

        var read = ValueInterpretation.Of(node.Text, definition, DateFormat.Iso);
        if (node.Kind != DataNodeKind.Text || read.State != ValueState.Good)
        {
            nodes.Add(
                node,
                SourceMappingMessages.UnknownValue,
                node.Kind == DataNodeKind.Text ? $"\"{node.Text}\"" : node.Described,
                kind,
                definition?.Name,
                NearestName.Hint(node.Text, definition?.Codes.Keys ?? []),
                Expected(definition));
        }

        return read.Text;
    }

    /// <summary>What may stand where a value of an attribute is meant.</summary>
    private static string Expected(AttributeDefinition? definition) => definition switch
    {
        { Codes.Count: > 0 } => $"Known: {string.Join(", ", definition.Codes.Keys)}. Write \"\" for a value that says nothing.",
        { Type: AttributeType.Boolean } => "Write \"true\", \"false\", or \"\" for a value that says nothing.",
        { Type: AttributeType.Number } => "Write a number in quotes, such as \"12\", or \"\" for a value that says nothing.",
        { Type: AttributeType.Date } => "Write a date in quotes, such as \"2016-03-31\", or \"\" for a value that says nothing.",
        _ => "Write a text in quotes, or \"\" for a value that says nothing.",
    };

    private SourceCodes Read(IReadOnlyList<DataMember> members, string kind, AttributeDefinition? definition)
    {
        var codes = new List<KeyValuePair<string, string>>();
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in members)
        {
            if (!folded.TryAdd(FoldedValue.Of(code.Name), code.Name))
            {
                nodes.Add(code.Value, SourceMappingMessages.CodeTwice, folded[FoldedValue.Of(code.Name)], code.Name);
            }

            codes.Add(new(code.Name, Value(code.Value, kind, definition)));
        }

        return new SourceCodes(codes);
    }
}
