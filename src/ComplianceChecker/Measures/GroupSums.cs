namespace ComplianceChecker.Measures;

/// <summary>Which rows of a measure add up to which: the groups of a field to the total, those of two fields crossed to the groups of each.</summary>
/// <remarks>Cells stand for groups. A sum that is not shown, but that two crossings have in common, is a cell without a row.</remarks>
internal sealed class GroupSums
{
    private readonly Dictionary<string, int> cells = new(StringComparer.Ordinal);
    private readonly List<MeasureRow?> rowOfCell = [];

    /// <summary>Works out the sums.</summary>
    /// <param name="rows">The rows: all cases, then the groups of each grouping.</param>
    /// <param name="groupings">The groupings.</param>
    public GroupSums(IReadOnlyList<MeasureRow> rows, IReadOnlyList<Grouping> groupings)
    {
        var byName = groupings.Where(g => g.By is not null).ToDictionary(g => g.By!.Name, StringComparer.Ordinal);
        var partsOfRow = rows.Select(r => r.GroupBy.Length == 0 ? [] : PartsOf(byName[r.GroupBy], r.Group)).ToList();
        CellOf = [.. rows.Select((r, i) => CellOfParts(partsOfRow[i], r))];
        foreach (var ofGrouping in Enumerable.Range(0, rows.Count).Where(i => rows[i].GroupBy.Length > 0).GroupBy(i => rows[i].GroupBy, StringComparer.Ordinal))
        {
            AddSums([.. ofGrouping], partsOfRow);
        }
    }

    /// <summary>The cell of each row.</summary>
    public IReadOnlyList<int> CellOf { get; }

    /// <summary>The row of each cell; null for one that is not shown.</summary>
    public IReadOnlyList<MeasureRow?> RowOf => rowOfCell;

    /// <summary>The sums: a cell, and those that add up to it.</summary>
    public List<GroupSum> All { get; } = [];

    private static SortedDictionary<string, string> PartsOf(Grouping grouping, string group)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in grouping.By!.Fields.Zip(grouping.PartsOf(group)))
        {
            parts[field] = value;
        }

        return parts;
    }

    private void AddSums(int[] rows, List<SortedDictionary<string, string>> partsOfRow)
    {
        string[] fields = [.. partsOfRow[rows[0]].Keys];
        for (var kept = 0; kept < (1 << fields.Length) - 1; kept++)
        {
            foreach (var together in rows.GroupBy(i => CellOfParts(Kept(partsOfRow[i], fields, kept), null)))
            {
                All.Add(new GroupSum(together.Key, [.. together.Select(i => CellOf[i]).Distinct()]));
            }
        }
    }

    private static SortedDictionary<string, string> Kept(SortedDictionary<string, string> parts, string[] fields, int kept)
    {
        var some = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var f = 0; f < fields.Length; f++)
        {
            if ((kept & (1 << f)) != 0)
            {
                some[fields[f]] = parts[fields[f]];
            }
        }

        return some;
    }

    private int CellOfParts(SortedDictionary<string, string> parts, MeasureRow? row)
    {
        var key = string.Concat(parts.Select(p => $"{p.Key}\u001F{p.Value}\u001E"));
        if (!cells.TryGetValue(key, out var cell))
        {
            cells[key] = cell = rowOfCell.Count;
            rowOfCell.Add(row);
        }

        rowOfCell[cell] ??= row;
        return cell;
    }
}
