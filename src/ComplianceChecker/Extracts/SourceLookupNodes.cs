using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the columns that a table finds in others.</summary>
internal static class SourceLookupNodes
{
    /// <summary>The names of such columns, which count as the table's own.</summary>
    public static IReadOnlyList<string> Names(SourceNodes nodes, DataNode table) => [.. nodes.Members(table, "found", isOptional: true).Select(m => m.Name)];

    /// <summary>Reads them, when all tables are known.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<SourceLookup>> Read(SourceNodes nodes, IReadOnlyList<DataMember> members, SourceTableNodes tables) =>
        members.Where(m => m.Value["found"] is not null).ToDictionary(
            m => m.Name,
            m => (IReadOnlyList<SourceLookup>)[.. nodes.Members(m.Value, "found").Select(f => Lookup(nodes, f, tables.Find(m.Name), tables))],
            StringComparer.Ordinal);

    private static SourceLookup Lookup(SourceNodes nodes, DataMember member, SourceTable? own, SourceTableNodes tables)
    {
        var node = member.Value;
        nodes.Check(node, "in", "matching", "where", "unless", "on", "from", "until", "take", "is", "otherwise");
        var other = tables.Named(node, "in");
        var matching = nodes.Members(node, "matching");
        if (node["matching"] is { Kind: DataNodeKind.Object } given && matching.Count != 1)
        {
            nodes.Add(given, SourceMappingMessages.MatchingOne);
        }

        foreach (var match in matching)
        {
            tables.CheckColumn(match.Name, match.Value, own, isRead: true);
            tables.CheckColumn(match.Value.Text, match.Value, other, isRead: true);
        }

        if (node.Kind == DataNodeKind.Object && (node["take"] is null) == (node["is"] is null))
        {
            nodes.Add(node, SourceMappingMessages.TakeOrIs);
        }

        var days = new[] { "on", "from", "until" };
        if (days.Any(d => node[d] is not null) && !Array.TrueForAll(days, d => node[d] is not null))
        {
            nodes.Add(node, SourceMappingMessages.OnFromUntil);
        }

        return new SourceLookup(
            member.Name,
            other?.Name ?? "",
            matching.Count > 0 ? matching[0].Name : "",
            matching.Count > 0 ? matching[0].Value.Text : "",
            tables.Conditions(node, other),
            Optional("on", own),
            Optional("from", other),
            Optional("until", other),
            Optional("take", other),
            node["is"]?.Text ?? "",
            node["otherwise"]?.Text ?? "");

        string? Optional(string name, SourceTable? table) => node[name] is null ? null : tables.Column(node, name, table);
    }
}
