using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Which files of a folder are which tables of a source.</summary>
internal sealed class SourceFiles
{
    private readonly Dictionary<string, List<SourceFile>> tables = new(StringComparer.Ordinal);

    private SourceFiles(SourceMapping mapping) => Mapping = mapping;

    /// <summary>The source.</summary>
    public SourceMapping Mapping { get; }

    /// <summary>All files that are a table.</summary>
    public IEnumerable<SourceFile> All => tables.Values.SelectMany(t => t);

    /// <summary>The names of the tables that are there.</summary>
    public IEnumerable<string> Tables => tables.Keys;

    /// <summary>Files that are no table of the source, and columns that are not known.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Puts the files of each table in the order in which they count.</summary>
    public void Sort(Comparison<SourceFile> order)
    {
        foreach (var files in tables.Values)
        {
            files.Sort(order);
        }
    }

    /// <summary>The files that are a table, the one that counts first before the others.</summary>
    public IReadOnlyList<SourceFile> Of(string table) => tables.TryGetValue(table, out var files) ? files : [];

    /// <summary>Gives the files the columns that their tables find in others.</summary>
    public void AddFound(Func<SourceTable, DateFormat> datesOf)
    {
        foreach (var (table, lookups) in Mapping.Lookups)
        {
            if (tables.TryGetValue(table, out var files))
            {
                tables[table] = [.. files.Select(f => new SourceFile(FoundColumns.Add(f, lookups, this, datesOf), f.Match, f.Opened))];
            }
        }
    }

    /// <summary>Finds the source that most files belong to.</summary>
    /// <exception cref="ExtractException">None, or two files are the same table where one must be, or a required table is missing.</exception>
    public static SourceFiles Find(IReadOnlyList<CsvText> files, IReadOnlyList<SourceMapping> sources)
    {
        var lookedFor = string.Join("; or ", [$"{FolderReader.CasesFile} (our own format)", .. sources.Select(s => s.Title)]);
        if (files.Count == 0)
        {
            throw new ExtractException([ExtractMessages.Fill(ExtractMessages.NoFiles, lookedFor)]);
        }

        foreach (var file in files.Where(f => !sources.Any(s => TableOf(s, f.Titles) is not null)))
        {
            _ = file.FindHeader(headings => sources.Any(s => TableOf(s, headings) is not null));
        }

        var best = sources.Select(s => (Source: s, Matches: files.Select(f => TableOf(s, f.Titles)).ToArray())).MaxBy(s => s.Matches.Count(m => m is not null));
        if (best.Source is null || best.Matches.All(m => m is null))
        {
            throw new ExtractException([ExtractMessages.Fill(ExtractMessages.NoCases, files.Count, lookedFor)]);
        }

        var found = new SourceFiles(best.Source);
        found.Assign(files, best.Matches);
        return found;
    }

    /// <summary>The table whose columns headings have; of several the one with most columns, then the one of which most are known.</summary>
    public static HeadingMatch? TableOf(SourceMapping source, IReadOnlyList<string> headings)
    {
        HeadingMatch? best = null;
        var folded = new FoldedHeadings(headings);
        foreach (var table in source.Tables)
        {
            var match = HeadingMatch.Of(table, folded);
            if (match.IsWhole && (best is null || (table.Columns.Count, match.Count).CompareTo((best.Table.Columns.Count, best.Count)) > 0))
            {
                best = match;
            }
        }

        return best;
    }

    private void Assign(IReadOnlyList<CsvText> files, HeadingMatch?[] matches)
    {
        var stops = new List<string>();
        for (var i = 0; i < files.Count; i++)
        {
            if (matches[i] is not { } match)
            {
                if (Mapping.WithoutRecords.Contains(FoldedValue.Of(files[i].TableName)))
                {
                    continue;
                }

                Findings.Add(new Finding(Severity.Warning, files[i].Name, 0, null, null, null, ExtractMessages.Fill(ExtractMessages.FileNotRecognised, Mapping.Title, Nearest(files[i]))));
                continue;
            }

            files[i].CheckHeader();
            var file = new SourceFile(files[i], match);
            if (!tables.TryGetValue(match.Table.Name, out var same))
            {
                tables[match.Table.Name] = same = [];
            }
            else if (IsOnlyLatest(match.Table))
            {
                stops.Add(ExtractMessages.Fill(SourceMessages.LatestTableTwice, same[0].Name, file.Name, match.Table.Name, Mapping.Title));
            }

            same.Add(file);
            AddUnknownColumns(file);
        }

        stops.AddRange(Mapping.Tables.Where(t => t.IsRequired && !tables.ContainsKey(t.Name))
            .Select(t => ExtractMessages.Fill(ExtractMessages.TableMissing, Mapping.Title, t.Name, string.Join(", ", t.Columns))));
        if (stops.Count == 0 && !Mapping.Cases.Any(c => tables.ContainsKey(c.Table)))
        {
            stops.AddRange(Mapping.Tables.Where(t => string.Equals(t.Name, Mapping.Cases[0].Table, StringComparison.Ordinal))
                .Select(t => ExtractMessages.Fill(ExtractMessages.TableMissing, Mapping.Title, t.Name, string.Join(", ", t.Columns))));
        }

        if (stops.Count > 0)
        {
            throw new ExtractException(stops);
        }
    }

    /// <summary>Whether only the latest records are in a table, so that there cannot be two of it.</summary>
    private bool IsOnlyLatest(SourceTable table) => Mapping.Records.Any(r => r.IsLatest && string.Equals(r.Table, table.Name, StringComparison.Ordinal));

    private void AddUnknownColumns(SourceFile file)
    {
        for (var i = 0; i < file.Csv.Titles.Count; i++)
        {
            var column = file.Csv.Titles[i];
            if (column.Length > 0 && !file.Match.ColumnOf.ContainsKey(i))
            {
                Findings.Add(new Finding(
                    Severity.Warning, file.Name, file.Csv.HeaderLine, column, null, null,
                    ExtractMessages.Fill(ExtractMessages.ColumnNotRecognised, file.Table.Name, NearestName.Hint(column, file.Table.All))));
            }
        }
    }

    /// <summary>Says what the table that a file most resembles has and the file has not.</summary>
    private string Nearest(CsvText file)
    {
        var headings = new FoldedHeadings(file.Titles);
        var nearest = Mapping.Tables.Select(t => HeadingMatch.Of(t, headings)).MaxBy(m => (double)(m.Table.Columns.Count - m.Missing.Count()) / m.Table.Columns.Count)!;
        var missing = nearest.Missing.ToArray();
        return missing.Length * 2 >= nearest.Table.Columns.Count ? "" : $" For the table \"{nearest.Table.Name}\" it lacks {string.Join(", ", missing)}.";
    }
}
