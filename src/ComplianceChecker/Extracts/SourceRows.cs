using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>The usable rows of one table of a source, in canonical order, with the columns that its mapping reads.</summary>
internal sealed class SourceRows
{
    private SourceRows(string kinds, RecordTable rows, RowBuffer read, int repeated)
    {
        Kinds = kinds;
        Rows = rows;
        RowsRead = read.RowsRead;
        RowsSetAside = read.RowsSetAside;
        RowsRepeated = repeated;
        Findings = read.Findings;
    }

    /// <summary>The kinds that are made of it.</summary>
    public string Kinds { get; }

    /// <summary>The rows; columns are named as in the mapping, with texts as in the file.</summary>
    public RecordTable Rows { get; }

    /// <summary>How many rows there are under the header.</summary>
    public int RowsRead { get; }

    /// <summary>How many could not be used.</summary>
    public int RowsSetAside { get; }

    /// <summary>How many repeat another.</summary>
    public int RowsRepeated { get; }

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="csv">Its file.</param>
    /// <param name="records">The kinds that are made of it; all have the same date columns.</param>
    /// <param name="mapping">The source.</param>
    /// <param name="dates">How its dates are written.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SourceRows Read(CsvText csv, IReadOnlyList<SourceRecord> records, SourceMapping mapping, DateFormat dates, CaseIndex cases, CancellationToken cancellation)
    {
        var columns = records.SelectMany(r => r.ColumnsRead).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)
            .Where(c => csv.IndexOf(c) >= 0)
            .Select(c => new ColumnReader(c, csv.Titles[csv.IndexOf(c)], csv.IndexOf(c), null, dates))
            .ToArray();
        var end = records[0].End is { } column ? csv.IndexOf(column) : -1;
        var layout = new RowLayout(csv.IndexOf(mapping.CaseColumn), csv.IndexOf(records[0].Start), end, columns, $"the {mapping.Title}");
        var read = RecordFileReader.Read(csv, layout, new DateWatch(dates, anyTime: false), cases, cancellation);
        var rows = RecordTableBuilder.Build(records[0].Table, read, cases, out var repeated);
        if (records.Any(r => r.BreaksAt is not null))
        {
            AddOpenThenNext(rows, cases, read.Findings);
        }

        return new SourceRows(string.Join(", ", records.Select(r => r.Kind)), rows, read, repeated);
    }

    /// <summary>Reports rows without an end that another row of the child follows.</summary>
    private static void AddOpenThenNext(RecordTable rows, CaseIndex cases, List<Finding> findings)
    {
        for (var c = 0; c < cases.Count; c++)
        {
            for (var row = rows.FirstRow[c]; row < rows.FirstRow[c + 1] - 1; row++)
            {
                if (rows.Ends[row] == DayNumber.Never)
                {
                    findings.Add(new Finding(
                        Severity.Warning, rows.Files[0], rows.Lines[row], null, null, cases.IdOf(c), ExtractMessages.Fill(ExtractMessages.OpenThenNext, rows.Lines[row + 1])));
                }
            }
        }
    }
}
