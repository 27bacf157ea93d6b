using System.Globalization;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>Reads a file that joins names to case ids.</summary>
/// <remarks>What is wrong with it is told by line and never by what a cell, or the file's path, says: a heading may be a name if the file has none.</remarks>
public static class LocalNamesFile
{
    private const string CaseId = "case_id";

    /// <summary>Reads the file, and gives the names or what is wrong with it.</summary>
    /// <param name="content">The bytes: a CSV file with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.</param>
    /// <param name="extraFields">The fields that the lists show besides those they always have.</param>
    public static (LocalNames? Names, string Problem) Read(byte[] content, IReadOnlyList<string> extraFields)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(extraFields);
        if (content is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return Wrong("the file is a workbook. Save it as CSV and give that.");
        }

        try
        {
            using var csv = SavedCsv.Open(content, refusesWrongQuotes: true);
            string[] headings = [.. csv.Headers.Select(h => h.Trim())];
            if (!csv.TryGetFieldIndex(CaseId, out var caseAt))
            {
                return Wrong($"the first line of the file has no column {CaseId}. Head the columns, such as {CaseId},name.");
            }

            int[] places = [.. Enumerable.Range(0, headings.Length).Where(i => i != caseAt && headings[i].Length > 0)];
            return WhyNot(headings, places, extraFields) is { } why ? Wrong(why) : Rows(csv, caseAt, places, headings);
        }
        catch (CsvFormatException e)
        {
            return Wrong(e.LineNumber > 0 ? AtLine(e.LineNumber, "a quotation mark is too many or too few. Mend it.") : "the first line of the file has a quotation mark too many or too few. Mend it.");
        }
    }

    private static string? WhyNot(string[] headings, int[] places, IReadOnlyList<string> extraFields)
    {
        if (places.Length == 0)
        {
            return $"the file has no column besides {CaseId}. Add one with a heading, such as name.";
        }

        var known = ListColumns.Of(extraFields, withExcuses: true, names: null).Select(c => c.Name)
            .Concat(ListColumns.Of(extraFields, withExcuses: true, names: null).Select(c => c.Heading))
            .Concat(ChangeColumn.All(names: null).SelectMany(c => new[] { c.Name, c.Heading }))
            .Concat(CaseCsv.Columns).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (places.FirstOrDefault(i => known.Contains(headings[i]), -1) is >= 0 and var at)
        {
            return $"the lists have a column {headings[at].ToLowerInvariant()} of their own. Give that of the file another heading.";
        }

        return places.GroupBy(i => headings[i], StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.ToArray() is [var first, var second, ..]
            ? string.Create(CultureInfo.InvariantCulture, $"columns {first + 1} and {second + 1} of the file have the same heading. Give one of them another.")
            : null;
    }

    private static (LocalNames? Names, string Problem) Rows(CsvReader csv, int caseAt, int[] places, string[] headings)
    {
        var rows = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        while (csv.Read())
        {
            for (var i = headings.Length; i < csv.FieldCount; i++)
            {
                if (csv.GetSpan(i).Length > 0)
                {
                    return Wrong(AtLine(csv.LineNumber, "more cells than the first line has columns. Put a text with the separator in it between quotation marks."));
                }
            }

            var caseId = LocalNames.Written(csv.Text(caseAt));
            string[] row = [.. places.Select(i => csv.GetString(i).Trim())];
            if (caseId.Length > 0 && !rows.TryAdd(caseId, row) && !rows[caseId].SequenceEqual(row, StringComparer.Ordinal))
            {
                return Wrong(AtLine(csv.LineNumber, "the case stands on an earlier line as well, with other values. Keep one of the two."));
            }
        }

        return (new LocalNames([.. places.Select(i => headings[i])], rows), "");
    }

    private static string AtLine(long line, string problem) => string.Create(CultureInfo.InvariantCulture, $"line {line} of the file: {problem}");

    private static (LocalNames? Names, string Problem) Wrong(string problem) => (null, problem);
}
