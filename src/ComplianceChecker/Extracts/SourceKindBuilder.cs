using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Makes the table of a kind of all records that a mapping makes of it, be it of one table or of several.</summary>
internal static class SourceKindBuilder
{
    /// <summary>Makes the table.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="parts">How its records are made, each with the rows it makes them of.</param>
    /// <param name="source">The source, its dictionary and how dates are written.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="findings">Where it is told what was wrong.</param>
    public static RecordTable Build(string kind, IReadOnlyList<(SourceRecord Record, SourceRows Rows)> parts, SourceContext source, CaseIndex cases, List<Finding> findings)
    {
        string[] names = [.. parts.SelectMany(p => p.Record.Attributes.Where(a => a.Column is null || p.Rows.Rows.Column(a.Column) is not null)).Select(a => a.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ColumnReader[] columns = [.. names.Select((n, i) => new ColumnReader(n, n, i, source.Dictionary.Attribute(kind, n), DateFormat.Iso))];
        var first = parts[0];
        var made = new RowBuffer(
            [.. parts.SelectMany(p => p.Rows.Files.Select((f, i) => new RowSource(f.Name, p.Rows.Read.Sources[i].StartTitle, p.Rows.Read.Sources[i].EndTitle, [.. names.Select(n => TitleOf(p.Record, n, f))])))],
            first.Record.IsPeriod, columns, parts.Sum(p => p.Rows.Rows.Count), parts.All(p => p.Record.HasTimes))
        {
            Kind = kind,
        };

        // What two lists tell alike is one record: only then is it known which rows are used.
        var told = parts.Count > 1 ? new List<(SourceRows Rows, int First, int Next)>() : null;
        foreach (var (record, rows) in parts)
        {
            new SourceRecordBuilder(record, rows, columns, source, made, told).AddAll(cases);
            made.Source += rows.Files.Count;
            made.RowsRead += rows.Read.RowsRead;
            made.RowsSetAside += rows.Read.RowsSetAside;
            foreach (var (position, count) in rows.Read.SetAsideOfCase)
            {
                made.SetAsideOfCase[position] = made.SetAsideOfCase.GetValueOrDefault(position) + count;
            }
        }

        var (built, order) = RecordTableBuilder.BuildInOrder(kind, made, cases);
        findings.AddRange(made.Findings);
        foreach (var (rows, from, next) in told is null ? [] : order is null ? told : order.Select(row => told[row]))
        {
            rows.Note(from, next, RowFate.Used);
        }

        return built;
    }

    private static string TitleOf(SourceRecord record, string attribute, SourceFile file) =>
        record.Attributes.FirstOrDefault(a => string.Equals(a.Name, attribute, StringComparison.Ordinal))?.Column is { } column ? file.TitleOf(column) : attribute;
}
