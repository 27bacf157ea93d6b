using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the cases of a source from its table of cases, and those that only its other tables have.</summary>
internal static class SourceCaseReader
{
    /// <summary>Reads the cases.</summary>
    public static CaseRows Read(SourceFiles files, DataDictionary dictionary, ExtractSettings settings)
    {
        var mapping = files.Mapping;
        var from = mapping.Cases[0];
        var csv = files.Tables[from.Table];
        var dates = settings.DatesOf(from.Table, mapping.Dates);
        var columns = mapping.CaseAttributes.Where(a => csv.IndexOf(a.Column) >= 0).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a =>
            new ColumnReader(a.Name, csv.Titles[csv.IndexOf(a.Column)], csv.IndexOf(a.Column), dictionary.Attribute(DataDictionary.CasesKind, a.Name), dates, a.Map)).ToArray();
        var layout = new CaseLayout(csv.IndexOf(mapping.CaseColumn), csv.IndexOf(from.Born ?? ""), -1, columns);
        var rows = CaseFileReader.Read(csv, layout, new DateWatch(dates, anyTime: false));
        foreach (var other in mapping.Cases.Skip(1).Where(c => files.Tables.ContainsKey(c.Table)))
        {
            ReadOther(rows, files.Tables[other.Table], mapping.CaseColumn, other.Born, settings.DatesOf(other.Table, mapping.Dates), csv.Name);
        }

        foreach (var (attribute, table) in mapping.InTable.Where(m => files.Tables.ContainsKey(m.Value)))
        {
            rows.Memberships.Add((attribute, dictionary.Attribute(DataDictionary.CasesKind, attribute), Members(rows, files.Tables[table], mapping.CaseColumn)));
        }

        return rows;
    }

    /// <summary>Adds the cases that a further table has, and dates of birth that the first lacks.</summary>
    private static void ReadOther(CaseRows rows, CsvText csv, string caseColumn, string? bornColumn, DateFormat dates, string firstFile)
    {
        var (id, born) = (csv.IndexOf(caseColumn), csv.IndexOf(bornColumn ?? ""));
        var known = rows.BornOfNumber();
        var told = new HashSet<int>();
        using var reader = csv.Rows(_ => { });
        while (reader.Read())
        {
            if (reader.FieldCount != csv.Columns.Count || CsvText.Cell(reader, id) is var cell && cell.IsEmpty)
            {
                continue;
            }

            var number = rows.Ids.Add(cell);
            var day = born < 0 ? DayNumber.None : DateText.Read(CsvText.Cell(reader, born), dates, anyTime: false);
            var isNew = !known.TryGetValue(number, out var bornBefore);
            if (isNew)
            {
                Finding(null, null, ExtractMessages.Fill(ExtractMessages.CaseNotInFirst, firstFile));
            }

            if (isNew || (bornBefore == DayNumber.None && day != DayNumber.None))
            {
                rows.Add(number, day, csv.LineOf(reader), csv.Name);
                known[number] = day;
            }
            else if (day != DayNumber.None && day != bornBefore && told.Add(number))
            {
                Finding(csv.Titles[born], Encoding.UTF8.GetString(CsvText.Cell(reader, born)), ExtractMessages.Fill(ExtractMessages.BornDiffers, firstFile));
            }

            void Finding(string? column, string? value, string problem) =>
                rows.Findings.Add(new Finding(Severity.Warning, csv.Name, csv.LineOf(reader), column, value, rows.Ids.TextOf(number), problem));
        }
    }

    private static HashSet<int> Members(CaseRows rows, CsvText csv, string caseColumn)
    {
        var members = new HashSet<int>();
        var id = csv.IndexOf(caseColumn);
        using var reader = csv.Rows(_ => { });
        while (reader.Read())
        {
            if (id < reader.FieldCount && rows.Ids.Find(CsvText.Cell(reader, id)) is > 0 and var number)
            {
                _ = members.Add(number);
            }
        }

        return members;
    }
}
