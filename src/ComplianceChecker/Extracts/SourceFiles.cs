using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Which file of a folder is which table of a source.</summary>
internal sealed class SourceFiles
{
    private SourceFiles(SourceMapping mapping) => Mapping = mapping;

    /// <summary>The source.</summary>
    public SourceMapping Mapping { get; }

    /// <summary>The files by table.</summary>
    public Dictionary<string, CsvText> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that are no table of the source, and columns that are not known.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Finds the source that most files belong to.</summary>
    /// <exception cref="ExtractException">None, or two files are the same table, or a required table is missing.</exception>
    public static SourceFiles Find(IReadOnlyList<CsvText> files, IReadOnlyList<SourceMapping> sources)
    {
        var lookedFor = string.Join("; or ", [$"{FolderReader.CasesFile} (our own format)", .. sources.Select(s => s.Title)]);
        if (files.Count == 0)
        {
            throw new ExtractException([ExtractMessages.Fill(ExtractMessages.NoFiles, lookedFor)]);
        }

        var best = sources.MaxBy(s => files.Count(f => TableOf(s, f) is not null));
        if (best is null || files.All(f => TableOf(best, f) is null))
        {
            throw new ExtractException([ExtractMessages.Fill(ExtractMessages.NoCases, files.Count, lookedFor)]);
        }

        var found = new SourceFiles(best);
        found.Assign(files);
        return found;
    }

    /// <summary>The table whose columns a file has, of several the one with most columns.</summary>
    private static SourceTable? TableOf(SourceMapping source, CsvText file) =>
        source.Tables.Where(t => t.Columns.All(c => file.IndexOf(c) >= 0)).MaxBy(t => t.Columns.Count);

    private void Assign(IReadOnlyList<CsvText> files)
    {
        var stops = new List<string>();
        foreach (var file in files)
        {
            if (TableOf(Mapping, file) is not { } table)
            {
                Findings.Add(new Finding(Severity.Warning, file.Name, 0, null, null, null, ExtractMessages.Fill(ExtractMessages.FileNotRecognised, Mapping.Title, Nearest(file))));
            }
            else if (!Tables.TryAdd(table.Name, file))
            {
                stops.Add(ExtractMessages.Fill(ExtractMessages.TableTwice, Tables[table.Name].Name, file.Name, table.Name, Mapping.Title));
            }
            else
            {
                AddUnknownColumns(table, file);
            }
        }

        stops.AddRange(Mapping.Tables.Where(t => t.IsRequired && !Tables.ContainsKey(t.Name))
            .Select(t => ExtractMessages.Fill(ExtractMessages.TableMissing, Mapping.Title, t.Name, string.Join(", ", t.Columns))));
        if (stops.Count > 0)
        {
            throw new ExtractException(stops);
        }
    }

    private void AddUnknownColumns(SourceTable table, CsvText file)
    {
        foreach (var column in file.Titles.Where(c => c.Length > 0 && !table.Has(c)))
        {
            Findings.Add(new Finding(
                Severity.Warning, file.Name, 1, column, null, null,
                ExtractMessages.Fill(ExtractMessages.ColumnNotRecognised, table.Name, NearestName.Hint(column, table.Columns.Concat(table.Also)))));
        }
    }

    /// <summary>Says what the table that a file most resembles has and the file has not.</summary>
    private string Nearest(CsvText file)
    {
        var nearest = Mapping.Tables.MaxBy(t => (double)t.Columns.Count(c => file.IndexOf(c) >= 0) / t.Columns.Count)!;
        var missing = nearest.Columns.Where(c => file.IndexOf(c) < 0).ToArray();
        return missing.Length * 2 >= nearest.Columns.Count ? "" : $" For the table \"{nearest.Name}\" it lacks {string.Join(", ", missing)}.";
    }
}
