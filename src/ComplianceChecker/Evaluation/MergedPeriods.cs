using ComplianceChecker.Cases;

namespace ComplianceChecker.Evaluation;

/// <summary>Joins the matching periods of a case that overlap or abut (rule-format.md, <c>merge</c>).</summary>
internal sealed class MergedPeriods(BoundRule bound)
{
    private readonly Rules.Merge merge = (bound.Rule.Clock.Starts as Rules.ClockStart.OfPeriod)?.Merge ?? Rules.Merge.None;

    /// <summary>Works out the joined periods of a case; they and their rows are left in the scratch.</summary>
    public void Fill(int caseIndex, CaseScratch scratch)
    {
        var table = bound.StartTable!;
        var result = scratch.MergedGroups;
        result.Clear();
        var rows = scratch.StartRows;
        rows.Clear();
        for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
        {
            if (bound.StartWhere is null || bound.StartWhere(row, caseIndex, table.Starts[row]))
            {
                rows.Add(row);
            }
        }

        if (bound.MergeColumn is { } column)
        {
            SortAlike(rows, column.CodeOfRow);
        }

        for (var i = 0; i < rows.Count;)
        {
            var first = rows[i];
            var from = scratch.MergedRows.Count;
            var (end, endRow) = (table.Ends[first], first);
            scratch.MergedRows.Add(first);
            for (i++; i < rows.Count && Joins(table, first, rows[i], end); i++)
            {
                (end, endRow) = table.Ends[rows[i]] >= end ? (table.Ends[rows[i]], rows[i]) : (end, endRow);
                scratch.MergedRows.Add(rows[i]);
            }

            result.Add(new MergedPeriod(table.Starts[first], end, first, endRow, from, scratch.MergedRows.Count - from));
        }
    }

    /// <summary>Rows alike in the attribute come together; a blank is like nothing and stays alone. Apart, because a case without the attribute must not pay for the comparison.</summary>
    private static void SortAlike(List<int> rows, int[] codes) => rows.Sort((a, b) => codes[a] != codes[b] ? codes[a].CompareTo(codes[b]) : a.CompareTo(b));

    private bool Joins(RecordTable table, int first, int row, int end)
    {
        var alike = bound.Rule.Clock.Starts is Rules.ClockStart.OfPeriod { Merge.Attribute: null }
            || (bound.MergeColumn is { } column && column.CodeOfRow[first] != 0 && column.CodeOfRow[first] == column.CodeOfRow[row]);
        return alike && table.Starts[row] <= merge.Reach(end, bound.Rule.Calendar);
    }
}
