using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Reads how records are made of rows.</summary>
internal sealed class SourceRecordNodes(SourceNodes nodes, DataDictionary dictionary, SourceTableNodes tables, SourceAttributeNodes attributes)
{
    private const double OldestAge = 99;

    /// <summary>Reads the records; one of several tables is one for each of them.</summary>
    public IReadOnlyList<SourceRecord> Read(IReadOnlyList<DataNode> list)
    {
        var records = new List<SourceRecord>();
        foreach (var node in list)
        {
            var read = Record(node).ToArray();
            if (read.Length > 0 && records.Exists(r => string.Equals(r.Kind, read[0].Kind, StringComparison.Ordinal) && (r.IsLatest, r.KnownFor) != (read[0].IsLatest, read[0].KnownFor)))
            {
                nodes.Add(node["history"] ?? node, SourceMappingMessages.LatestOfSome, read[0].Kind);
            }

            records.AddRange(read);
        }

        return records;
    }

    private IEnumerable<SourceRecord> Record(DataNode node)
    {
        nodes.Check(node, "kind", "table", "start", "end", "date", "optional", "where", "unless", "joins", "attributes", "history", "times");
        var of = tables.AllNamed(node, "table");
        var kind = nodes.Text(node, "kind");
        var definition = dictionary.Kinds.GetValueOrDefault(kind);
        if (definition is null)
        {
            nodes.Add(node["kind"] ?? node, SourceMappingMessages.UnknownKind, kind, NearestName.Hint(kind, dictionary.Kinds.Keys));
        }

        var isPeriod = definition is null ? node["date"] is null : definition.Shape == RecordShape.Period;
        CheckShape(node, isPeriod, definition?.Title ?? kind);
        var birthday = Birthday(node);
        var start = birthday is not null ? null : tables.Column(node, isPeriod ? "start" : "date", of);
        var end = isPeriod && node["end"] is not null ? tables.Column(node, "end", of) : null;
        var rows = tables.Conditions(node, of);
        SourceAttribute[] made = [.. nodes.Members(node, "attributes", isOptional: true).Select(a => attributes.Read(a, kind, of, node["joins"] is not null, isPeriod))];
        var breaks = node["joins"] is { } joins ? Breaks(joins, of, made) : null;
        var isOptional = nodes.IsTrue(node, "optional");
        if (node["optional"] is { } optional && birthday is not null)
        {
            nodes.Add(optional, SourceMappingMessages.OptionalNeedsDate, "start");
        }

        var hasTimes = definition is { HasTimes: true } && (node["times"] is null || nodes.IsTrue(node, "times"));
        var (isLatest, knownFor) = History(node, isPeriod, definition?.Title ?? kind);
        return of.Select(table => new SourceRecord(kind, isPeriod, table.Name, start, birthday, end, isOptional, rows, breaks, made) { IsLatest = isLatest, KnownFor = knownFor, HasTimes = hasTimes });
    }

    private void CheckShape(DataNode node, bool isPeriod, string title)
    {
        foreach (var member in isPeriod ? ["date"] : new[] { "start", "end", "joins" })
        {
            if (node[member] is { } given)
            {
                nodes.Add(given, isPeriod ? SourceMappingMessages.OnlyOfEvents : SourceMappingMessages.OnlyOfPeriods, member, title);
            }
        }
    }

    private int? Birthday(DataNode node)
    {
        if (node["start"] is not { } start || start.Kind == DataNodeKind.Text)
        {
            return null;
        }

        nodes.Check(start, "birthday");
        if (start["birthday"] is { Kind: DataNodeKind.Number, Number: >= 0 and <= OldestAge } age && double.IsInteger(age.Number))
        {
            return (int)age.Number;
        }

        nodes.Add(start["birthday"] ?? start, SourceMappingMessages.Birthday);
        return 0;
    }

    private (bool IsLatest, Span? KnownFor) History(DataNode node, bool isPeriod, string title)
    {
        if (node["history"] is not { } history)
        {
            return (false, null);
        }

        if (string.Equals(history.Text, "latest", StringComparison.Ordinal))
        {
            if (isPeriod)
            {
                nodes.Add(history, SourceMappingMessages.LatestOfPeriods, title);
            }

            return (true, null);
        }

        if (Span.TryParse(history.Text, out var span) && span.Unit is SpanUnit.Days or SpanUnit.Weeks or SpanUnit.Months or SpanUnit.Years)
        {
            return (false, span);
        }

        nodes.Add(history, SourceMappingMessages.Latest);
        return (false, null);
    }

    private SourceBreak[] Breaks(DataNode joins, IReadOnlyList<SourceTable> of, SourceAttribute[] made)
    {
        nodes.Check(joins, "breaksAt");
        return [.. nodes.Items(joins, "breaksAt").Select(b => Break(b, of, made))];
    }

    private SourceBreak Break(DataNode node, IReadOnlyList<SourceTable> of, SourceAttribute[] made)
    {
        nodes.Check(node, "where", "changed", "changedAttribute");
        if (node.Kind == DataNodeKind.Object && node.Members.Count == 0)
        {
            nodes.Add(node, SourceMappingMessages.BreakEmpty);
        }

        if (node["changed"] is { } changed)
        {
            var column = nodes.Text(node, "changed");
            foreach (var table in of)
            {
                tables.CheckColumn(column, changed, table, isRead: false);
            }
        }

        if (node["changedAttribute"] is { } attribute && !made.Any(a => string.Equals(a.Name, attribute.Text, StringComparison.Ordinal)))
        {
            nodes.Add(attribute, SourceMappingMessages.UnknownChanged, attribute.Text, NearestName.Hint(attribute.Text, made.Select(a => a.Name)));
        }

        return new SourceBreak(tables.Conditions(node, "where", of), node["changed"]?.Text, node["changedAttribute"]?.Text);
    }
}
