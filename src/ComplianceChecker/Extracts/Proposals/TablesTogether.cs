namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Fits proposals for single tables to each other: names, columns by which each is known, and one name for each attribute of the children.</summary>
internal static class TablesTogether
{
    /// <summary>The proposals as they can stand in one mapping.</summary>
    public static IReadOnlyList<ProposedTable> Of(IReadOnlyList<ProposedTable> tables)
    {
        ProposedTable[] fitted = [.. Authorities.Of([.. WithOneHistory([.. WithOneName(WithRegister([.. Named(tables)]))])])];
        var dated = fitted.SelectMany(t => t.Records).Where(r => !r.IsKindOpen).Select(r => r.Kinds[0]).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < fitted.Length; i++)
        {
            fitted[i] = fitted[i].Birthday is { } birthday && dated.Contains(birthday.Kind) ? fitted[i] with { Birthday = null } : fitted[i];
            while (!IsKnown(fitted, i) && Further(fitted, i) is { } column)
            {
                fitted[i] = fitted[i] with { Columns = [.. fitted[i].Columns, column], Also = Without(fitted[i].Also, column), Unused = Without(fitted[i].Unused, column) };
            }
        }

        return fitted;
    }

    /// <summary>Whether a table may be the list of all children: nothing else is in it, and nearly all that other tables speak of are.</summary>
    public static bool IsRegister(ProposedTable table, IReadOnlyList<ProposedTable> all)
    {
        if (table.Records.Count > 0)
        {
            return false;
        }

        var own = table.CaseId.Values.Select(v => v.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = all.Where(t => !ReferenceEquals(t.Look, table.Look)).SelectMany(t => t.CaseId.Values.Select(v => v.Text)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return others.Count(own.Contains) * 10 >= others.Length * 9;
    }

    /// <summary>What the list of all children says of them is not asked of other lists, where it may be another's: the team that made a visit.</summary>
    private static IEnumerable<ProposedTable> WithRegister(ProposedTable[] tables)
    {
        var register = tables.FirstOrDefault(t => IsRegister(t, tables));
        return tables.Select(t => register is null || ReferenceEquals(t, register) ? t
            : t with { OfCases = [.. t.OfCases.Where(a => !register.OfCases.Any(r => string.Equals(r.Attribute, a.Attribute, StringComparison.Ordinal)))] });
    }

    private static IEnumerable<ProposedTable> Named(IReadOnlyList<ProposedTable> tables)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in tables)
        {
            var name = table.Name;
            for (var number = 2; !taken.Add(name); number++)
            {
                name = FormattableString.Invariant($"{table.Name} ({number})");
            }

            yield return table with { Name = name };
        }
    }

    /// <summary>An attribute of the children is read from one column, by whatever heading the tables have it.</summary>
    private static IEnumerable<ProposedTable> WithOneName(IEnumerable<ProposedTable> tables)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var fitted = table;
            foreach (var (attribute, column) in table.OfCases)
            {
                var name = columns.TryAdd(attribute, column.Title) ? column.Title : columns[attribute];
                if (string.Equals(FoldedHeading.Of(name), column.Folded, StringComparison.Ordinal))
                {
                    continue;
                }

                fitted = table.Look.Columns.Any(c => string.Equals(c.Folded, FoldedHeading.Of(name), StringComparison.Ordinal))
                    ? fitted with { OfCases = [.. fitted.OfCases.Where(a => !string.Equals(a.Attribute, attribute, StringComparison.Ordinal))] }
                    : fitted with { Spellings = [.. fitted.Spellings, (name, column.Title)], Columns = Renamed(fitted.Columns, column.Title, name), Also = Renamed(fitted.Also, column.Title, name) };
            }

            yield return fitted;
        }
    }

    /// <summary>A kind has one history wherever its records come from: where one list has only the latest, no more is known of the kind as a whole.</summary>
    private static IEnumerable<ProposedTable> WithOneHistory(ProposedTable[] tables)
    {
        var histories = tables.SelectMany(t => t.Records).Where(r => !r.IsKindOpen && r.History is not null).DistinctBy(r => r.Kinds[0], StringComparer.Ordinal).ToDictionary(r => r.Kinds[0], r => r.History, StringComparer.Ordinal);
        return tables.Select(t => t with { Records = [.. t.Records.Select(r => !r.IsKindOpen && r.History is null && histories.TryGetValue(r.Kinds[0], out var history) ? r with { History = history, MayBeLatest = false } : r)] });
    }

    private static string[] Without(IEnumerable<string> columns, string column) => [.. columns.Where(c => !string.Equals(c, column, StringComparison.Ordinal))];

    private static string[] Renamed(IEnumerable<string> columns, string from, string to) => [.. columns.Select(c => string.Equals(c, from, StringComparison.Ordinal) ? to : c)];

    /// <summary>Whether the files of a table are taken for it and for no other, by the columns that it must have alone.</summary>
    private static bool IsKnown(ProposedTable[] tables, int number) =>
        tables[number].Look.Files.All(f => new FoldedHeadings(f.Titles) is var headings
            && tables.Where((other, i) => i != number && other.Columns.Count >= tables[number].Columns.Count).All(other => !HeadingMatch.Of(AsRead(other), headings).IsWhole));

    private static SourceTable AsRead(ProposedTable table) => new(
        table.Name, table.Name, table.CaseColumn, DateFormat.Iso, table.Columns, table.Also,
        table.Spellings.ToDictionary(s => s.Column, s => (IReadOnlyList<string>)[s.Heading], StringComparer.OrdinalIgnoreCase), [], IsRequired: false);

    /// <summary>Another heading by which a table may be known, one that no other has if there is one; null if it has no more.</summary>
    private static string? Further(ProposedTable[] tables, int number)
    {
        string[] left = [.. tables[number].Also.Concat(tables[number].Unused).Where(c => !tables[number].Columns.Contains(c, StringComparer.Ordinal))];
        return left.FirstOrDefault(c => !tables.Where((_, i) => i != number).Any(t => t.Look.Columns.Any(o => string.Equals(o.Folded, FoldedHeading.Of(c), StringComparison.Ordinal)))) ?? left.FirstOrDefault();
    }
}
