namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Of lists that tell when the same children came into care (or onto a plan), one is taken for the authority: a period that two lists tell a little differently would be two.</summary>
internal static class Authorities
{
    /// <summary>Kinds of which a child has one period at a time, which lists about other things repeat.</summary>
    private static readonly IReadOnlySet<string> OneAtATime = new HashSet<string>(["looked_after", "child_protection_plans", "children_in_need", "care_leavers"], StringComparer.Ordinal);

    /// <summary>The tables, their records marked where those of another table are taken to be right.</summary>
    public static IEnumerable<ProposedTable> Of(ProposedTable[] tables)
    {
        var best = tables.SelectMany(t => t.Records.Where(IsOneAtATime).Select(r => (Kind: r.Kinds[0], Table: t, Record: r)))
            .GroupBy(r => r.Kind, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Record.End.Count > 0).ThenBy(r => r.Table.Records.Count).ThenByDescending(r => r.Table.CaseId.Distinct).First().Table, StringComparer.Ordinal);
        return tables.Select(t => WithDates(t with
        {
            Records = [.. t.Records.Select(r => IsOneAtATime(r) && best.TryGetValue(r.Kinds[0], out var right) && !ReferenceEquals(t, right) && HaveChildrenInCommon(t, right) ? r with { Authority = right.Name } : r)],
        }));
    }

    /// <summary>The table, judged anew by the dates that are still used for how they are written.</summary>
    private static ProposedTable WithDates(ProposedTable table)
    {
        string?[] titles = [table.Born, table.Left, .. table.Records.Where(r => r.Authority is null).SelectMany(r => r.Start.Concat(r.End))];
        ColumnLook[] used = [.. table.DateColumns.Where(d => titles.Contains(d.Title, StringComparer.Ordinal))];
        return table.Records.All(r => r.Authority is null) || used.Sum(d => d.Dates.Read) == 0 ? table : table with { Dates = DateChoice.Of(used, table.DateColumns.Except(used)) };
    }

    private static bool IsOneAtATime(ProposedRecord record) => !record.IsKindOpen && OneAtATime.Contains(record.Kinds[0]);

    private static bool HaveChildrenInCommon(ProposedTable one, ProposedTable other) =>
        one.CaseId.Values.Select(v => v.Text).Intersect(other.CaseId.Values.Select(v => v.Text), StringComparer.OrdinalIgnoreCase).Any();
}
