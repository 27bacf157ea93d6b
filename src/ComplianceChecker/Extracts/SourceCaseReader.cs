using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the cases of a source from all tables that hold some.</summary>
internal sealed class SourceCaseReader
{
    private readonly SourceFiles files;
    private readonly SourceContext source;
    private readonly SourceCaseBuilder builder;

    private SourceCaseReader(SourceFiles files, SourceContext source)
    {
        this.files = files;
        this.source = source;
        builder = new SourceCaseBuilder(source, files);
    }

    /// <summary>Reads the cases.</summary>
    /// <param name="files">The source's files.</param>
    /// <param name="source">The source, its dictionary and how dates are written.</param>
    /// <param name="findings">Where it is told what was wrong.</param>
    public static (CaseTable Cases, CaseIndex Index) Read(SourceFiles files, SourceContext source, List<Finding> findings)
    {
        var reader = new SourceCaseReader(files, source);
        foreach (var from in source.Mapping.Cases)
        {
            foreach (var file in files.Of(from.Table))
            {
                // A table that is only about cases has a row for each, and all that is wrong with a row is told here; with others, where its records are read.
                var isOfCases = !source.Mapping.Records.Any(r => string.Equals(r.Table, from.Table, StringComparison.Ordinal));
                var layout = reader.Layout(from, file);
                var dates = new DateWatch(source.DatesOf(file.Table), anyTime: true, orIso: true);
                var rows = isOfCases ? CaseFileReader.Read(file.Csv, layout, dates, reader.builder.Ids) : reader.ReadOthers(file.Csv, layout, dates);
                reader.builder.Add(rows, file, layout, isOfCases);
            }
        }

        foreach (var (attribute, table) in source.Mapping.InTable)
        {
            var members = new HashSet<int>();
            var there = files.Of(table);
            foreach (var file in there)
            {
                reader.AddMembers(members, file);
            }

            if (there.Count > 0)
            {
                reader.builder.AddMembership(attribute, members);
            }
        }

        return reader.builder.Build(findings);
    }

    private CaseLayout Layout(SourceCases from, SourceFile file)
    {
        var dates = source.DatesOf(file.Table);
        var columns = source.Mapping.CaseAttributes.Where(a => file.IndexOf(a.Column) >= 0).OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => new ColumnReader(a.Name, file.TitleOf(a.Column!), file.IndexOf(a.Column), source.Dictionary.Attribute(DataDictionary.CasesKind, a.Name), dates, a.Map));
        return new CaseLayout(file.Case, file.IndexOf(from.Born), file.IndexOf(from.End), [.. columns]) { Filter = RowFilter.Of(file, from.Rows), Tally = file.Tally };
    }

    /// <summary>Reads what the rows of a table of records tell of their cases.</summary>
    private CaseRows ReadOthers(CsvText csv, CaseLayout layout, DateWatch dates)
    {
        var rows = new CaseRows(csv.Name, Title(layout.Born), Title(layout.End), layout.Columns, 0, builder.Ids);
        var number = -1;
        using var reader = csv.Rows(_ => { });
        while (reader.Read())
        {
            layout.Tally!.Note(++number, RowFate.LeftOut);
            if (reader.FieldCount != csv.Columns.Count || CsvText.Cell(reader, layout.Case) is var id && id.IsEmpty || layout.Filter?.Keeps(reader) == false)
            {
                continue;
            }

            rows.Numbers.Add(rows.Ids.Add(id));
            rows.RowNumbers.Add(number);
            rows.Lines.Add(csv.LineOf(reader));
            rows.Born.Add(ReadDate(layout.Born, DayNumber.None));
            rows.Ends.Add(ReadDate(layout.End, DayNumber.Never));
            for (var i = 0; i < rows.Codes.Length; i++)
            {
                rows.Codes[i].Add(layout.Columns[i].Read(CsvText.Cell(reader, layout.Columns[i].Index)));
            }
        }

        dates.Check(csv.Name);
        return rows;

        string Title(int index) => index < 0 ? "" : csv.Titles[index];

        int ReadDate(int index, int blank)
        {
            if (index < 0 || CsvText.Cell(reader, index) is var cell && cell.IsEmpty)
            {
                return blank;
            }

            var day = dates.Read(cell);
            if (day == DayNumber.None)
            {
                rows.Findings.Add(new Finding(
                    Severity.Warning, csv.Name, csv.LineOf(reader), csv.Titles[index], Encoding.UTF8.GetString(cell), rows.Ids.TextOf(rows.Numbers[^1]), ExtractMessages.Fill(SourceMessages.CaseDateNotUsed, dates.Format.Example)));
                return blank;
            }

            return day;
        }
    }

    private void AddMembers(HashSet<int> members, SourceFile file)
    {
        var number = -1;
        using var reader = file.Csv.Rows(_ => { });
        while (reader.Read())
        {
            var isKnown = file.Case < reader.FieldCount && builder.Ids.Find(CsvText.Cell(reader, file.Case)) is > 0 and var found && members.Add(found);
            file.Tally.Note(++number, isKnown ? RowFate.Used : RowFate.LeftOut);
        }
    }
}
