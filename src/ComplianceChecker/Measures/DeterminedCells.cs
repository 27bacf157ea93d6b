namespace ComplianceChecker.Measures;

/// <summary>Finds the withheld cells that a reader could work out from those that are shown, by adding and taking away.</summary>
/// <remarks>The sums are equations in the cells that are not shown. They are solved in the whole numbers modulo a prime, where nothing is rounded.</remarks>
internal static class DeterminedCells
{
    private const long Prime = 2147483647;
    private const long MostWork = 400_000_000;

    /// <summary>The withheld cells that can be worked out; null where there are too many to find out.</summary>
    public static List<int>? Of(GroupSums sums, IReadOnlySet<int> withheld)
    {
        bool IsUnknown(int cell) => withheld.Contains(cell) || sums.RowOf[cell] is null;
        var columnOf = new Dictionary<int, int>();
        var equations = new List<List<(int Column, long Factor)>>();
        foreach (var sum in sums.All.Where(s => s.Cells.Any(IsUnknown)))
        {
            equations.Add([.. sum.Cells.Where(IsUnknown).Select(c => (Column(c), c == sum.Total ? Prime - 1 : 1))]);
        }

        if ((long)equations.Count * equations.Count * columnOf.Count > MostWork)
        {
            return null;
        }

        var matrix = equations.Select(e =>
        {
            var row = new long[columnOf.Count];
            foreach (var (column, factor) in e)
            {
                row[column] = factor;
            }

            return row;
        }).ToArray();
        var pivots = Reduce(matrix, columnOf.Count);
        return [.. columnOf.Where(c => withheld.Contains(c.Key) && pivots[c.Value] is >= 0 and var row && matrix[row].Count(f => f != 0) == 1).Select(c => c.Key).Order()];

        int Column(int cell)
        {
            columnOf.TryAdd(cell, columnOf.Count);
            return columnOf[cell];
        }
    }

    /// <summary>Brings equations into reduced form, and gives for each column the row that it leads; -1 for none.</summary>
    private static int[] Reduce(long[][] matrix, int columns)
    {
        var pivots = new int[columns];
        var rank = 0;
        for (var column = 0; column < columns; column++)
        {
            pivots[column] = -1;
            var found = Array.FindIndex(matrix, rank, r => r[column] != 0);
            if (found < 0)
            {
                continue;
            }

            (matrix[rank], matrix[found]) = (matrix[found], matrix[rank]);
            var lead = matrix[rank];
            var inverse = Power(lead[column], Prime - 2);
            for (var c = column; c < columns; c++)
            {
                lead[c] = lead[c] * inverse % Prime;
            }

            foreach (var row in matrix)
            {
                if (!ReferenceEquals(row, lead) && row[column] is not 0 and var factor)
                {
                    for (var c = column; c < columns; c++)
                    {
                        row[c] = (row[c] + ((Prime - factor) * lead[c])) % Prime;
                    }
                }
            }

            pivots[column] = rank++;
        }

        return pivots;
    }

    private static long Power(long number, long exponent)
    {
        var result = 1L;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? result * number % Prime : result;
            number = number * number % Prime;
        }

        return result;
    }
}
