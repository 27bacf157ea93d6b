namespace ComplianceChecker.Cli;

/// <summary>A rules folder, out of which nothing is read.</summary>
internal sealed class RulesRoot
{
    private const string FileOfExtract = "cases.csv";

    private static readonly string[] OtherFolders = ["calendars", "schema", "sources", "privacy"];
    private static readonly string[] OtherFiles = ["run.json", "extract.json", SettingsFile.Name];

    private readonly string realFolder;
    private readonly string prefix;

    /// <summary>A rules folder.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="prefix">What stands before the names of its files.</param>
    public RulesRoot(string folder, string prefix)
    {
        Folder = Path.TrimEndingDirectorySeparator(folder);
        this.prefix = prefix;
        realFolder = RealPath.Of(Folder);
    }

    /// <summary>Its full path.</summary>
    public string Folder { get; }

    /// <summary>A file of the folder.</summary>
    /// <exception cref="CommandFailure">It is a link that leads out of the folder.</exception>
    public RuleFile File(string path)
    {
        var name = prefix + Path.GetRelativePath(Folder, path).Replace('\\', '/');
        return RealPath.IsInOrAt(RealPath.Of(path), realFolder)
            ? new RuleFile(name, path, this)
            : throw new CommandFailure(ExitStatus.CannotBeUsed, $"{name} is a link that leads out of the rules folder. Put the file itself there.");
    }

    /// <summary>A file of the folder, or null if it has none of the name.</summary>
    public RuleFile? FileIfThere(string name) =>
        System.IO.File.Exists(Path.Combine(Folder, name)) ? File(Path.Combine(Folder, name)) : null;

    /// <summary>The files of a name in a folder in it and in those above, up to its own, which stands first.</summary>
    public IReadOnlyList<RuleFile> FilesUpFrom(string folder, string name)
    {
        var found = new List<RuleFile>();
        for (var at = Path.TrimEndingDirectorySeparator(folder); at is not null && at.Length >= Folder.Length; at = Path.GetDirectoryName(at))
        {
            if (System.IO.File.Exists(Path.Combine(at, name)))
            {
                found.Insert(0, File(Path.Combine(at, name)));
            }
        }

        return found;
    }

    /// <summary>The JSON files of a folder in it, by name.</summary>
    public IReadOnlyList<RuleFile> FilesOf(string folder)
    {
        var path = Path.Combine(Folder, folder);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal).Select(File)] : [];
    }

    /// <summary>The rule sets at or below a folder in it, by name.</summary>
    public IReadOnlyList<RuleFile> RuleSetsBelow(string folder)
    {
        var found = new List<RuleFile>();
        Collect(folder, found);
        return [.. found.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static bool IsExtract(string folder) =>
        Directory.EnumerateFiles(folder).Any(f => string.Equals(Path.GetFileName(f), FileOfExtract, StringComparison.OrdinalIgnoreCase));

    private void Collect(string folder, List<RuleFile> found)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.json"))
        {
            var name = Path.GetFileName(path);
            if (!name.StartsWith("dictionary", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase) && !name.StartsWith('.') && !OtherFiles.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                found.Add(File(path));
            }
        }

        foreach (var path in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(path);
            if (name.StartsWith('.') || OtherFolders.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            // A link within the folder leads to files that are found anyway, or round in a circle.
            var isLink = new DirectoryInfo(path).LinkTarget is not null;
            _ = isLink ? File(path) : null;
            if (!isLink && !IsExtract(path))
            {
                Collect(path, found);
            }
        }
    }
}
