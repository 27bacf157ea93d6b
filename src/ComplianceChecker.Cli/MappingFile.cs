namespace ComplianceChecker.Cli;

/// <summary>The file that a proposed mapping is written to: never over another, in which somebody may have worked.</summary>
internal sealed class MappingFile
{
    private static readonly string[] OtherFiles = ["extract.json", SettingsFile.Name];

    private readonly string path;

    private MappingFile(string given, string path)
    {
        Name = given;
        this.path = path;
    }

    /// <summary>The file as the person named it.</summary>
    public string Name { get; }

    /// <summary>The folder of rules that it is a source of, as the person named it: the one above a folder <c>sources</c> that it lies in; null if it lies in none.</summary>
    public string? RulesFolder =>
        Path.GetDirectoryName(Name) is { } folder && string.Equals(Path.GetFileName(Path.GetDirectoryName(path)), "sources", StringComparison.Ordinal)
            ? Path.GetFileName(folder) is "sources" && Path.GetDirectoryName(folder) is { Length: > 0 } above ? above : Path.GetDirectoryName(Path.GetDirectoryName(path))
            : null;

    /// <summary>The file of <c>--out</c>; null if the command line does not give it. A folder for other outputs that <c>compliance.json</c> names says nothing here.</summary>
    /// <exception cref="CommandFailure">It is there already, or cannot be a mapping.</exception>
    public static MappingFile? OfOption(CommandContext context)
    {
        if (!context.Options.IsOnCommandLine(OptionNames.Out))
        {
            return null;
        }

        var given = context.Options.Value(OptionNames.Out)!;
        var target = context.Surroundings.PathOf(given);
        var why = Directory.Exists(target) ? "is a folder. Give a file, such as my-rules/sources/visits.json."
            : !given.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || OtherFiles.Contains(Path.GetFileName(target), StringComparer.OrdinalIgnoreCase) ? "is no name for a mapping. Give one that ends in .json and is neither extract.json nor compliance.json, such as my-rules/sources/visits.json."
            : File.Exists(target) ? "is there already, and somebody may have worked on it. Give another name, or take that file away first."
            : File.Exists(WholeFolder.FirstMissing(Path.GetDirectoryName(target)!)) ? "a part of its path is a file. Give another place."
            : null;
        return why is null ? new MappingFile(given, target) : throw context.Options.Wrong(OptionNames.Out, why);
    }

    /// <summary>Writes it, with the folders that it needs, whole or not at all.</summary>
    /// <exception cref="CommandFailure">It cannot be written; nothing of it is left.</exception>
    public void Write(byte[] content)
    {
        var folder = Path.GetDirectoryName(path)!;
        var firstNew = WholeFolder.FirstMissing(folder);
        var aside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        var done = false;
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(aside, content);
            File.Move(aside, path);
            done = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{Name} cannot be written: {Reasons.Of(e)} Nothing was changed.");
        }
        finally
        {
            if (!done)
            {
                File.Delete(aside);
                if (firstNew is not null)
                {
                    WholeFolder.Remove(firstNew);
                }
            }
        }
    }
}
