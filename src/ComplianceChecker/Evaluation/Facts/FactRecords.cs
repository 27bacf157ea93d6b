using ComplianceChecker.Cases;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>The records that a fact reads; none where the extract has no such file or column.</summary>
/// <param name="table">The records, or null.</param>
/// <param name="where">Which of them count; null for all.</param>
internal sealed class FactRecords(RecordTable? table, RowTest? where)
{
    /// <summary>The column that says whether a period's start is known; null where all are.</summary>
    private readonly AttributeColumn? startKnown = table?.Column("start_known") is { } column && column.Values.Contains("false", StringComparer.Ordinal) ? column : null;

    /// <summary>The rows of a case from the first up to, not including, the last; they may not all match.</summary>
    public (int From, int To) RowsOf(int caseIndex) => table is null ? (0, 0) : (table.FirstRow[caseIndex], table.FirstRow[caseIndex + 1]);

    /// <summary>Whether a case has any record that counts.</summary>
    public bool HasAny(int caseIndex)
    {
        var (from, to) = RowsOf(caseIndex);
        for (var row = from; row < to; row++)
        {
            if (Matches(row, caseIndex))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a row counts.</summary>
    public bool Matches(int row, int caseIndex) => where is null || where(row, caseIndex, table!.Starts[row]);

    /// <summary>The row of the matching period of a case that holds on a day, of several the one that started latest; -1 if none does.</summary>
    public int LastHolding(int caseIndex, int day)
    {
        var (from, to) = RowsOf(caseIndex);
        for (var row = to - 1; row >= from; row--)
        {
            if (StartOf(row) <= day && day < EndOf(row) && Matches(row, caseIndex))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>The first day of a row.</summary>
    public int StartOf(int row) => table!.Starts[row];

    /// <summary>The day a row's period ended, itself not in it; the day after an event.</summary>
    public int EndOf(int row) => table!.IsPeriod ? table.Ends[row] : table.Starts[row] + 1;

    /// <summary>The next unbroken stretch of a case's matching periods, or each of them for itself.</summary>
    /// <param name="caseIndex">The case.</param>
    /// <param name="row">The row to begin with; moved beyond those that the stretch is made of.</param>
    /// <param name="reach">The last day on which a period may begin to be one with those that ended on a day; null if each stands for itself.</param>
    /// <param name="stretch">Its first day, and the day on which it ended.</param>
    public bool Next(int caseIndex, ref int row, Func<int, int>? reach, out (int Start, int End) stretch)
    {
        stretch = default;
        var (_, to) = RowsOf(caseIndex);
        while (row < to && !IsStretch(row, caseIndex))
        {
            row++;
        }

        if (row >= to)
        {
            return false;
        }

        stretch = (StartOf(row), EndOf(row));
        row++;
        for (; reach is not null && row < to && StartOf(row) <= reach(stretch.End); row++)
        {
            if (IsStretch(row, caseIndex))
            {
                stretch.End = Math.Max(stretch.End, EndOf(row));
            }
        }

        return true;
    }

    /// <summary>Whether a matching period of the case began on a day from one to another, both included, whose start is not known: it may have begun earlier.</summary>
    public bool HasUnknownStart(int caseIndex, int first, int last)
    {
        if (startKnown is null)
        {
            return false;
        }

        var (from, to) = RowsOf(caseIndex);
        for (var row = from; row < to && StartOf(row) <= last; row++)
        {
            if (StartOf(row) >= first && string.Equals(startKnown.ValueOf(row), "false", StringComparison.Ordinal) && IsStretch(row, caseIndex))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStretch(int row, int caseIndex) => EndOf(row) > StartOf(row) && Matches(row, caseIndex);
}
