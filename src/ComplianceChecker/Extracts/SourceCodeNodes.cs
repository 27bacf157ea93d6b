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
    public SourceCodes Of(DataNode attribute, AttributeDefinition? definition)
    {
        if (attribute["codes"] is not { } codes)
        {
            return new SourceCodes([]);
        }

        if (codes.Kind != DataNodeKind.Text)
        {
            return Read(nodes.Members(attribute, "codes"), definition);
        }

        if (named.FirstOrDefault(n => string.Equals(n.Name, codes.Text, StringComparison.Ordinal)) is not { } list)
        {
            nodes.Add(codes, SourceMappingMessages.UnknownCodes, codes.Text, NearestName.Hint(codes.Text, named.Select(n => n.Name)));
            return new SourceCodes([]);
        }

        _ = used.Add(list.Name);
        return Read(list.Value.Members, definition);
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
                _ = Read(list.Value.Members, null);
            }
        }
    }

    /// <summary>A value that an attribute may have, canonical; empty for one that says nothing.</summary>
    public string Value(DataNode node, AttributeDefinition? definition)
    {
        if (node is { Kind: DataNodeKind.Text, Text: "" })
        {
            return "";
        }

        var read = ValueInterpretation.Of(node.Text, definition, DateFormat.Iso);
        if (node.Kind != DataNodeKind.Text || read.State != ValueState.Good)
        {
            nodes.Add(node, SourceMappingMessages.UnknownValue, definition?.Name, NearestName.Hint(node.Text, definition?.Codes.Keys ?? []));
        }

        return read.Text;
    }

    private SourceCodes Read(IReadOnlyList<DataMember> members, AttributeDefinition? definition)
    {
        var codes = new List<KeyValuePair<string, string>>();
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in members)
        {
            if (!folded.TryAdd(FoldedValue.Of(code.Name), code.Name))
            {
                nodes.Add(code.Value, SourceMappingMessages.CodeTwice, folded[FoldedValue.Of(code.Name)], code.Name);
            }

            codes.Add(new(code.Name, Value(code.Value, definition)));
        }

        return new SourceCodes(codes);
    }
}
