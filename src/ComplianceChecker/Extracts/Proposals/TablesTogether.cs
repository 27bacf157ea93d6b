namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Fits proposals for single tables to each other: names, columns by which each is known, and one name for each attribute of the children.</summary>
internal static class TablesTogether
{
    /// <summary>The proposals as they can stand in one mapping.</summary>
    public static IReadOnlyList<ProposedTable> Of(IReadOnlyList<ProposedTable> tables)
    {
        ProposedTable[] fitted = [.. WithOneName(Named(tables))];
        for (var i = 0; i < fitted.Length; i++)
        {
            while (!IsKnown(fitted, i) && Further(fitted[i]) is { } column)
            {
                fitted[i] = fitted[i] with { Columns = [.. fitted[i].Columns, column], Also = Without(fitted[i].Also, column), Unused = Without(fitted[i].Unused, column) };
            }
        }

        return fitted;
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

    private static string[] Without(IEnumerable<string> columns, string column) => [.. columns.Where(c => !string.Equals(c, column, StringComparison.Ordinal))];

    private static string[] Renamed(IEnumerable<string> columns, string from, string to) => [.. columns.Select(c => string.Equals(c, from, StringComparison.Ordinal) ? to : c)];

    /// <summary>Whether the files of a table are taken for it and for no other.</summary>
    private static bool IsKnown(ProposedTable[] tables, int number)
    {
        var mapping = new SourceMapping { Tables = [.. tables.Select(AsRead)] };
        return tables[number].Look.Files.All(f => string.Equals(SourceFiles.TableOf(mapping, f.Titles)?.Table.Name, tables[number].Name, StringComparison.Ordinal));
    }

    private static SourceTable AsRead(ProposedTable table) => new(
        table.Name, table.Name, table.CaseColumn, DateFormat.Iso, table.Columns, table.Also,
        table.Spellings.ToDictionary(s => s.Column, s => (IReadOnlyList<string>)[s.Heading], StringComparer.OrdinalIgnoreCase), [], IsRequired: false);

    /// <summary>Another heading by which the table may be known; null if it has no more.</summary>
    private static string? Further(ProposedTable table) => table.Also.Concat(table.Unused).FirstOrDefault(c => !table.Columns.Contains(c, StringComparer.Ordinal));
}
