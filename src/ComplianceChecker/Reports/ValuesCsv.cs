using ComplianceChecker.Extracts.Surveys;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>values.csv</c>: every text of columns of codes and of yes and no, with what it was read as. It holds values and is for those who may see the extract.</summary>
public static class ValuesCsv
{
    private const int LongestValue = 200;

    /// <summary>Writes the values, by column in the order given and then the most frequent first, and leaves the stream open.</summary>
    public static void Write(IReadOnlyList<ColumnSurvey> columns, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvCells.Open(stream, "file", "column", "read_as", "value", "code", "rows");
        foreach (var column in columns)
        {
            foreach (var text in column.Texts.OrderBy(t => t.ReadAs, StringComparer.Ordinal).ThenByDescending(t => t.Rows).ThenBy(t => t.Value, StringComparer.Ordinal))
            {
                csv.WriteText(column.File);
                csv.WriteText(column.Column);
                csv.WriteText(text.ReadAs);
                csv.WriteText(text.Value.Length <= LongestValue ? text.Value : text.Value[..LongestValue] + "…");
                csv.WriteText(text.Code);
                csv.WriteCount(text.Rows);
                csv.EndRecord();
            }
        }
    }
}
