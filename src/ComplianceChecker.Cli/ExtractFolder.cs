using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using NodaTime.Text;

namespace ComplianceChecker.Cli;

/// <summary>The folder that an extract lies in, or the one file that it is.</summary>
internal static class ExtractFolder
{
    /// <summary>The name of the argument.</summary>
    public const string Argument = "EXTRACT";

    private const string SettingsName = "extract.json";

    /// <summary>Files of more bytes are read piece by piece: fresh memory costs more than reading them twice.</summary>
    private const int LargeFile = 1024 * 1024;

    /// <summary>How deep folders of files are looked into: an archive of returns has a folder for each year.</summary>
    private const int FoldersDeep = 2;

    /// <summary>The full path of the extract that the command line names: a folder, or one file that holds tables.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="argument">The name of the argument.</param>
    /// <exception cref="CommandFailure">There is no such folder or file.</exception>
    public static string PathOf(CommandContext context, string argument = Argument)
    {
        var given = context.Argument(argument);
        if (string.IsNullOrWhiteSpace(given))
        {
            throw new CommandFailure(ExitStatus.WrongCommandLine, "No extract is named. Give the folder that holds cases.csv, or a workbook.");
        }

        var path = context.Surroundings.PathOf(given);
        return Directory.Exists(path) || (File.Exists(path) && StandsAlone(path)) ? path
            : throw new CommandFailure(ExitStatus.CannotBeUsed, File.Exists(path)
                ? $"{given} is a file that is no extract by itself. Give the folder that it lies in, or a workbook, an XML return or a zip."
                : $"There is no folder {given}. Give the folder that holds the extract's files.");
    }

    /// <summary>Whether a file can be an extract by itself: a table of cases and one of visits are two CSV files.</summary>
    private static bool StandsAlone(string path) => ExtractFiles.CanHoldTables(path) && !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the extract.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="files">The extract's files.</param>
    /// <param name="rules">The rules, with the data dictionary and the sources that may be recognised.</param>
    public static CaseExtract Read(CommandContext context, ExtractFiles files, RulesInUse rules)
    {
        context.Progress.Begin("Reading the extract");
        var options = new ExtractOptions(context.Options.Date(OptionNames.RecordsFrom), context.Options.Date(OptionNames.TakenOn)) { AllowsIdentifiable = context.Options.Has(OptionNames.AllowIdentifiable) };
        var extract = ExtractReader.Read(files, rules.Dictionary, files.AreOfOwnFormat ? [] : rules.Sources, options, context.Surroundings.Stop);
        if (options.TakenOn is { } given && extract.AsAt is { } said && said != given)
        {
            throw context.Options.Wrong(OptionNames.TakenOn, $"the extract says itself that it was taken on {LocalDatePattern.Iso.Format(said)}. Leave the option out, or correct {SettingsName}.");
        }

        context.Diagnostics.Inform($"Read {Counted.Of(extract.Files.Count, "file")}: {Counted.Of(extract.Cases.Count, "case")}, {Counted.Of(extract.Files.Sum(f => f.RowsUsed), "row")} used, {Counted.Of(extract.Files.Sum(f => f.RowsSetAside), "row")} set aside.");
        return extract;
    }

    /// <summary>The extract's files, which are looked over from now on, while the rules are loaded.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="path">The extract.</param>
    public static ExtractFiles Open(CommandContext context, string path)
    {
        try
        {
            var files = File.Exists(path) ? [FileOf(context, Path.GetFileName(path), path)] : FilesIn(context, path);
            return ExtractFiles.Open(files, context.Surroundings.Stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.CannotBeUsed, $"The folder of the extract cannot be read: {Reasons.Of(e)}");
        }
    }

    /// <summary>The files of lists that the command line names one by one, or by their folders. Files of the same name are told apart by their folders.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="lists">The lists as the person named them, with their full paths.</param>
    public static ExtractFiles OpenLists(CommandContext context, IReadOnlyList<(string Given, string Path)> lists)
    {
        try
        {
            var files = lists.SelectMany(l => Directory.Exists(l.Path)
                ? FilesIn(context, l.Path).Select(f => (File: f, Folder: Path.GetFileName(l.Path)))
                : [(FileOf(context, Path.GetFileName(l.Path), l.Path), Path.GetFileName(Path.GetDirectoryName(l.Path)) ?? "")]).ToArray();
            var twice = files.CountBy(f => f.File.Name, StringComparer.OrdinalIgnoreCase).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return ExtractFiles.Open([.. files.Select(f => twice.Contains(f.File.Name) ? f.File with { Name = $"{f.Folder}/{f.File.Name}" } : f.File)], context.Surroundings.Stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.CannotBeUsed, $"The lists cannot be read: {Reasons.Of(e)}");
        }
    }

    private static List<InputFile> FilesIn(CommandContext context, string folder)
    {
        var files = new List<InputFile>();
        var links = new List<string>();
        var realFolder = RealPath.Of(folder);
        Add(folder, "", Directory.EnumerateFiles(folder).Any(f => string.Equals(Path.GetFileName(f), "cases.csv", StringComparison.OrdinalIgnoreCase)) ? 0 : FoldersDeep);
        return links.Count == 0 ? files : throw new CommandFailure(ExitStatus.CannotBeUsed, links);

        void Add(string inside, string prefix, int deeper)
        {
            foreach (var path in Directory.EnumerateFiles(inside).Order(StringComparer.Ordinal))
            {
                var name = prefix + Path.GetFileName(path);
                if (IsOfAnotherProgram(Path.GetFileName(path)) || !(string.Equals(name, SettingsName, StringComparison.OrdinalIgnoreCase) || ExtractFiles.CanHoldTables(name)))
                {
                    continue;
                }

                if (LeadsOut(new FileInfo(path)))
                {
                    links.Add($"{name} is a link that leads out of the extract's folder, and is not followed. Copy the file into the folder.");
                    continue;
                }

                files.Add(FileOf(context, name, path));
            }

            foreach (var path in Directory.EnumerateDirectories(inside).Order(StringComparer.Ordinal).TakeWhile(_ => deeper > 0))
            {
                // A folder that is linked from elsewhere is no part of the extract, nor one of another program.
                if (!IsOfAnotherProgram(Path.GetFileName(path)) && !LeadsOut(new DirectoryInfo(path)))
                {
                    Add(path, $"{prefix}{Path.GetFileName(path)}/", deeper - 1);
                }
            }
        }

        bool LeadsOut(FileSystemInfo entry) => entry.LinkTarget is not null && !RealPath.IsInOrAt(RealPath.Of(entry.FullName), realFolder);
    }

    private static InputFile FileOf(CommandContext context, string name, string path) =>
        string.Equals(name, SettingsName, StringComparison.OrdinalIgnoreCase) ? context.Settings.Add(name, path)
        : new FileInfo(path).Length > LargeFile ? Streamed(name, path)
        : Held(name, path);

    private static InputFile Held(string name, string path)
    {
        var content = new Lazy<byte[]>(() => File.ReadAllBytes(path));
        return new InputFile(name, () => content.Value);
    }

    private static InputFile Streamed(string name, string path) => new(name, () => File.ReadAllBytes(path))
    {
        Open = () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan),
    };

    /// <summary>Whether a file is hidden or marks one that is open in Excel, and so is no part of an extract.</summary>
    private static bool IsOfAnotherProgram(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);
}
