using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Makes the records of a kind from a table's rows: one of each row, or one of each run of rows that touch or overlap.</summary>
internal sealed class SourceRecordBuilder
{
    private readonly SourceRecord record;
    private readonly SourceRows source;
    private readonly RecordTable rows;
    private readonly ColumnReader[] columns;
    private readonly MadeAttribute?[] attributes;
    private readonly (SourceBreak Break, (AttributeColumn? Column, bool[] Matches)[] Where, AttributeColumn? Changed, int Attribute)[] breaks;
    private readonly RowBuffer made;
    private readonly int firstSource;
    private readonly List<(SourceRows Rows, int First, int Next)>? told;

    /// <summary>Makes the builder.</summary>
    /// <param name="record">How the records are made.</param>
    /// <param name="source">The rows.</param>
    /// <param name="columns">The attributes of the kind.</param>
    /// <param name="context">The source, its dictionary and how dates are written.</param>
    /// <param name="made">Where the records are added.</param>
    /// <param name="told">Receives of which rows each record was made, for the caller to note that they were used; null where that is noted here.</param>
    public SourceRecordBuilder(SourceRecord record, SourceRows source, ColumnReader[] columns, SourceContext context, RowBuffer made, List<(SourceRows Rows, int First, int Next)>? told)
    {
        this.told = told;
        this.record = record;
        this.source = source;
        this.columns = columns;
        this.made = made;
        rows = source.Rows;
        firstSource = made.Source;
        var dates = context.DatesOf(source.Files[0].Table);
        attributes = [.. columns.Select(c => record.Attributes.FirstOrDefault(a => string.Equals(a.Name, c.Name, StringComparison.Ordinal)) is { } a && (a.Column is null || Column(a.Column) is not null)
            ? new MadeAttribute(a, a.Column is null ? null : Column(a.Column), c, dates)
            : null)];
        breaks = [.. (record.BreaksAt ?? []).Select(Compile)];
    }

    /// <summary>Makes the records of all cases.</summary>
    public void AddAll(CaseIndex cases)
    {
        for (var c = 0; c < cases.Count; c++)
        {
            AddCase(cases, c, rows.FirstRow[c], rows.FirstRow[c + 1]);
        }
    }

    private void AddCase(CaseIndex cases, int position, int from, int to)
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
                Add(cases, position, first, row, last, startsRun);
                (first, last, startsRun) = (row, row, isNewRun);
            }

            runEnd = isNewRun ? End(row) : Math.Max(runEnd, End(row));
            last = End(row) >= End(last) ? row : last;
        }

        if (to > from)
        {
            Add(cases, position, first, to, last, startsRun);
        }
    }

    /// <summary>Adds the record of the rows from <paramref name="first"/> on, up to <paramref name="next"/>, of which <paramref name="last"/> ends last.</summary>
    private void Add(CaseIndex cases, int position, int first, int next, int last, bool startsRun)
    {
        var at = made.Count;
        made.Cases[at] = position;
        made.Starts[at] = rows.Starts[first];
        if (made.StartTimes.Length > 0)
        {
            made.StartTimes[at] = rows.StartTimes[first];
        }

        if (made.IsPeriod)
        {
            made.Ends[at] = rows.Ends[last];
        }

        if (made.EndTimes.Length > 0)
        {
            made.EndTimes[at] = rows.EndTimes[last];
        }

        var isUsable = true;
        for (var i = 0; i < columns.Length; i++)
        {
            var code = attributes[i]?.CodeOf(first, last, startsRun, made.IsPeriod && End(last) == DayNumber.Never) ?? 0;
            made.Codes[i][at] = code;
            if (columns[i].HasUnusable && columns[i].StateOf(code) is >= ValueState.UnreadableNumber and var state)
            {
                AddUnreadable(cases.IdOf(position), attributes[i]!, first, last, state);
                isUsable = false;
            }
        }

        if (isUsable && told is not null)
        {
            told.Add((source, first, next));
        }
        else
        {
            source.Note(first, next, isUsable ? RowFate.Used : RowFate.SetAside);
        }

        if (!isUsable)
        {
            made.RowsSetAside++;
            made.SetAsideOfCase[position] = made.SetAsideOfCase.GetValueOrDefault(position) + 1;
            return;
        }

        made.Source = firstSource + source.FileOf(first);
        made.Add(rows.Lines[first], 0);
        made.Source = firstSource;
    }

    private void AddUnreadable(string caseId, MadeAttribute attribute, int first, int last, ValueState state)
    {
        var row = attribute.RowOf(first, last);
        var (file, line) = rows.PlaceOf(row);
        made.Findings.Add(new Finding(
            Severity.Error, file, line, source.Files[source.FileOf(row)].TitleOf(attribute.Column), attribute.TextOf(row), caseId,
            state == ValueState.UnreadableNumber ? ExtractMessages.NotANumber : ExtractMessages.Fill(ExtractMessages.NotADate, attribute.Dates.Example)));
    }

    private int End(int row) => rows.IsPeriod ? rows.Ends[row] : rows.Starts[row];

    private bool Holds((SourceBreak Break, (AttributeColumn? Column, bool[] Matches)[] Where, AttributeColumn? Changed, int Attribute) test, int before, int row) =>
        test.Where.All(w => w.Column is { } column && w.Matches[column.Codes[row]])
        && (test.Break.Changed is null || (test.Changed is { } changed && changed.Codes[before] != 0 && changed.Codes[row] != 0 && changed.Codes[before] != changed.Codes[row]))
        && (test.Attribute < 0 || attributes[test.Attribute]!.CodeOf(before) != attributes[test.Attribute]!.CodeOf(row));

    private (SourceBreak, (AttributeColumn?, bool[])[], AttributeColumn?, int) Compile(SourceBreak test) => (
        test,
        [.. test.Where.Select(w => (Column(w.Column), Column(w.Column)?.Values.Select(w.Values.Has).ToArray() ?? []))],
        test.Changed is null ? null : Column(test.Changed),
        test.ChangedAttribute is null ? -1 : Array.FindIndex(attributes, a => string.Equals(a?.Name, test.ChangedAttribute, StringComparison.Ordinal)));

    private AttributeColumn? Column(string name) => rows.Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
}
