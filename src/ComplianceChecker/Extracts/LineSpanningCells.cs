using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Extracts;

/// <summary>Finds cells that seem to have swallowed rows: two quotes out of place make one cell of all that lies between them.</summary>
/// <remarks>
/// Such a cell is valid CSV, and so is a note of several lines. Rows are told by their form: a line of the cell that has as many separators as a row and, where
/// a row has its date, a date or nothing; or a first and a last line that have together what two rows lack of their beginning and end.
/// </remarks>
/// <param name="csv">The file.</param>
/// <param name="date">The column of the date that every row has.</param>
/// <param name="format">How dates are written.</param>
internal sealed class LineSpanningCells(CsvText csv, int date, DateFormat format)
{
    private readonly bool hasQuotes = csv.HasQuotes;

    /// <summary>The column of a cell of the row that seems to have swallowed rows, or -1. Nothing is looked at in a row of one line.</summary>
    public int Find(CsvReader reader)
    {
        if (!hasQuotes || !reader.RawRecord.ContainsAny((byte)'\n', (byte)'\r'))
        {
            return -1;
        }

        for (var column = 0; column < Math.Min(reader.FieldCount, csv.Columns.Count); column++)
        {
            if (HoldsRows(reader.GetSpan(column), column))
            {
                return column;
            }
        }

        return -1;
    }

    private bool HoldsRows(ReadOnlySpan<byte> cell, int column)
    {
        var separators = csv.Columns.Count - 1;
        var breakAt = cell.IndexOfAny((byte)'\n', (byte)'\r');
        if (breakAt < 0 || separators == 0)
        {
            return false;
        }

        var first = cell[..breakAt];
        var last = cell[(cell.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..];
        if (first.Count((byte)',') == separators - column && last.Count((byte)',') == column && (column < date ? HasDate(first, date - column) : HasDate(last, date)))
        {
            return true;
        }

        var between = cell[breakAt..^last.Length];
        foreach (var line in between.SplitAny((byte)'\n', (byte)'\r'))
        {
            if (between[line].Count((byte)',') == separators && HasDate(between[line], date))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a field of a line is a date, or blank.</summary>
    private bool HasDate(ReadOnlySpan<byte> line, int field)
    {
        foreach (var range in line.Split((byte)','))
        {
            if (field-- == 0)
            {
                var cell = CsvText.Trimmed(line[range]);
                return cell.IsEmpty || DateText.Read(cell, format, anyTime: true) != DayNumber.None;
            }
        }

        return false;
    }
}
