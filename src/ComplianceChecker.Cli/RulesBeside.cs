using ComplianceChecker.Rules;

namespace ComplianceChecker.Cli;

/// <summary>Finds the files that rule sets name: within their own rules folder, and rule sets that are not there at the same place among those beside the program, or at the place seen from the top of either folder.</summary>
/// <param name="found">The files of the run.</param>
/// <param name="read">Reads them.</param>
internal sealed class RulesBeside(RuleFiles found, ReadFiles read)
{
    private readonly Dictionary<string, RuleFile> known = found.RuleSets.DistinctBy(f => f.Name, StringComparer.Ordinal).ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The file at a path, seen from a rule set.</summary>
    /// <exception cref="CommandFailure">It is a link that leads out of the rules folder.</exception>
    public FileBeside Find(string from, string path)
    {
        var file = known[from];
        var written = path.Trim().Replace('\\', '/');
        if (Path.IsPathRooted(written) || written.Contains('\0', StringComparison.Ordinal))
        {
            return new FileBeside(null, IsOutside: true, null);
        }

        var root = file.Root;
        var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file.Path)!, written));
        if (!RealPath.IsInOrAt(target, root.Folder))
        {
            // A pack beside its base, as the shipped ones are, may be given without it. Another file of that name there is not passed over: it may be what was meant.
            return !Below(written).Split('/').Contains("..", StringComparer.Ordinal) && AmongShipped(Below(written)) is { } shipped && (!File.Exists(target) || string.Equals(Path.GetFullPath(shipped.Path), target, StringComparison.Ordinal))
                ? Found(shipped) : new FileBeside(null, IsOutside: true, Instead(file, written));
        }

        if (File.Exists(target))
        {
            return Found(root.File(target));
        }

        // Seen from the top of the rules folder a path stays the same wherever a pack is copied to.
        return (AmongShipped(Path.GetRelativePath(root.Folder, target)) ?? FromTheTop(root, written)) is { } elsewhere
            ? Found(elsewhere) : new FileBeside(null, IsOutside: false, Instead(file, written));
    }

    private FileBeside Found(RuleFile file)
    {
        _ = known.TryAdd(file.Name, file);
        return new FileBeside(read.Add(file.Name, file.Path), IsOutside: false, null);
    }

    private RuleFile? FromTheTop(RulesRoot root, string written) =>
        !written.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || written.Split('/').Contains("..", StringComparer.Ordinal) ? null
        : root.FileIfThere(written) ?? AmongShipped(written);

    private RuleFile? AmongShipped(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? found.Shipped.FileIfThere(path) : null;

    /// <summary>A path without the steps up at its beginning.</summary>
    private static string Below(string written) => string.Join('/', written.Split('/').SkipWhile(p => p is ".." or "."));

    /// <summary>The path that would find a shipped file which was looked for above the folder.</summary>
    private string? Instead(RuleFile from, string written)
    {
        var below = Below(written);
        return below.Length > 0 && AmongShipped(below) is not null
            ? Path.GetRelativePath(Path.GetDirectoryName(from.Path)!, Path.Combine(from.Root.Folder, below)).Replace('\\', '/')
            : null;
    }
}
