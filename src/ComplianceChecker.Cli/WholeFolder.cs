namespace ComplianceChecker.Cli;

/// <summary>Writes a folder whose files take their place together or not at all.</summary>
internal static class WholeFolder
{
    /// <summary>Writes files into a folder beside the one meant, which then takes its place.</summary>
    /// <param name="name">The folder as the person named it.</param>
    /// <param name="folder">Its full path.</param>
    /// <param name="write">Writes the files into the folder of a path.</param>
    /// <param name="removeEarlier">Removes what lay there before, from where it was moved to.</param>
    /// <exception cref="CommandFailure">They cannot be written; what was there is as it was.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; what was there is as it was.</exception>
    public static T Write<T>(string name, string folder, Func<string, T> write, Action<string> removeEarlier)
    {
        var parent = Path.GetDirectoryName(folder)!;
        var firstNew = FirstMissing(parent);
        var aside = Path.Combine(parent, $".{Path.GetFileName(folder)}.{Path.GetRandomFileName()}");
        var done = false;
        try
        {
            Directory.CreateDirectory(aside);
            var written = write(aside);
            PutInPlace(aside, folder, removeEarlier);
            done = true;
            return written;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{name} cannot be written: {WhyNotWritten(parent, e)} Nothing was changed.");
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

    /// <summary>The first folder of a path that is not there; null if all are.</summary>
    public static string? FirstMissing(string path)
    {
        string? missing = null;
        for (var at = path; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing = at;
        }

        return missing;
    }

    private static void PutInPlace(string aside, string folder, Action<string> removeEarlier)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(aside, folder);
            return;
        }

        var earlier = aside + ".earlier";
        Directory.Move(folder, earlier);
        try
        {
            Directory.Move(aside, folder);
        }
        catch
        {
            Directory.Move(earlier, folder);
            throw;
        }

        removeEarlier(earlier);
    }

    private static string WhyNotWritten(string parent, Exception exception) =>
        exception is FileNotFoundException or DirectoryNotFoundException && Directory.Exists(parent) ? "nothing can be made in the folder above it. Choose another place." : Reasons.Of(exception);

    /// <summary>Removes a folder with all that is in it, as far as that can be done.</summary>
    public static void Remove(string path)
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
            // What is left over is a hidden folder beside the one that was written, which itself is as it should be.
        }
    }
}
