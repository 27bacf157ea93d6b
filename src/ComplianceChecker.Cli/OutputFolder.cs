using System.Runtime.ExceptionServices;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary>Writes the files of a run so that they take their place together or not at all.</summary>
internal sealed class OutputFolder
{
    private const string EarlierFolder = "earlier";

    private readonly string given;
    private readonly string folder;

    private OutputFolder(string given, string folder)
    {
        this.given = given;
        this.folder = folder;
    }

    /// <summary>The folder as the person named it.</summary>
    public string Name => given;

    /// <summary>The folder of <c>--out</c>, or null if it is not given.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="extract">The extract's folder, which nothing may be written into.</param>
    /// <exception cref="CommandFailure">The folder cannot be used for outputs.</exception>
    public static OutputFolder? OfOption(CommandContext context, string extract)
    {
        if (context.Options.Value(OptionNames.Out) is not { } given)
        {
            return null;
        }

        var path = RealPath.Of(context.Surroundings.PathOf(given));
        var input = RealPath.Of(extract);
        return WhyNot(path, input) is { } reason ? throw context.Options.Wrong(OptionNames.Out, reason) : new OutputFolder(given, path);
    }

    /// <summary>Whether a path leads to the folder.</summary>
    public bool IsAt(string path) => RealPath.AreSame(folder, RealPath.Of(path));

    /// <summary>The full path of a file in the folder.</summary>
    public string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>A folder, whatever the extract.</summary>
    internal static OutputFolder At(string given, string path) => new(given, path);

    /// <summary>Writes files. Those of an earlier run are replaced; others in the folder are left alone.</summary>
    /// <param name="files">The files; the name of one may begin with the name of a folder and a slash.</param>
    /// <param name="stop">Stops the writing.</param>
    /// <param name="leftovers">Files of an earlier run that are taken away, where none of the new ones takes their place; null for none.</param>
    /// <exception cref="CommandFailure">They cannot be written; the folder is as it was.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the folder is as it was.</exception>
    public void Write(IReadOnlyList<ReportFile> files, CancellationToken stop, IReadOnlyList<string>? leftovers = null)
    {
        CheckFolders([.. files.Select(f => f.Name), .. leftovers ?? []]);
        var parent = Path.GetDirectoryName(folder) ?? throw new CommandFailure(ExitStatus.WrongCommandLine, $"{given} is a whole disk. Give a folder.");
        var firstNew = WholeFolder.FirstMissing(parent);
        var aside = Path.Combine(parent, $".{Path.GetFileName(folder)}.{Path.GetRandomFileName()}");
        var current = "";
        var done = false;
        try
        {
            Directory.CreateDirectory(aside);
            WriteAll(aside, files, ref current, stop);
            stop.ThrowIfCancellationRequested();
            current = "";
            if (Directory.Exists(folder))
            {
                PutInPlace(aside, files, leftovers ?? [], ref current);
            }
            else
            {
                Directory.Move(aside, folder);
            }

            done = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{Path.Combine(given, current)} cannot be written: {WhyNotWritten(current, e)} Nothing was changed.");
        }
        finally
        {
            WholeFolder.Remove(aside);
            if (!done && firstNew is not null)
            {
                WholeFolder.Remove(firstNew);
            }
        }
    }

    /// <summary>Writes the files, several at once.</summary>
    private static void WriteAll(string aside, IReadOnlyList<ReportFile> files, ref string current, CancellationToken stop)
    {
        foreach (var subfolder in FoldersOf(files.Select(f => f.Name)))
        {
            Directory.CreateDirectory(Path.Combine(aside, subfolder));
        }

        var failures = new ExceptionDispatchInfo?[files.Count];
        _ = Parallel.For(0, files.Count, (i, loop) =>
        {
            try
            {
                stop.ThrowIfCancellationRequested();
                using var stream = new FileStream(Path.Combine(aside, files[i].Name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
                files[i].Write(stream);
            }
            catch (Exception e)
            {
                failures[i] = ExceptionDispatchInfo.Capture(e);
                loop.Stop();
            }
        });
        var failed = Array.FindIndex(failures, f => f is not null);
        if (failed >= 0)
        {
            current = files[failed].Name;
            failures[failed]!.Throw();
        }
    }

    private static string? WhyNot(string path, string extract)
    {
        if (RealPath.IsInOrAt(path, extract))
        {
            return "the output may not lie in the extract. Choose a folder elsewhere.";
        }

        if (File.Exists(extract) && RealPath.AreSame(path, Path.GetDirectoryName(extract)!))
        {
            return "the extract lies in that folder. Choose another.";
        }

        return File.Exists(path) ? "is a file. Give a folder."
            : File.Exists(WholeFolder.FirstMissing(path)) ? "a part of its path is a file. Give a folder."
            : null;
    }

    /// <summary>Moves the new files in and those that are out of date away, and every file that was moved back again if one cannot be.</summary>
    private void PutInPlace(string aside, IReadOnlyList<ReportFile> files, IReadOnlyList<string> leftovers, ref string current)
    {
        var earlier = Path.Combine(aside, EarlierFolder);
        Directory.CreateDirectory(earlier);
        var undo = new Stack<Action>();
        try
        {
            foreach (var subfolder in FoldersOf(leftovers))
            {
                Directory.CreateDirectory(Path.Combine(earlier, subfolder));
            }

            foreach (var subfolder in FoldersOf(files.Select(f => f.Name)))
            {
                current = subfolder;
                Directory.CreateDirectory(Path.Combine(earlier, subfolder));
                if (!Directory.Exists(PathOf(subfolder)))
                {
                    Directory.CreateDirectory(PathOf(subfolder));
                    undo.Push(() => Directory.Delete(PathOf(subfolder)));
                }
            }

            foreach (var name in leftovers.Union(files.Select(f => f.Name), StringComparer.Ordinal))
            {
                current = name;
                TakeAway(name, earlier, undo);
            }

            foreach (var file in files)
            {
                current = file.Name;
                var target = PathOf(file.Name);
                File.Move(Path.Combine(aside, file.Name), target);
                undo.Push(() => File.Delete(target));
            }

            foreach (var subfolder in FoldersOf(leftovers).Where(f => Directory.Exists(PathOf(f)) && !Directory.EnumerateFileSystemEntries(PathOf(f)).Any()))
            {
                Directory.Delete(PathOf(subfolder));
                undo.Push(() => Directory.CreateDirectory(PathOf(subfolder)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            while (undo.TryPop(out var step))
            {
                step();
            }

            throw;
        }
    }

    private void TakeAway(string name, string earlier, Stack<Action> undo)
    {
        var target = PathOf(name);
        if (File.Exists(target))
        {
            var kept = Path.Combine(earlier, name);
            File.Move(target, kept);
            undo.Push(() => File.Move(kept, target));
        }
    }

    /// <summary>Stops where a folder of the files is a link: what they replace would lie elsewhere, be it in the extract.</summary>
    private void CheckFolders(IEnumerable<string> names)
    {
        if (FoldersOf(names).FirstOrDefault(f => new DirectoryInfo(PathOf(f)).LinkTarget is not null) is { } link)
        {
            throw new CommandFailure(ExitStatus.WrongCommandLine, $"{Path.Combine(given, link)} is a link to another place. Remove the link, or choose another --out.");
        }
    }

    private static IEnumerable<string> FoldersOf(IEnumerable<string> names) => names.Select(Path.GetDirectoryName).OfType<string>().Where(f => f.Length > 0).Distinct(StringComparer.Ordinal);

    private string WhyNotWritten(string file, Exception exception) =>
        Path.HasExtension(file) && Directory.Exists(PathOf(file)) ? "a folder of that name stands there. Rename the folder, or choose another --out."
        : FolderInTheWay(file) is { } other ? $"a file {other} stands where a folder should be. Rename the file, or choose another --out."
        : file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && Reasons.IsInUse(exception) ? "it is open. Close it in Excel and run again."
        : exception is FileNotFoundException or DirectoryNotFoundException && Directory.Exists(Path.GetDirectoryName(folder)) ? "nothing can be made in the folder above it. Choose another place."
        : Reasons.Of(exception);

    private string? FolderInTheWay(string file) =>
        file.Length == 0 ? null
        : (Path.GetDirectoryName(file) is { Length: > 0 } subfolder ? subfolder : Path.HasExtension(file) ? null : file) is { } name && File.Exists(PathOf(name)) ? name
        : null;
}
