namespace ComplianceChecker.Cli;

/// <summary>The files that make up the rules of a run.</summary>
/// <param name="RuleSets">The rule sets.</param>
/// <param name="Calendars">The calendars: those of the rules' own folder before the shipped ones of the same name.</param>
/// <param name="Dictionaries">The data dictionary, then the councils' own additions.</param>
/// <param name="Sources">The mappings of other sources, likewise.</param>
internal sealed record RuleFiles(IReadOnlyList<RuleFile> RuleSets, IReadOnlyList<RuleFile> Calendars, IReadOnlyList<RuleFile> Dictionaries, IReadOnlyList<RuleFile> Sources)
{
    /// <summary>The rules folder beside the program.</summary>
    public required RulesRoot Shipped { get; init; }

    /// <summary>The paths that lead nowhere from the working folder, and were found in the rules folder beside the program.</summary>
    public required IReadOnlyList<string> FoundBeside { get; init; }

    /// <summary>The name of a council's own additions to the data dictionary.</summary>
    public const string LocalDictionary = "dictionary.local.json";

    private const string Dictionary = "dictionary.json";
    private const string Mappings = "sources";

    /// <summary>The rules folder beside the program.</summary>
    public static string ShippedFolder(Surroundings surroundings) => Path.Combine(surroundings.ProgramFolder, "rules");

    /// <summary>Finds the files of some paths.</summary>
    /// <param name="paths">Rule files, or folders with rule files anywhere below them; beside these also folders that have nothing but mappings.</param>
    /// <param name="surroundings">The world.</param>
    /// <exception cref="CommandFailure">A path does not exist, or leads out of its rules folder, or no path has rules.</exception>
    public static RuleFiles Find(IReadOnlyList<string> paths, Surroundings surroundings)
    {
        var shipped = new RulesRoot(ShippedFolder(surroundings), "");
        var roots = new List<RulesRoot>();
        var ruleSets = new List<RuleFile>();
        var local = new List<RuleFile>();
        var beside = new List<string>();
        foreach (var given in paths)
        {
            var path = surroundings.PathOf(given);
            if (!Path.Exists(path))
            {
                path = AmongShipped(given, shipped) ?? throw new CommandFailure(ExitStatus.CannotBeUsed, $"There is no rule file or folder {given}. Give one that exists.");
                beside.Add(given);
            }

            var isFolder = Directory.Exists(path);
            var folder = isFolder ? path : Path.GetDirectoryName(path)!;
            var root = RootOf(folder, roots, shipped);
            local.AddRange(root.FilesUpFrom(folder, LocalDictionary));
            var found = isFolder ? root.RuleSetsBelow(path) : [root.File(path)];
            if (found.Count == 0 && !(string.Equals(root.Folder, Path.TrimEndingDirectorySeparator(path), StringComparison.Ordinal) && root.FilesOf(Mappings).Count > 0))
            {
                throw new CommandFailure(ExitStatus.CannotBeUsed, $"There is no rule set in {given}. Rule sets are files that end in .json.");
            }

            ruleSets.AddRange(found.Where(f => !ruleSets.Exists(r => string.Equals(r.Path, f.Path, StringComparison.Ordinal))));
        }

        if (ruleSets.Count == 0)
        {
            throw new CommandFailure(ExitStatus.CannotBeUsed, $"There are mappings of lists in {string.Join(" and ", paths)}, and no rules. Name rules beside them: --rules {paths[0]} --rules rules/england takes those that are shipped with the program.");
        }

        if (!roots.Contains(shipped))
        {
            // So that a message says which of two files of one name is meant.
            shipped = new RulesRoot(shipped.Folder, "shipped/");
        }

        return new RuleFiles(
            ruleSets,
            Overlaid("calendars", roots, shipped),
            [
                .. (roots.Select(r => r.FileIfThere(Dictionary)).FirstOrDefault(f => f is not null) ?? shipped.FileIfThere(Dictionary)) is { } dictionary ? [dictionary] : Array.Empty<RuleFile>(),
                .. local.Prepend(shipped.FileIfThere(LocalDictionary)).OfType<RuleFile>().DistinctBy(f => f.Path, StringComparer.Ordinal),
            ],
            Overlaid(Mappings, roots, shipped))
        { Shipped = shipped, FoundBeside = beside };
    }

    /// <summary>A path such as <c>rules/england/visits.json</c> in the rules folder beside the program; null if it leads nowhere there, or out of it.</summary>
    private static string? AmongShipped(string given, RulesRoot shipped)
    {
        string[] parts = [.. given.Split('/', '\\').Where(p => p is not ("" or "."))];
        var isOurs = parts is ["rules", .. var below] && !Path.IsPathRooted(given) && !below.Contains("..", StringComparer.Ordinal);
        return isOurs && Path.Combine([shipped.Folder, .. parts[1..]]) is var path && Path.Exists(path) ? path : null;
    }

    private static RulesRoot RootOf(string folder, List<RulesRoot> roots, RulesRoot shipped)
    {
        var at = folder;
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(Path.Combine(above, Dictionary)))
            {
                at = above;
                break;
            }
        }

        var known = roots.Append(shipped).FirstOrDefault(r => string.Equals(r.Folder, Path.TrimEndingDirectorySeparator(at), StringComparison.Ordinal));
        if (known is null)
        {
            // Names within one folder stand alone; where there are several, they say which.
            known = new RulesRoot(at, roots.Count == 0 ? "" : Path.GetFileName(Path.TrimEndingDirectorySeparator(at)) + "/");
        }

        if (!roots.Contains(known))
        {
            roots.Add(known);
        }

        return known;
    }

    private static RuleFile[] Overlaid(string folder, List<RulesRoot> roots, RulesRoot shipped) =>
        [.. roots.Append(shipped).Distinct().SelectMany(r => r.FilesOf(folder)).DistinctBy(f => Path.GetFileName(f.Path), StringComparer.OrdinalIgnoreCase).OrderBy(f => Path.GetFileName(f.Path), StringComparer.Ordinal)];
}
