using ComplianceChecker.Measures;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>Writes a list of obligations: <c>exceptions.csv</c>, <c>due-soon.csv</c>, <c>ended.csv</c>, <c>excused.csv</c>.</summary>
internal static class ListCsv
{
    private const int RowsOfAPiece = 2048;

    /// <summary>Writes a list.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="stream">Receives it, and is left open.</param>
    /// <param name="cancellation">Stops the writing of a long list.</param>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(IReadOnlyList<ExceptionRow> rows, IReadOnlyList<ListColumn> columns, Stream stream, CancellationToken cancellation = default)
    {
        using (CsvCells.Open(stream, columns.Select(c => c.Name)))
        {
            // The header is written when the writer closes.
        }

        ListColumn[] ofRow = [.. columns];
        PiecesInTurn.Write(
            (rows.Count + RowsOfAPiece - 1) / RowsOfAPiece,
            () => new MemoryStream(),
            (bytes, piece) =>
            {
                bytes.SetLength(0);
                using (var csv = CsvCells.OpenCells(bytes))
                {
                    var to = Math.Min(rows.Count, (piece + 1) * RowsOfAPiece);
                    for (var i = piece * RowsOfAPiece; i < to; i++)
                    {
                        WriteRow(csv, rows[i], ofRow);
                    }
                }

                return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            },
            stream,
            cancellation);
    }

    private static void WriteRow(CsvWriter csv, ExceptionRow row, ListColumn[] columns)
    {
        foreach (var column in columns)
        {
            WriteCell(csv, column.Of(row));
        }

        csv.EndRecord();
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
