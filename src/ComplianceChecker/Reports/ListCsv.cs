using ComplianceChecker.Measures;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>Writes a list of obligations: <c>exceptions.csv</c>, <c>due-soon.csv</c>, <c>ended.csv</c>, <c>excused.csv</c>.</summary>
internal static class ListCsv
{
    /// <summary>Writes a list.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="stream">Receives it, and is left open.</param>
    public static void Write(IReadOnlyList<ExceptionRow> rows, IReadOnlyList<ListColumn> columns, Stream stream)
    {
        using var csv = CsvCells.Open(stream, columns.Select(c => c.Name));
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                WriteCell(csv, column.Of(row));
            }

            csv.EndRecord();
        }
    }

    /// <summary>Writes a cell.</summary>
    public static void WriteCell(CsvWriter csv, ListCell cell)
    {
        if (cell.IsBlank)
        {
            csv.WriteBlank();
            return;
        }

        switch (cell.Kind)
        {
            case ListCellKind.Text:
                csv.WriteText(cell.Text);
                break;
            case ListCellKind.Count:
                csv.WriteCount(cell.Number);
                break;
            default:
                csv.WriteMoment(cell.Number, cell.Minute);
                break;
        }
    }
}
