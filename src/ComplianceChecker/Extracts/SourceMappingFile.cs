using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads how a source maps to records, strictly: an unknown name is an error.</summary>
public sealed class SourceMappingFile
{
    private readonly SourceNodes nodes;
    private readonly DataDictionary dictionary;

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
        if (SourceChoices.Find(root, errors))
        {
            throw new DataFileException(errors);
        }

        var mapping = new SourceMappingFile(errors, dictionary).Mapping(root);
        return errors.Count == 0 ? mapping : throw new DataFileException(errors);
    }

    private SourceMapping Mapping(DataNode root)
    {
        nodes.Check(root, "$schema", "title", "dates", "caseColumn", "codes", "tables", "withoutRecords", "cases", "records", "year");
        var tables = new SourceTableNodes(nodes, Dates(root), root["caseColumn"] is null ? null : nodes.Text(root, "caseColumn"));
        var members = nodes.Members(root, "tables");
        tables.Read(members);
        var lookups = SourceLookupNodes.Read(nodes, members, tables);
        var codes = new SourceCodeNodes(nodes, nodes.Members(root, "codes", isOptional: true));
        var attributes = new SourceAttributeNodes(nodes, dictionary, tables, codes);
        _ = nodes.Members(root, "cases");
        var cases = root["cases"];
        nodes.Check(cases, "from", "attributes");
        var ofCases = nodes.Members(cases, "attributes", isOptional: true).ToArray();
        SourceCases[] from = [.. nodes.Items(cases, "from").Select(f => CasesFrom(f, tables))];
        if (from.Length == 0 && cases?["from"] is { Kind: DataNodeKind.List } none)
        {
            nodes.Add(none, SourceMappingMessages.EmptyList, "from");
        }

        SourceTable[] fromTables = [.. from.Select(f => tables.Find(f.Table)).OfType<SourceTable>()];
        var records = new SourceRecordNodes(nodes, dictionary, tables, attributes).Read(nodes.Items(root, "records"));
        codes.CheckAll(dictionary);
        return new SourceMapping
        {
            Title = nodes.Text(root, "title"),
            Tables = tables.All,
            WithoutRecords = nodes.Texts(root, "withoutRecords").Select(FoldedValue.Of).ToHashSet(StringComparer.Ordinal),
            Cases = from,
            CaseAttributes = [.. ofCases.Where(a => a.Value["inTable"] is null).Select(a => attributes.Read(a, DataDictionary.CasesKind, fromTables, isJoined: false, isPeriod: false))],
            InTable = ofCases.Where(a => a.Value["inTable"] is not null).ToDictionary(a => a.Name, a => InTable(a, attributes, tables), StringComparer.Ordinal),
            Records = records,
            Lookups = lookups,
            Year = root["year"] is { } year ? Year(year, tables) : null,
        };
    }

    private DateFormat Dates(DataNode root)
    {
        var dates = DateFormat.Named(nodes.Text(root, "dates"));
        if (dates is null)
        {
            nodes.Add(root["dates"] ?? root, SourceMappingMessages.NotADateFormat, string.Join(", ", DateFormat.All.Select(f => f.Name)));
        }

        return dates ?? DateFormat.Iso;
    }

    private SourceCases CasesFrom(DataNode node, SourceTableNodes tables)
    {
        nodes.Check(node, "table", "born", "end", "where", "unless");
        var table = tables.Named(node, "table");
        return new SourceCases(
            table?.Name ?? "",
            node["born"] is null ? null : tables.Column(node, "born", table),
            node["end"] is null ? null : tables.Column(node, "end", table),
            tables.Conditions(node, table));
    }

    private string InTable(DataMember member, SourceAttributeNodes attributes, SourceTableNodes tables)
    {
        nodes.Check(member.Value, "inTable");
        _ = attributes.Definition(member, DataDictionary.CasesKind);
        return tables.Named(member.Value, "inTable")?.Name ?? "";
    }

    private SourceYear Year(DataNode node, SourceTableNodes tables)
    {
        nodes.Check(node, "begins", "table", "recordsFrom", "codes");
        var parts = nodes.Text(node, "begins").Split('-');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 28)
        {
            nodes.Add(node["begins"] ?? node, SourceMappingMessages.Begins);
            (month, day) = (1, 1);
        }

        var kinds = nodes.Texts(node, "recordsFrom");
        foreach (var kind in (node["recordsFrom"]?.Items ?? []).Where(k => !dictionary.Kinds.ContainsKey(k.Text)))
        {
            nodes.Add(kind, SourceMappingMessages.UnknownKind, kind.Text, NearestName.Hint(kind.Text, dictionary.Kinds.Keys));
        }

        SourceYearCodes[] codes = node["codes"] is null ? [] : [.. nodes.Items(node, "codes").Select(c => YearCodes(c, tables))];
        return new SourceYear(month, day, tables.Named(node, "table")?.Name ?? "", kinds, codes);
    }

    private SourceYearCodes YearCodes(DataNode node, SourceTableNodes tables)
    {
        nodes.Check(node, "table", "column", "codes", "from", "until");
        var table = tables.Named(node, "table");
        if (node.Kind == DataNodeKind.Object && node["from"] is null && node["until"] is null)
        {
            nodes.Add(node, SourceMappingMessages.NoYears);
        }

        return new SourceYearCodes(table?.Name ?? "", tables.Column(node, "column", table), new ValueList(nodes.Texts(node, "codes")), YearOf(node, "from"), YearOf(node, "until"));
    }

    private int? YearOf(DataNode node, string member)
    {
        if (node[member] is not { } year)
        {
            return null;
        }

        if (year is { Kind: DataNodeKind.Number, Number: >= 1900 and <= 9999 } && double.IsInteger(year.Number))
        {
            return (int)year.Number;
        }

        nodes.Add(year, SourceMappingMessages.NotAYear, member);
        return null;
    }
}
