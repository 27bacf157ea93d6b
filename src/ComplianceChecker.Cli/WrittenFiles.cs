using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary>Says which files were written, where no other output says so.</summary>
internal static class WrittenFiles
{
    /// <summary>Prints the folder and the files, those of folders in it by number; nothing where a format of the screen was chosen.</summary>
    public static void Tell(Surroundings surroundings, ReportChoice choice, IReadOnlyList<ReportFile> files)
    {
        if (choice.Out is null || choice.Writes("console") || choice.Writes("json"))
        {
            return;
        }

        var inFolders = files.Where(f => f.Name.Contains('/', StringComparison.Ordinal)).GroupBy(f => f.Name[..f.Name.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal);
        string[] names = [.. files.Select(f => f.Name).Where(n => !n.Contains('/', StringComparison.Ordinal)), .. inFolders.Select(g => $"{Counted.Of(g.Count(), "file")} in {g.Key}")];
        surroundings.Out.WriteLine($"Written to {choice.Out.Name}: {string.Join(", ", names)}.");
    }
}
