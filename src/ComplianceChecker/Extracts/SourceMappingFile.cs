using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads how a source maps to records, strictly: an unknown name is an error.</summary>
public sealed class SourceMappingFile
{
    private readonly SourceNodes nodes;
    private readonly DataDictionary dictionary;
    private List<SourceTable> tables = [];

    private SourceMappingFile(List<DataFileError> errors, DataDictionary dictionary)
    {
        nodes = new SourceNodes(errors);
        this.dictionary = dictionary;
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="name">Its name.</param>
    /// <param name="dictionary">The kinds, attributes and codes that it may map to.</param>
    /// <exception cref="DataFileException">The mapping cannot be used; lists everything wrong with it.</exception>
    public static SourceMapping Read(byte[] content, string name, DataDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var errors = new List<DataFileError>();
        var root = DataFileReader.Read(content, name, errors);
        var mapping = new SourceMappingFile(errors, dictionary).Mapping(root);
        return errors.Count == 0 ? mapping : throw new DataFileException(errors);
    }

    private SourceMapping Mapping(DataNode root)
    {
        nodes.Check(root, "$schema", "title", "dates", "caseColumn", "tables", "cases", "records", "year");
        var dates = DateFormat.Named(nodes.Text(root, "dates"));
        if (dates is null)
        {
            nodes.Add(root["dates"] ?? root, $"\"dates\" must be one of {string.Join(", ", DateFormat.All.Select(f => f.Name))}.");
        }

        tables = [.. nodes.Members(root, "tables").Select(Table)];
        _ = nodes.Members(root, "cases");
        var cases = root["cases"];
        nodes.Check(cases, "from", "attributes");
        var attributes = nodes.Members(cases, "attributes").ToArray();
        var from = nodes.Items(cases, "from").Select(CasesFrom).ToArray();
        return new SourceMapping
        {
            Title = nodes.Text(root, "title"),
            Dates = dates ?? DateFormat.Iso,
            CaseColumn = nodes.Text(root, "caseColumn"),
            Tables = tables,
            Cases = from,
            CaseAttributes = [.. attributes.Where(a => a.Value["inTable"] is null).Select(a => Attribute(a, DataDictionary.CasesKind, from.FirstOrDefault()?.Table))],
            InTable = attributes.Where(a => a.Value["inTable"] is not null).ToDictionary(a => a.Name, a => TableNamed(a.Value, "inTable")?.Name ?? "", StringComparer.Ordinal),
            Records = [.. nodes.Items(root, "records").Select(Record)],
            Year = root["year"] is { } year ? Year(year) : null,
        };
    }

    private SourceTable Table(DataMember member)
    {
        nodes.Check(member.Value, "columns", "also", "notKept", "required");
        return new SourceTable(
            member.Name, nodes.Texts(member.Value, "columns"), nodes.Texts(member.Value, "also"), nodes.Texts(member.Value, "notKept"), member.Value["required"]?.IsTrue ?? false);
    }

    private SourceCases CasesFrom(DataNode node)
    {
        nodes.Check(node, "table", "born");
        var table = TableNamed(node, "table");
        return new SourceCases(table?.Name ?? "", node["born"] is null ? null : Column(node, "born", table));
    }

    private SourceRecord Record(DataNode node)
    {
        nodes.Check(node, "kind", "table", "start", "end", "date", "joins", "attributes");
        var table = TableNamed(node, "table");
        var kind = nodes.Text(node, "kind");
        if (!dictionary.Kinds.TryGetValue(kind, out var definition))
        {
            nodes.Add(node["kind"] ?? node, $"\"{kind}\" is no kind of record that the dictionary knows.{NearestName.Hint(kind, dictionary.Kinds.Keys)}");
        }

        var isPeriod = definition?.Shape == RecordShape.Period;
        IReadOnlyList<SourceBreak>? breaks = null;
        if (node["joins"] is { } joins)
        {
            nodes.Check(joins, "breaksAt");
            breaks = [.. nodes.Items(joins, "breaksAt").Select(b => Break(b, table))];
        }

        return new SourceRecord(
            kind,
            table?.Name ?? "",
            Column(node, isPeriod ? "start" : "date", table),
            isPeriod ? Column(node, "end", table) : null,
            breaks,
            [.. nodes.Members(node, "attributes", isOptional: true).Select(a => Attribute(a, kind, table?.Name))]);
    }

    private SourceBreak Break(DataNode node, SourceTable? table)
    {
        nodes.Check(node, "where", "changed", "changedAttribute");
        return new SourceBreak(
            [.. nodes.Members(node, "where", isOptional: true).Select(w => (CheckColumn(w.Name, w.Value, table), (IReadOnlyList<string>)nodes.TextsOf(w.Value)))],
            node["changed"] is null ? null : Column(node, "changed", table),
            node["changedAttribute"]?.Text);
    }

    private SourceAttribute Attribute(DataMember member, string kind, string? tableName)
    {
        var node = member.Value;
        nodes.Check(node, "column", "codes", "otherwise", "of", "onlyIfEnded", "insideRun");
        var table = tables.Find(t => string.Equals(t.Name, tableName, StringComparison.Ordinal));
        var column = Column(node, "column", table);
        if (table?.NotKept.Contains(column, StringComparer.OrdinalIgnoreCase) == true)
        {
            nodes.Add(node, $"the column {column} is listed under \"notKept\", and can be no attribute.");
        }

        var definition = dictionary.Attribute(kind, member.Name);
        if (definition is null && dictionary.Kinds.GetValueOrDefault(kind) is { } known)
        {
            nodes.Add(node, $"\"{member.Name}\" is no attribute of {known.Title} that the dictionary knows.{NearestName.Hint(member.Name, known.Attributes.Keys)}");
        }

        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var code in nodes.Members(node, "codes", isOptional: true))
        {
            codes[code.Name] = Value(code.Value, definition);
        }

        return new SourceAttribute(
            member.Name,
            column,
            codes,
            node["otherwise"] is { } otherwise ? Value(otherwise, definition) : null,
            string.Equals(node["of"]?.Text, "last", StringComparison.Ordinal),
            node["onlyIfEnded"]?.IsTrue ?? false,
            node["insideRun"] is { } inside ? Value(inside, definition) : null);
    }

    private string Value(DataNode node, AttributeDefinition? definition)
    {
        var read = ValueInterpretation.Of(node.Text, definition, DateFormat.Iso);
        if (node.Kind != DataNodeKind.Text || read.State != ValueState.Good)
        {
            nodes.Add(node, $"this is no value of {definition?.Name}.{NearestName.Hint(node.Text, definition?.Codes.Keys ?? [])}");
        }

        return read.Text;
    }

    private SourceYear Year(DataNode node)
    {
        nodes.Check(node, "begins", "table", "recordsFrom");
        var parts = nodes.Text(node, "begins").Split('-');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 28)
        {
            nodes.Add(node["begins"] ?? node, "\"begins\" must be a month and a day such as \"04-01\".");
            (month, day) = (1, 1);
        }

        return new SourceYear(month, day, TableNamed(node, "table")?.Name ?? "", nodes.Texts(node, "recordsFrom"));
    }

    private SourceTable? TableNamed(DataNode node, string member)
    {
        var name = nodes.Text(node, member);
        var table = tables.Find(t => string.Equals(t.Name, name, StringComparison.Ordinal));
        if (table is null)
        {
            nodes.Add(node[member] ?? node, $"\"{name}\" is none of the tables above.{NearestName.Hint(name, tables.Select(t => t.Name))}");
        }

        return table;
    }

    private string Column(DataNode node, string member, SourceTable? table) => CheckColumn(nodes.Text(node, member), node[member] ?? node, table);

    private string CheckColumn(string column, DataNode place, SourceTable? table)
    {
        if (table is not null && !table.Has(column))
        {
            nodes.Add(place, $"\"{column}\" is no column of the table \"{table.Name}\".{NearestName.Hint(column, table.Columns.Concat(table.Also))}");
        }

        return column;
    }
}
