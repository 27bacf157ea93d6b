namespace ComplianceChecker.Cli;

/// <summary>Where a path really leads, once every link on the way is followed.</summary>
internal static class RealPath
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The full path without links; what does not exist yet stands as it is written.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var current = Path.GetPathRoot(full)!;
        foreach (var part in full[current.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(current, part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            current = entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : next;
        }

        return current;
    }

    /// <summary>Whether two real paths are the same.</summary>
    public static bool AreSame(string one, string other) => string.Equals(one, other, Comparison);

    /// <summary>Whether a real path is a real folder or lies anywhere below it.</summary>
    public static bool IsInOrAt(string path, string folder) =>
        AreSame(path, folder) || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, Comparison);
}
