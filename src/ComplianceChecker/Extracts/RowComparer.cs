namespace ComplianceChecker.Extracts;

/// <summary>The canonical order of rows of one case: start, end (each with its time of day), the values of every column, and only then the file and the line.</summary>
internal readonly struct RowComparer(RowBuffer rows) : IComparer<int>
{
    /// <inheritdoc/>
    public int Compare(int x, int y) =>
        CompareContent(x, y) is not 0 and var order ? order
        : rows.SourceOfRow.Length > 0 && rows.SourceOfRow[x] != rows.SourceOfRow[y] ? rows.SourceOfRow[x].CompareTo(rows.SourceOfRow[y])
        : rows.Lines[x].CompareTo(rows.Lines[y]);

    /// <summary>Compares all but the line: 0 for rows equal in every column.</summary>
    public int CompareContent(int x, int y)
    {
        var order = rows.Starts[x].CompareTo(rows.Starts[y]);
        if (order == 0 && rows.StartTimes.Length > 0)
        {
            order = rows.StartTimes[x].CompareTo(rows.StartTimes[y]);
        }

        if (order == 0 && rows.IsPeriod)
        {
            order = rows.Ends[x].CompareTo(rows.Ends[y]);
        }

        if (order == 0 && rows.EndTimes.Length > 0)
        {
            order = rows.EndTimes[x].CompareTo(rows.EndTimes[y]);
        }

        for (var c = 0; order == 0 && c < rows.Codes.Length; c++)
        {
            order = rows.Codes[c][x].CompareTo(rows.Codes[c][y]);
        }

        return order;
    }

    /// <summary>Whether rows already stand in order, as they mostly do.</summary>
    public bool IsSorted(ReadOnlySpan<int> order)
    {
        for (var i = 1; i < order.Length; i++)
        {
            if (rows.Starts[order[i - 1]] >= rows.Starts[order[i]] && Compare(order[i - 1], order[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
