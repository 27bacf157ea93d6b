using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>The files of an extract, each of which is being looked over from now on: its header, its bytes, its hash. None of that needs the rules, so they can be loaded meanwhile.</summary>
public sealed class ExtractFiles
{
    private readonly Dictionary<string, Task<CsvText>> opened;

    private ExtractFiles(IReadOnlyList<InputFile> all, Dictionary<string, Task<CsvText>> opened)
    {
        All = all;
        this.opened = opened;
    }

    /// <summary>The files, in the order of their names.</summary>
    public IReadOnlyList<InputFile> All { get; }

    /// <summary>The tables among them.</summary>
    internal IEnumerable<InputFile> Tables => All.Where(IsTable);

    /// <summary>Begins to look the files over; whatever is wrong with one is told when it is asked for.</summary>
    /// <param name="files">The folder's files; only <c>*.csv</c> and <c>extract.json</c> are looked at.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ExtractFiles Open(IReadOnlyList<InputFile> files, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);

        // The cases come first: all else waits for them.
        InputFile[] all = [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)];
        var openings = all.Where(IsTable)
            .OrderBy(f => string.Equals(f.Name, FolderReader.CasesFile, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ToDictionary(f => f.Name, f => Task.Run(() => CsvText.Open(f), cancellation), StringComparer.Ordinal);
        return new ExtractFiles(all, openings);
    }

    /// <summary>A table, looked over.</summary>
    /// <exception cref="ExtractException">It is no CSV file that can be read.</exception>
    internal CsvText Csv(InputFile table) => opened[table.Name].GetAwaiter().GetResult();

    private static bool IsTable(InputFile file) => file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
}
