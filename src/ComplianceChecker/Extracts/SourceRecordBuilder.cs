using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Makes the records of a kind from a table's rows: one of each row, or one of each run of rows that touch or overlap.</summary>
internal sealed class SourceRecordBuilder
{
    private readonly SourceRecord record;
    private readonly RecordTable rows;
    private readonly AttributeColumn?[] sources;
    private readonly ColumnReader[] columns;
    private readonly (SourceBreak Break, (AttributeColumn Column, bool[] Matches)[] Where, AttributeColumn? Changed, int Attribute)[] breaks;
    private readonly RowBuffer made;

    private SourceRecordBuilder(SourceRecord record, SourceRows table, DataDictionary dictionary)
    {
        this.record = record;
        rows = table.Rows;
        var attributes = record.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal).Where(a => Column(a.Column) is not null).ToArray();
        Attributes = attributes;
        sources = [.. attributes.Select(a => Column(a.Column))];
        columns = [.. attributes.Select((a, i) => new ColumnReader(a.Name, sources[i]!.Name, i, dictionary.Attribute(record.Kind, a.Name), DateFormat.Iso))];
        breaks = [.. (record.BreaksAt ?? []).Select(Compile)];
        made = new RowBuffer(rows.Files[0], rows.StartTitle, rows.IsPeriod ? rows.EndTitle : null, columns, rows.Count);
    }

    private SourceAttribute[] Attributes { get; }

    /// <summary>Makes the table of a kind.</summary>
    public static RecordTable Build(SourceRecord record, SourceRows table, DataDictionary dictionary, CaseIndex cases, List<Finding> findings)
    {
        var builder = new SourceRecordBuilder(record, table, dictionary);
        var firstRow = table.Rows.FirstRow;
        for (var c = 0; c < cases.Count; c++)
        {
            builder.AddCase(c, firstRow[c], firstRow[c + 1]);
        }

        var buffer = builder.made;
        buffer.RowsRead = table.RowsRead;
        buffer.RowsSetAside = table.RowsSetAside;
        foreach (var (position, count) in table.Rows.SetAsideOfCase)
        {
            buffer.SetAsideOfCase[position] = count;
        }

        var built = RecordTableBuilder.Build(record.Kind, buffer, cases, out _);
        findings.AddRange(buffer.Findings);
        return built;
    }

    private void AddCase(int position, int from, int to)
    {
        var runEnd = DayNumber.None;
        var last = from;
        var first = from;
        var startsRun = true;
        for (var row = from; row < to; row++)
        {
            var isNewRun = row == from || record.BreaksAt is null || rows.Starts[row] > runEnd;
            if (row > from && (isNewRun || breaks.Any(b => Holds(b, row - 1, row))))
            {
                Add(position, first, last, startsRun);
                (first, last, startsRun) = (row, row, isNewRun);
            }

            runEnd = isNewRun ? End(row) : Math.Max(runEnd, End(row));
            last = End(row) >= End(last) ? row : last;
        }

        if (to > from)
        {
            Add(position, first, last, startsRun);
        }
    }

    private void Add(int position, int first, int last, bool startsRun)
    {
        var at = made.Count++;
        made.Cases[at] = position;
        made.Starts[at] = rows.Starts[first];
        made.Lines[at] = rows.Lines[first];
        if (rows.IsPeriod)
        {
            made.Ends[at] = rows.Ends[last];
        }

        for (var i = 0; i < columns.Length; i++)
        {
            var attribute = Attributes[i];
            var value = !startsRun && attribute.InsideRun is { } inside ? inside
                : attribute.OnlyIfEnded && End(last) == DayNumber.Never ? ""
                : attribute.Map(sources[i]!.ValueOf(attribute.OfLast ? last : first));
            made.Codes[i][at] = columns[i].Read(Encoding.UTF8.GetBytes(value));
        }
    }

    private int End(int row) => rows.IsPeriod ? rows.Ends[row] : rows.Starts[row];

    private bool Holds((SourceBreak Break, (AttributeColumn Column, bool[] Matches)[] Where, AttributeColumn? Changed, int Attribute) test, int before, int row) =>
        test.Where.All(w => w.Matches[w.Column.Codes[row]])
        && (test.Changed is not { } changed || (changed.Codes[before] != 0 && changed.Codes[row] != 0 && changed.Codes[before] != changed.Codes[row]))
        && (test.Attribute < 0 || !string.Equals(MappedValue(test.Attribute, before), MappedValue(test.Attribute, row), StringComparison.Ordinal));

    private string MappedValue(int attribute, int row) => Attributes[attribute].Map(sources[attribute]!.ValueOf(row));

    private (SourceBreak, (AttributeColumn, bool[])[], AttributeColumn?, int) Compile(SourceBreak test) => (
        test,
        [.. test.Where.Select(w => (Column(w.Column)!, Column(w.Column)!.Values.Select(v => w.Values.Contains(v, StringComparer.OrdinalIgnoreCase)).ToArray()))],
        test.Changed is null ? null : Column(test.Changed),
        test.ChangedAttribute is null ? -1 : Array.FindIndex(Attributes, a => string.Equals(a.Name, test.ChangedAttribute, StringComparison.Ordinal)));

    private AttributeColumn? Column(string name) => rows.Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
}
