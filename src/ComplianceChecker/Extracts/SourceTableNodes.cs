using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the tables of a mapping, and whatever names a table or a column of one.</summary>
/// <param name="nodes">Reads parts and notes errors.</param>
/// <param name="dates">How dates are written where a table says nothing of its own.</param>
/// <param name="caseColumn">The column of the child's id where a table says nothing of its own; null if there is none.</param>
internal sealed class SourceTableNodes(SourceNodes nodes, DateFormat dates, string? caseColumn)
{
    private readonly List<SourceTable> tables = [];

    /// <summary>The tables.</summary>
    public IReadOnlyList<SourceTable> All => tables;

    /// <summary>Reads them.</summary>
    public void Read(IEnumerable<DataMember> members) => tables.AddRange(members.Select(Table));

    /// <summary>The table of a name, or null.</summary>
    public SourceTable? Find(string name) => tables.Find(t => string.Equals(t.Name, name, StringComparison.Ordinal));

    /// <summary>The table that a member names.</summary>
    public SourceTable? Named(DataNode node, string member) => At(node[member] ?? node, nodes.Text(node, member));

    /// <summary>The tables that a member names: one, or a list.</summary>
    public IReadOnlyList<SourceTable> AllNamed(DataNode node, string member)
    {
        if (node[member] is not { Kind: DataNodeKind.List } list)
        {
            return Named(node, member) is { } one ? [one] : [];
        }

        if (list.Items.Count == 0)
        {
            nodes.Add(list, SourceMappingMessages.EmptyList, member);
        }

        return [.. nodes.TextsOf(list).Select((name, i) => At(list.Items[i], name)).OfType<SourceTable>()];
    }

    /// <summary>A column that a member names, which must be one of a table, and kept.</summary>
    public string Column(DataNode node, string member, params IReadOnlyList<SourceTable?> all)
    {
        var column = nodes.Text(node, member);
        foreach (var table in all)
        {
            CheckColumn(column, node[member] ?? node, table, isRead: true);
        }

        return column;
    }

    /// <summary>Notes a column that is none of a table, or whose content is not to be read.</summary>
    public void CheckColumn(string column, DataNode place, SourceTable? table, bool isRead)
    {
        if (table is null)
        {
            return;
        }

        if (!table.Has(column))
        {
            nodes.Add(place, SourceMappingMessages.UnknownColumn, column, table.Name, NearestName.Hint(column, table.All));
        }
        else if (isRead && table.NotKept.Contains(column, StringComparer.OrdinalIgnoreCase))
        {
            nodes.Add(place, SourceMappingMessages.NotKeptRead, column);
        }
    }

    /// <summary>The <c>where</c> and <c>unless</c> of a node.</summary>
    public SourceConditions Conditions(DataNode node, params IReadOnlyList<SourceTable?> all) => new(Conditions(node, "where", all), Conditions(node, "unless", all));

    /// <summary>Columns, each with values.</summary>
    public IReadOnlyList<SourceCondition> Conditions(DataNode node, string member, params IReadOnlyList<SourceTable?> all)
    {
        var members = nodes.Members(node, member, isOptional: true);
        if (node[member] is { Kind: DataNodeKind.Object } && members.Count == 0)
        {
            nodes.Add(node[member]!, SourceMappingMessages.ConditionEmpty);
        }

        return [.. members.Select(m =>
        {
            foreach (var table in all)
            {
                CheckColumn(m.Name, m.Value, table, isRead: true);
            }

            if (m.Value is { Kind: DataNodeKind.List, Items.Count: 0 })
            {
                nodes.Add(m.Value, SourceMappingMessages.ConditionEmpty);
            }

            return new SourceCondition(m.Name, nodes.TextsOf(m.Value));
        })];
    }

    private SourceTable? At(DataNode place, string name)
    {
        var table = Find(name);
        if (table is null)
        {
            nodes.Add(place, SourceMappingMessages.UnknownTable, name, NearestName.Hint(name, tables.Select(t => t.Name)));
        }

        return table;
    }

    private SourceTable Table(DataMember member)
    {
        var node = member.Value;
        nodes.Check(node, "title", "caseColumn", "dates", "columns", "also", "spellings", "notKept", "required", "found");
        var ownDates = node["dates"] is { } given ? DateFormat.Named(given.Text) : dates;
        if (ownDates is null)
        {
            nodes.Add(node["dates"]!, SourceMappingMessages.NotADateFormat, string.Join(", ", DateFormat.All.Select(f => f.Name)));
        }

        _ = nodes.Items(node, "columns");
        var table = new SourceTable(
            member.Name,
            node["title"] is null ? member.Name : nodes.Text(node, "title"),
            node["caseColumn"] is null ? caseColumn ?? "" : nodes.Text(node, "caseColumn"),
            ownDates ?? DateFormat.Iso,
            nodes.Texts(node, "columns"),
            nodes.Texts(node, "also"),
            nodes.Members(node, "spellings", isOptional: true).ToDictionary(s => s.Name, s => (IReadOnlyList<string>)nodes.TextsOf(s.Value), StringComparer.OrdinalIgnoreCase),
            nodes.Texts(node, "notKept"),
            nodes.IsTrue(node, "required"))
        {
            Found = SourceLookupNodes.Names(nodes, node),
        };
        CheckColumns(node, table);
        return table;
    }

    private void CheckColumns(DataNode node, SourceTable table)
    {
        if (node["columns"] is { Kind: DataNodeKind.List, Items.Count: 0 } none)
        {
            nodes.Add(none, SourceMappingMessages.EmptyList, "columns");
        }

        foreach (var same in table.All.GroupBy(FoldedHeading.Of, StringComparer.Ordinal).Select(g => g.ToArray()).Where(g => g.Length > 1))
        {
            var place = (node["also"]?.Items ?? []).Concat(node["columns"]?.Items ?? []).First(i => string.Equals(i.Text, same[1], StringComparison.Ordinal));
            if (string.Equals(same[0], same[1], StringComparison.OrdinalIgnoreCase))
            {
                nodes.Add(place, SourceMappingMessages.ColumnTwice, same[1]);
            }
            else
            {
                nodes.Add(place, SourceMappingMessages.SameHeading, same[0], same[1]);
            }
        }

        foreach (var spelling in node["spellings"]?.Members ?? [])
        {
            CheckColumn(spelling.Name, spelling.Value, table, isRead: false);
        }

        foreach (var column in node["notKept"]?.Items ?? [])
        {
            CheckColumn(column.Text, column, table, isRead: false);
        }

        if (node["caseColumn"] is { } own)
        {
            CheckColumn(table.CaseColumn, own, table, isRead: true);
        }
        else if (caseColumn is null || !table.Has(caseColumn))
        {
            nodes.Add(node, SourceMappingMessages.NoCaseColumn, table.Name);
        }
    }
}
