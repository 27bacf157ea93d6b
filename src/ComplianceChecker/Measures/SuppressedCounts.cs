namespace ComplianceChecker.Measures;

/// <summary>Chooses the cells of one count that are withheld: the small ones, and others until none of them can be worked out from what is shown.</summary>
internal sealed class SuppressedCounts
{
    private readonly GroupSums sums;
    private readonly int below;
    private readonly int[][] counts;
    private readonly HashSet<int> withheld;

    private SuppressedCounts(GroupSums sums, int below, Func<MeasureRow, int[]> countsOf, IReadOnlyCollection<int> already)
    {
        this.sums = sums;
        this.below = below;
        counts = [.. sums.RowOf.Select(r => r is null ? [] : countsOf(r))];
        withheld = [.. already, .. Enumerable.Range(0, counts.Length).Where(c => Array.Exists(counts[c], IsSmall))];
    }

    /// <summary>The cells that are withheld.</summary>
    /// <param name="sums">Which cells add up to which.</param>
    /// <param name="below">Counts from 1 up to, not including, this are small.</param>
    /// <param name="countsOf">The counts of a row that are withheld together.</param>
    /// <param name="already">Cells that are withheld in any case.</param>
    public static IReadOnlySet<int> Of(GroupSums sums, int below, Func<MeasureRow, int[]> countsOf, IReadOnlyCollection<int> already)
    {
        var chosen = new SuppressedCounts(sums, below, countsOf, already);
        while (chosen.AddMore())
        {
        }

        return chosen.withheld;
    }

    private bool IsSmall(int count) => count > 0 && count < below;

    private bool IsShown(int cell) => sums.RowOf[cell] is not null && !withheld.Contains(cell);

    private int SizeOf(int cell) => counts[cell].Sum();

    /// <summary>Withholds more where something can be worked out; false once nothing can be.</summary>
    private bool AddMore()
    {
        if (withheld.Count == 0)
        {
            return false;
        }

        var more = false;
        foreach (var sum in sums.All.Where(IsRemainderSmall))
        {
            more |= Add(sum.Parts) || Add([sum.Total]);
        }

        if (more)
        {
            return true;
        }

        if (DeterminedCells.Of(sums, withheld) is not { } determined)
        {
            // Too many groups to work it out: the total alone is left, and not that if it is small.
            var before = withheld.Count;
            withheld.UnionWith(sums.CellOf.Skip(1));
            return withheld.Count > before;
        }

        foreach (var cell in determined)
        {
            // The smallest that closes a sum of which it is the only one withheld, else any that is in a sum with it.
            var alone = sums.All.FirstOrDefault(s => s.Cells.Contains(cell) && s.Cells.All(c => c == cell || IsShown(c)));
            more |= (alone is not null && (Add(alone.Parts) || Add([alone.Total])))
                || Add(sums.All.Where(s => s.Cells.Contains(cell)).SelectMany(s => s.Parts))
                || Add(sums.All.Where(s => s.Cells.Contains(cell)).Select(s => s.Total))
                || Add(sums.CellOf);
        }

        return more;
    }

    /// <summary>Whether what is withheld of a total that is shown is small when it is taken together.</summary>
    private bool IsRemainderSmall(GroupSum sum)
    {
        if (!IsShown(sum.Total))
        {
            return false;
        }

        for (var i = 0; i < counts[sum.Total].Length; i++)
        {
            if (IsSmall(sum.Parts.Where(withheld.Contains).Sum(c => i < counts[c].Length ? counts[c][i] : 0)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Withholds the smallest of some cells that is shown, one that has something to count before one that has not; false if none is.</summary>
    private bool Add(IEnumerable<int> among)
    {
        var next = -1;
        foreach (var cell in among.Where(IsShown))
        {
            next = next < 0 || IsBefore(cell, next) ? cell : next;
        }

        return next >= 0 && withheld.Add(next);
    }

    private bool IsBefore(int cell, int other)
    {
        var (size, otherSize) = (SizeOf(cell), SizeOf(other));
        return (size == 0) != (otherSize == 0) ? otherSize == 0 : size != otherSize ? size < otherSize : cell < other;
    }
}
