namespace ComplianceChecker.Extracts;

/// <summary>Which headings of a file are which columns of a table of a source.</summary>
internal sealed class HeadingMatch
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.OrdinalIgnoreCase);

    private HeadingMatch(SourceTable table) => Table = table;

    /// <summary>The table.</summary>
    public SourceTable Table { get; }

    /// <summary>Whether the file has every column that the table must have.</summary>
    public bool IsWhole => Table.Columns.All(indexes.ContainsKey);

    /// <summary>How many of the table's columns the file has.</summary>
    public int Count => indexes.Count;

    /// <summary>The columns that the table must have and the file has not.</summary>
    public IEnumerable<string> Missing => Table.Columns.Where(c => !indexes.ContainsKey(c));

    /// <summary>By number of a heading, the column that it is; headings that are none are not in it.</summary>
    public IReadOnlyDictionary<int, string> ColumnOf { get; private set; } = new Dictionary<int, string>();

    /// <summary>Where a column stands, or -1.</summary>
    public int IndexOf(string column) => indexes.GetValueOrDefault(column, -1);

    /// <summary>Finds the columns of a table among headings: written alike, else alike when folded, else in a known spelling, else without a note.</summary>
    /// <remarks>Of several headings that are alike the first counts; a heading is one column only.</remarks>
    public static HeadingMatch Of(SourceTable table, FoldedHeadings headings)
    {
        var match = new HeadingMatch(table);
        var taken = new bool[headings.Written.Count];
        match.Find(headings.Written, taken, (heading, column) => string.Equals(heading.Trim(), column.Name, StringComparison.OrdinalIgnoreCase));
        if (match.indexes.Count < table.All.Count && taken.AsSpan().Contains(false))
        {
            match.Find(headings.Folded, taken, (heading, column) => string.Equals(heading, column.Folded, StringComparison.Ordinal));
            match.Find(headings.Folded, taken, (heading, column) => column.Spellings.Any(s => FoldedHeading.Matches(heading, s)));
            match.Find(headings.WithoutNote, taken, (heading, column) => string.Equals(heading, column.WithoutNote, StringComparison.Ordinal));
        }

        match.ColumnOf = match.indexes.ToDictionary(i => i.Value, i => i.Key);
        return match;
    }

    private void Find(IReadOnlyList<string> headings, bool[] taken, Func<string, FoldedColumn, bool> isAlike)
    {
        foreach (var column in Table.Folded)
        {
            for (var i = 0; i < headings.Count && !indexes.ContainsKey(column.Name); i++)
            {
                if (!taken[i] && headings[i].Length > 0 && isAlike(headings[i], column))
                {
                    indexes[column.Name] = i;
                    taken[i] = true;
                }
            }
        }
    }
}
