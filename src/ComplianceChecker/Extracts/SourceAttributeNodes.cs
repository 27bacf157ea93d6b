using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads how attributes are made of columns.</summary>
internal sealed class SourceAttributeNodes(SourceNodes nodes, DataDictionary dictionary, SourceTableNodes tables, SourceCodeNodes codes)
{
    /// <summary>Reads an attribute.</summary>
    /// <param name="member">The attribute.</param>
    /// <param name="kind">The kind it belongs to.</param>
    /// <param name="of">The tables of which one must have its column.</param>
    /// <param name="isJoined">Whether rows are joined.</param>
    /// <param name="isPeriod">Whether the records are periods.</param>
    public SourceAttribute Read(DataMember member, string kind, IReadOnlyList<SourceTable> of, bool isJoined, bool isPeriod)
    {
        var node = member.Value;
        var isOfCases = string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal);
        nodes.Check(node, ["column", "value", "codes", "otherwise", "of", "onlyIfEnded", "insideRun", .. isOfCases ? ["inTable"] : Array.Empty<string>()]);
        var definition = Definition(member, kind);
        if (node.Kind == DataNodeKind.Object && node["column"] is null && node["value"] is null)
        {
            nodes.Add(node, isOfCases ? SourceMappingMessages.NothingGivenForCases : SourceMappingMessages.NothingGiven);
        }

        nodes.CheckBeside(node, "value", "column", "codes", "otherwise", "of");
        var column = node["column"] is null ? null : Column(node, of);
        if (node["of"] is { } which && !string.Equals(which.Text, "last", StringComparison.Ordinal))
        {
            nodes.Add(which, SourceMappingMessages.Last);
        }

        foreach (var joined in new[] { "of", "insideRun" })
        {
            if (node[joined] is { } given && !isJoined)
            {
                nodes.Add(given, SourceMappingMessages.NotJoined, joined);
            }
        }

        if (node["onlyIfEnded"] is { } ended && !isPeriod)
        {
            nodes.Add(ended, SourceMappingMessages.OnlyOfPeriods, "onlyIfEnded", dictionary.Kinds.GetValueOrDefault(kind)?.Title ?? kind);
        }

        return new SourceAttribute(
            member.Name,
            column,
            node["value"] is { } constant ? codes.Value(constant, kind, definition) : null,
            codes.Of(node, kind, definition),
            node["otherwise"] is { } otherwise ? codes.Value(otherwise, kind, definition) : null,
            node["of"] is not null,
            nodes.IsTrue(node, "onlyIfEnded"),
            node["insideRun"] is { } inside ? codes.Value(inside, kind, definition) : null);
    }

    /// <summary>What the dictionary says of an attribute; noted if it says nothing.</summary>
    public AttributeDefinition? Definition(DataMember member, string kind)
    {
        var definition = dictionary.Attribute(kind, member.Name);
        if (definition is null && dictionary.Kinds.GetValueOrDefault(kind) is { } known)
        {
            nodes.Add(member.Value, SourceMappingMessages.UnknownAttribute, member.Name, known.Title, NearestName.Hint(member.Name, known.Attributes.Keys));
        }

        return definition;
    }

    private string Column(DataNode node, IReadOnlyList<SourceTable> of)
    {
        var column = nodes.Text(node, "column");
        var having = of.Where(t => t.Has(column)).ToArray();
        if (having.Length == 0 && of.Count > 0)
        {
            tables.CheckColumn(column, node["column"]!, of[0], isRead: false);
        }
        else if (having.Any(t => t.NotKept.Contains(column, StringComparer.OrdinalIgnoreCase)))
        {
            nodes.Add(node, SourceMappingMessages.NotKeptUsed, column);
        }

        return column;
    }
}
