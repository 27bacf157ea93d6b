using ComplianceChecker.Extracts.Samples;

namespace ComplianceChecker.Cli;

/// <summary>The folder that a sample is written into: all of its files at once, and never over anything but an unchanged sample.</summary>
internal sealed class SampleFolder
{
    /// <summary>The name of the argument.</summary>
    public const string Argument = "OUT";

    private readonly string folder;

    private SampleFolder(string given, string folder)
    {
        Name = given;
        this.folder = folder;
    }

    /// <summary>The folder as the person named it.</summary>
    public string Name { get; }

    /// <summary>The folder that the command line names.</summary>
    /// <exception cref="CommandFailure">It cannot be used, or holds something that would be lost.</exception>
    public static SampleFolder OfArgument(CommandContext context)
    {
        var given = context.Argument(Argument);
        if (string.IsNullOrWhiteSpace(given))
        {
            throw Wrong("No folder is named. Give the one that the sample is to be written into.");
        }

        var path = Path.TrimEndingDirectorySeparator(RealPath.Of(context.Surroundings.PathOf(given)));
        if (Path.GetDirectoryName(path) is null)
        {
            throw Wrong($"{given} is a whole disk. Give a folder.");
        }

        if (File.Exists(path) || File.Exists(WholeFolder.FirstMissing(path)))
        {
            throw Wrong(File.Exists(path) ? $"{given} is a file. Give a folder." : $"{given}: a part of its path is a file. Give a folder.");
        }

        try
        {
            return WhyKept(path) is { } reason ? throw Wrong($"{given} {reason}") : new SampleFolder(given, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{given} cannot be looked into: {Reasons.Of(e)}");
        }
    }

    /// <summary>Writes the files beside the folder, and then puts them in its place.</summary>
    /// <param name="write">Writes the files, each into the stream of its name.</param>
    /// <exception cref="CommandFailure">They cannot be written; what was there is as it was.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; what was there is as it was.</exception>
    public IReadOnlyList<SampleFile> Write(Func<Func<string, Stream>, IReadOnlyList<SampleFile>> write)
    {
        return WholeFolder.Write(Name, folder, aside => write(name => new FileStream(Path.Combine(aside, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1)), RemoveSample);
    }

    /// <summary>Why the folder is to be left alone: a sentence without its subject, or null.</summary>
    private static string? WhyKept(string path)
    {
        if (!Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any())
        {
            return null;
        }

        var settings = Path.Combine(path, SampleExtract.SettingsName);
        var names = Directory.EnumerateFileSystemEntries(path).Select(e => Path.GetFileName(e)!).Order(StringComparer.Ordinal);
        var isSample = names.SequenceEqual(SampleExtract.FileNames.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && SampleExtract.IsUnchanged(File.ReadAllText(settings), name => File.OpenRead(Path.Combine(path, name)));
        return isSample ? null : "holds files, and they are not a sample as this command made it. They are left as they are; choose another folder, or empty this one.";
    }

    /// <summary>Deletes the files of an earlier sample, and no other that has come to it since.</summary>
    private static void RemoveSample(string path)
    {
        try
        {
            foreach (var name in SampleExtract.FileNames)
            {
                File.Delete(Path.Combine(path, name));
            }

            Directory.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left over is a hidden folder beside the sample; the sample itself is as it should be.
        }
    }

    private static CommandFailure Wrong(string message) => new(ExitStatus.WrongCommandLine, message);
}
