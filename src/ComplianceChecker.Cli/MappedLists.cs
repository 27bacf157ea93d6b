using ComplianceChecker.Extracts;

namespace ComplianceChecker.Cli;

/// <summary>The lists that a mapping is proposed for.</summary>
internal sealed class MappedLists
{
    /// <summary>The name of the argument.</summary>
    public const string Argument = "FILE";

    private readonly IReadOnlyList<(string Given, string Path)> all;

    private MappedLists(IReadOnlyList<(string Given, string Path)> all) => this.all = all;

    /// <summary>What a mapping for them is called.</summary>
    public string Title => all.Count == 1 ? NameOf(all[0].Path) : $"{NameOf(all[0].Path)} and {Counted.Of(all.Count - 1, "other list")}";

    /// <summary>What <c>extract check</c> is to be given to read them: the one of them that is an extract by itself, or the folder that all lie in; null where they lie in several.</summary>
    public string? Extract
    {
        get
        {
            if (all is [var only] && (Directory.Exists(only.Path) || !only.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
            {
                return only.Given;
            }

            var folders = all.Select(l => Path.GetDirectoryName(l.Path)).Distinct(StringComparer.Ordinal).ToArray();
            return folders.Length != 1 ? null : Path.GetDirectoryName(all[0].Given) is { Length: > 0 } folder ? folder : ".";
        }
    }

    /// <summary>The lists that the command line names.</summary>
    /// <exception cref="CommandFailure">One of them is not there, or is nothing that lists are read from.</exception>
    public static MappedLists OfArgument(CommandContext context)
    {
        var lists = context.Arguments(Argument).Select(given => (Given: given, Path: Path.TrimEndingDirectorySeparator(context.Surroundings.PathOf(given)))).DistinctBy(l => RealPath.Of(l.Path), StringComparer.Ordinal).ToArray();
        string[] wrong = [.. lists.Where(l => !Directory.Exists(l.Path) && !(File.Exists(l.Path) && ExtractFiles.CanHoldTables(l.Path))).Select(l => File.Exists(l.Path)
            ? $"{l.Given} is no file that lists are read from. Give a CSV file, a workbook (.xlsx, .xlsm or .xls), an XML return, a zip, or a folder of them."
            : $"There is no file or folder {l.Given}. Give the file of a list, or the folder that it lies in.")];
        return wrong.Length == 0 ? new MappedLists(lists) : throw new CommandFailure(ExitStatus.CannotBeUsed, wrong);
    }

    /// <summary>Opens them.</summary>
    public ExtractFiles Open(CommandContext context) => ExtractFolder.OpenLists(context, all);

    private static string NameOf(string path) => Directory.Exists(path) ? Path.GetFileName(path) : Path.GetFileNameWithoutExtension(path);
}
