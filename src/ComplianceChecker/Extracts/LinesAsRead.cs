using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>The lines of rows as they are read.</summary>
/// <param name="rowsAtMost">How many rows there may be.</param>
internal sealed class LinesAsRead(int rowsAtMost)
{
    private int first;

    // Filled from the first gap on.
    private int[]? each;

    /// <summary>The line of a row.</summary>
    public int this[int row] => each is null ? first + row : each[row];

    /// <summary>Adds the line of the next row.</summary>
    /// <param name="row">How many rows there were before it.</param>
    /// <param name="line">Its line.</param>
    public void Add(int row, int line)
    {
        if (each is not null)
        {
            each[row] = line;
        }
        else if (row == 0)
        {
            first = line;
        }
        else if (line != first + row)
        {
            each = GC.AllocateUninitializedArray<int>(rowsAtMost);
            for (var i = 0; i < row; i++)
            {
                each[i] = first + i;
            }

            each[row] = line;
        }
    }

    /// <summary>The lines of rows in another order.</summary>
    /// <param name="count">How many rows there are.</param>
    /// <param name="order">The rows that are wanted, in their order; all as they were read if null.</param>
    public LineNumbers In(int count, int[]? order)
    {
        if (order is not null)
        {
            return LineNumbers.Of(Array.ConvertAll(order, row => this[row]));
        }

        return each is null ? LineNumbers.From(first) : LineNumbers.Of(each[..count]);
    }
}
