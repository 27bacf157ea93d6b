namespace ComplianceChecker.Cli;

/// <summary>The folder that a copy of an extract is written into: all of its files at once, and only where nothing lies yet.</summary>
internal sealed class CopyFolder
{
    private readonly string folder;

    private CopyFolder(string given, string folder)
    {
        Name = given;
        this.folder = folder;
    }

    /// <summary>The folder as the person named it.</summary>
    public string Name { get; }

    /// <summary>The folder that the command line names.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="extract">The full path of the extract.</param>
    /// <exception cref="CommandFailure">It cannot be used, or holds something that would be lost.</exception>
    public static CopyFolder OfArgument(CommandContext context, string extract)
    {
        var given = context.Argument(SampleFolder.Argument);
        if (string.IsNullOrWhiteSpace(given))
        {
            throw Wrong("No folder is named. Give the one that the copy is to be written into.");
        }

        var path = Path.TrimEndingDirectorySeparator(RealPath.Of(context.Surroundings.PathOf(given)));
        try
        {
            return WhyNot(path, RealPath.Of(extract)) is { } reason ? throw Wrong($"{given} {reason}") : new CopyFolder(given, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{given} cannot be looked into: {Reasons.Of(e)}");
        }
    }

    /// <summary>Whether a real path lies in the folder.</summary>
    public bool Holds(string path) => RealPath.IsInOrAt(path, folder);

    /// <summary>Writes the files beside the folder, and then puts them in its place.</summary>
    /// <param name="write">Writes the files into the folder of a path.</param>
    /// <exception cref="CommandFailure">They cannot be written; nothing of them is left.</exception>
    public T Write<T>(Func<string, T> write) => WholeFolder.Write(Name, folder, write, RemoveEmpty);

    private static void RemoveEmpty(string path)
    {
        try
        {
            Directory.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody put something into it meanwhile: it stays, beside the copy.
        }
    }

    private static string? WhyNot(string path, string extract) =>
        Path.GetDirectoryName(path) is null ? "is a whole disk. Give a folder."
        : File.Exists(path) ? "is a file. Give a folder."
        : File.Exists(WholeFolder.FirstMissing(path)) ? "has a file in its path. Give a folder."
        : RealPath.IsInOrAt(path, extract) ? "lies in the extract. Choose a folder elsewhere."
        : RealPath.IsInOrAt(extract, path) ? "holds the extract. Choose a folder elsewhere."
        : Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() ? "holds files. They are left as they are; choose another folder, or empty this one."
        : null;

    private static CommandFailure Wrong(string message) => new(ExitStatus.WrongCommandLine, message);
}
