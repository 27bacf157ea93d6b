using System.Globalization;
using System.Text;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Gives a file of a source the columns that its table finds in others, so that it is read as if it had them.</summary>
internal static class FoundColumns
{
    /// <summary>The file with a column more for each of the lookups; its lines keep their numbers.</summary>
    /// <param name="file">The file.</param>
    /// <param name="lookups">What is looked for.</param>
    /// <param name="files">All files of the source.</param>
    /// <param name="datesOf">How a table writes dates.</param>
    public static CsvText Add(SourceFile file, IReadOnlyList<SourceLookup> lookups, SourceFiles files, Func<SourceTable, DateFormat> datesOf)
    {
        SourceLookupIndex[] indexes = [.. lookups.Select(l => new SourceLookupIndex(l, file, files.Of(l.In), datesOf))];
        var notKept = file.Table.NotKept.Select(file.IndexOf).ToHashSet();
        var text = new StringBuilder();
        var line = 1;
        Append(text, file.Csv.Titles.Concat(lookups.Select(l => l.Name)), ref line);
        using var reader = file.Csv.Rows(_ => { });
        while (reader.Read())
        {
            for (var at = file.Csv.LineOf(reader); line < at; line++)
            {
                _ = text.Append('\n');
            }

            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = notKept.Contains(i) ? "" : Encoding.UTF8.GetString(reader.GetSpan(i));
            }

            Append(text, cells.Concat(indexes.Select(i => i.ValueOf(reader))), ref line);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return CsvText.Open(new InputFile(file.Name, () => bytes));
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells, ref int line)
    {
        var start = text.Length;
        _ = text.AppendJoin(',', cells.Select(c => c.AsSpan().ContainsAny("\",\r\n") ? string.Create(CultureInfo.InvariantCulture, $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"") : c)).Append('\n');
        for (var i = start; i < text.Length; i++)
        {
            line += text[i] == '\n' ? 1 : 0;
        }
    }
}
