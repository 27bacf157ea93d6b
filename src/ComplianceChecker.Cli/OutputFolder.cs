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
        if (RealPath.IsInOrAt(path, input) || RealPath.IsInOrAt(input, path))
        {
            throw context.Options.Wrong(OptionNames.Out, "the extract and the output may not lie in each other. Choose a folder elsewhere.");
        }

        return File.Exists(path)
            ? throw context.Options.Wrong(OptionNames.Out, "is a file. Give a folder.")
            : new OutputFolder(given, path);
    }

    /// <summary>A folder, whatever the extract.</summary>
    internal static OutputFolder At(string given, string path) => new(given, path);

    /// <summary>Writes files. Those of an earlier run are replaced; others in the folder are left alone.</summary>
    /// <exception cref="CommandFailure">They cannot be written; the folder is as it was.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the folder is as it was.</exception>
    public void Write(IReadOnlyList<ReportFile> files, CancellationToken stop)
    {
        var parent = Path.GetDirectoryName(folder) ?? throw new CommandFailure(ExitStatus.WrongCommandLine, $"{given} is a whole disk. Give a folder.");
        var firstNew = FirstMissing(parent);
        var aside = Path.Combine(parent, $".{Path.GetFileName(folder)}.{Path.GetRandomFileName()}");
        var current = given;
        var done = false;
        try
        {
            Directory.CreateDirectory(aside);
            foreach (var file in files)
            {
                stop.ThrowIfCancellationRequested();
                current = Path.Combine(given, file.Name);
                using var stream = new FileStream(Path.Combine(aside, file.Name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
                file.Write(stream);
            }

            stop.ThrowIfCancellationRequested();
            current = given;
            if (Directory.Exists(folder))
            {
                PutInPlace(aside, files, ref current);
            }
            else
            {
                Directory.Move(aside, folder);
            }

            done = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{current} cannot be written: {Reasons.Of(e)} Nothing was changed.");
        }
        finally
        {
            Remove(aside);
            if (!done && firstNew is not null)
            {
                Remove(firstNew);
            }
        }
    }

    /// <summary>Moves the new files in, and every file that was moved back again if one cannot be.</summary>
    private void PutInPlace(string aside, IReadOnlyList<ReportFile> files, ref string current)
    {
        var earlier = Path.Combine(aside, EarlierFolder);
        Directory.CreateDirectory(earlier);
        var undo = new Stack<Action>();
        try
        {
            foreach (var file in files)
            {
                current = Path.Combine(given, file.Name);
                var target = Path.Combine(folder, file.Name);
                var kept = Path.Combine(earlier, file.Name);
                if (File.Exists(target))
                {
                    File.Move(target, kept);
                    undo.Push(() => File.Move(kept, target));
                }

                File.Move(Path.Combine(aside, file.Name), target);
                undo.Push(() => File.Delete(target));
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

    private static string? FirstMissing(string path)
    {
        string? missing = null;
        for (var at = path; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing = at;
        }

        return missing;
    }

    private static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left over is a hidden folder beside the output; the outputs themselves are as they should be.
        }
    }
}
