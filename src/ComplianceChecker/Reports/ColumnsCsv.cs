using ComplianceChecker.Extracts.Surveys;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>columns.csv</c>: what was made of every column of an extract.</summary>
public static class ColumnsCsv
{
    /// <summary>Writes the columns in the order given and leaves the stream open.</summary>
    public static void Write(IReadOnlyList<ColumnSurvey> columns, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvCells.Open(stream, "file", "column", "read_as", "values", "blank", "unreadable", "examples", "distinct");
        foreach (var column in columns)
        {
            csv.WriteText(column.File);
            csv.WriteText(column.Column);
            csv.WriteText(column.ReadAs);
            csv.WriteCount(column.Values);
            csv.WriteCount(column.Blank);
            csv.WriteCount(column.Unreadable);
            csv.WriteText(string.Join(" | ", column.Examples));
            csv.WriteCount(column.Distinct);
            csv.EndRecord();
        }
    }
}
