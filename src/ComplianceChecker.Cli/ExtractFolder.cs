using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Cli;

/// <summary>The folder that an extract lies in.</summary>
internal static class ExtractFolder
{
    /// <summary>The name of the argument.</summary>
    public const string Argument = "EXTRACT";

    private const string SettingsName = "extract.json";

    /// <summary>Files of more bytes are read piece by piece: fresh memory costs more than reading them twice.</summary>
    private const int LargeFile = 1024 * 1024;

    /// <summary>The full path of the extract that the command line names.</summary>
    /// <exception cref="CommandFailure">There is no such folder.</exception>
    public static string PathOf(CommandContext context)
    {
        var given = context.Argument(Argument);
        if (string.IsNullOrWhiteSpace(given))
        {
            throw new CommandFailure(ExitStatus.WrongCommandLine, "No extract is named. Give the folder that holds cases.csv.");
        }

        var path = context.Surroundings.PathOf(given);
        return Directory.Exists(path) ? path
            : throw new CommandFailure(ExitStatus.CannotBeUsed, File.Exists(path)
                ? $"{given} is a file. Give the folder that it lies in."
                : $"There is no folder {given}. Give the folder that holds the extract's CSV files.");
    }

    /// <summary>Reads the extract.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="files">The extract's files.</param>
    /// <param name="rules">The rules, with the data dictionary and the sources that may be recognised.</param>
    public static CaseExtract Read(CommandContext context, ExtractFiles files, RulesInUse rules)
    {
        context.Progress.Begin("Reading the extract");
        var options = new ExtractOptions(context.Options.Date(OptionNames.RecordsFrom));
        var extract = ExtractReader.Read(files, rules.Dictionary, rules.Sources, options, context.Surroundings.Stop);
        context.Diagnostics.Inform($"Read {Counted.Of(extract.Files.Count, "file")}: {Counted.Of(extract.Cases.Count, "case")}, {Counted.Of(extract.Files.Sum(f => f.RowsUsed), "row")} used, {Counted.Of(extract.Files.Sum(f => f.RowsSetAside), "row")} set aside.");
        return extract;
    }

    /// <summary>The extract's files, which are looked over from now on, while the rules are loaded.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="path">The extract's folder.</param>
    public static ExtractFiles Open(CommandContext context, string path)
    {
        try
        {
            var files = new List<InputFile>();
            foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(file);
                if (string.Equals(name, SettingsName, StringComparison.OrdinalIgnoreCase))
                {
                    files.Add(context.Settings.Add(name, file));
                }
                else if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !IsOfAnotherProgram(name))
                {
                    files.Add(new FileInfo(file).Length > LargeFile ? Streamed(name, file) : Held(name, file));
                }
            }

            return ExtractFiles.Open(files, context.Surroundings.Stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.CannotBeUsed, $"The folder of the extract cannot be read: {Reasons.Of(e)}");
        }
    }

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
