namespace ComplianceChecker.Extracts;

/// <summary>What became of each row of a file of which several records, or a case and records, may be made: every row counts once.</summary>
/// <param name="rowsAtMost">No fewer rows than the file can have.</param>
internal sealed class RowTally(int rowsAtMost)
{
    private readonly RowFate[] fates = new RowFate[rowsAtMost];

    /// <summary>How many rows were read.</summary>
    public int RowsRead { get; private set; }

    /// <summary>How many rows a case or a record came of.</summary>
    public int RowsUsed => Count(RowFate.Used);

    /// <summary>How many rows only repeat others.</summary>
    public int RowsRepeated => Count(RowFate.Repeated);

    /// <summary>How many rows nothing came of, those that the mapping leaves out included.</summary>
    public int RowsSetAside => RowsRead - RowsUsed - RowsRepeated;

    /// <summary>How many rows nothing came of though nothing was wrong with them.</summary>
    public int RowsLeftOut => Count(RowFate.LeftOut);

    /// <summary>Whether a case or a record came of a row.</summary>
    public bool IsUsed(int row) => fates[row] == RowFate.Used;

    /// <summary>Notes what became of a row; what is better than before counts.</summary>
    /// <param name="row">The row, counted from 0 under the header.</param>
    /// <param name="fate">What became of it.</param>
    public void Note(int row, RowFate fate)
    {
        RowsRead = Math.Max(RowsRead, row + 1);
        fates[row] = fates[row] > fate ? fates[row] : fate;
    }

    private int Count(RowFate fate) => fates.AsSpan(0, RowsRead).Count(fate);
}
