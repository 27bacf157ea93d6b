using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>The files of an extract, each of which is being looked over from now on: its tables, their headers, its bytes, its hash. None of that needs the rules, so they can be loaded meanwhile.</summary>
public sealed class ExtractFiles
{
    private readonly (InputFile File, Lazy<IReadOnlyList<CsvText>> Tables)[] opened;

    private ExtractFiles(IReadOnlyList<InputFile> all, (InputFile File, Lazy<IReadOnlyList<CsvText>> Tables)[] opened)
    {
        All = all;
        this.opened = opened;
    }

    /// <summary>The files, in the order of their names.</summary>
    public IReadOnlyList<InputFile> All { get; }

    /// <summary>The settings: the <c>extract.json</c> that lies least deep, be it in a zip; null if there is none.</summary>
    internal InputFile? Settings => All.OrderBy(f => f.Name.Count(c => c == '/')).FirstOrDefault(f => string.Equals(Path.GetFileName(f.Name), ExtractSettings.FileName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file can hold tables, by its name.</summary>
    public static bool CanHoldTables(string name) => TableFiles.Holds(name) || ArchiveFiles.IsArchive(name);

    /// <summary>Begins to look the files over; whatever is wrong with one is told when its tables are asked for.</summary>
    /// <param name="files">The folder's files; those that can hold tables are looked at, and <c>extract.json</c>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ExtractException">A zip cannot be read.</exception>
    public static ExtractFiles Open(IReadOnlyList<InputFile> files, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);

        // The cases come first: all else waits for them.
        InputFile[] all = [.. files.SelectMany(f => ArchiveFiles.IsArchive(f.Name) ? ArchiveFiles.Of(f) : [f]).OrderBy(f => f.Name, StringComparer.Ordinal)];
        (InputFile File, Lazy<IReadOnlyList<CsvText>> Tables)[] openings =
            [.. all.Where(f => TableFiles.Holds(f.Name)).OrderBy(f => IsCases(f) ? 0 : 1).Select(f => (f, new Lazy<IReadOnlyList<CsvText>>(() => TableFiles.Open(f))))];

        // One thread alone: the other processors are left to the rules, without which no row can be read.
        _ = Task.Run(() => OpenAll(openings, cancellation), cancellation);
        return new ExtractFiles(all, openings);
    }

    /// <summary>Whether the files are of our own format.</summary>
    /// <exception cref="ExtractException">A file cannot be read.</exception>
    public bool AreOfOwnFormat => Cases() is not null;

    /// <summary>The table of cases of our own format; null if there is none. Where it is a file of its own, no other is waited for.</summary>
    /// <exception cref="ExtractException">A file cannot be read.</exception>
    internal CsvText? Cases()
    {
        var tables = opened.Length > 0 && IsCases(opened[0].File) ? opened[0].Tables.Value : Tables();
        return tables.FirstOrDefault(t => string.Equals(t.TableName, DataDictionary.CasesKind, StringComparison.Ordinal));
    }

    /// <summary>The tables of all files, in the order of their names. What is wrong with any of them is told together.</summary>
    /// <exception cref="ExtractException">A file cannot be read.</exception>
    internal IReadOnlyList<CsvText> Tables()
    {
        var tables = new List<CsvText>();
        var stops = new List<string>();
        _ = Parallel.ForEach(opened, o => Open(o.Tables));
        foreach (var (_, opening) in opened.OrderBy(o => o.File.Name, StringComparer.Ordinal))
        {
            try
            {
                tables.AddRange(opening.Value);
            }
            catch (ExtractException stop)
            {
                stops.AddRange(stop.Messages);
            }
        }

        // All files of a zip that cannot be read say the same.
        return stops.Count == 0 ? tables : throw new ExtractException([.. stops.Distinct(StringComparer.Ordinal)]);
    }

    private static void OpenAll(IEnumerable<(InputFile File, Lazy<IReadOnlyList<CsvText>> Tables)> files, CancellationToken cancellation)
    {
        foreach (var (_, tables) in files.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            Open(tables);
        }
    }

    private static void Open(Lazy<IReadOnlyList<CsvText>> tables)
    {
        try
        {
            _ = tables.Value;
        }
        catch (ExtractException)
        {
            // It is kept, and told to whoever asks for the file's tables.
        }
    }

    private static bool IsCases(InputFile file) => string.Equals(file.Name, FolderReader.CasesFile, StringComparison.OrdinalIgnoreCase);
}
