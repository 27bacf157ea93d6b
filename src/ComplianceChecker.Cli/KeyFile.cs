using System.Runtime.Versioning;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Cli;

/// <summary>The file of the key that pseudonyms are made with, which nobody but its owner may read.</summary>
internal static class KeyFile
{
    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfOthers = ~(OfOwner | UnixFileMode.UserExecute);

    /// <summary>The key of <c>--key-file</c>, which <c>--new-key</c> makes.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="extract">The full path of the extract.</param>
    /// <param name="copy">The folder of the copy.</param>
    /// <param name="made">The file that was made; null if it was there.</param>
    /// <exception cref="CommandFailure">There is no such key, others may read it, or it cannot be made.</exception>
    public static PseudonymKey OfOption(CommandContext context, string extract, CopyFolder copy, out string? made)
    {
        made = null;
        var options = context.Options;
        if (options.Value(OptionNames.KeyFile) is not { } given)
        {
            throw new CommandFailure(ExitStatus.WrongCommandLine, "--key-file is missing. Name the file with the key; with --new-key it is made.");
        }

        var path = RealPath.Of(context.Surroundings.PathOf(given));
        if (RealPath.IsInOrAt(path, RealPath.Of(extract)) || copy.Holds(path))
        {
            throw options.Wrong(OptionNames.KeyFile, "the key may lie neither in the extract nor in the copy, or it would be handed on with it. Choose a file elsewhere.");
        }

        if (options.Has(OptionNames.NewKey))
        {
            return Make(options, given, made = path);
        }

        if (!File.Exists(path))
        {
            throw options.Wrong(OptionNames.KeyFile, $"there is no file {given}. Give the key that earlier copies were made with, or make a new one with --new-key.");
        }

        if (!OperatingSystem.IsWindows())
        {
            CheckOwner(given, path);
        }

        return PseudonymKey.Read(Content(given, path))
            ?? throw new CommandFailure(ExitStatus.CannotBeUsed, $"{given} is no key file as --new-key makes them: a line with 32 bytes in base64, below lines that begin with #.");
    }

    private static byte[] Content(string given, string path)
    {
        try
        {
            return new FileInfo(path).Length > 4096 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.CannotBeUsed, $"{given} cannot be read: {Reasons.Of(e)}");
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void CheckOwner(string given, string path)
    {
        if ((File.GetUnixFileMode(path) & OfOthers) != UnixFileMode.None)
        {
            throw new CommandFailure(ExitStatus.CannotBeUsed, $"{given} can be read or changed by others than its owner. Run: chmod 600 \"{given}\"");
        }
    }

    private static PseudonymKey Make(ChosenOptions options, string given, string path)
    {
        if (File.Exists(path))
        {
            throw options.Wrong(OptionNames.NewKey, $"{given} is there already, and a key is never replaced: leave --new-key out to use it, or name another file.");
        }

        var key = PseudonymKey.New();
        try
        {
            var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
            {
                how.UnixCreateMode = OfOwner;
            }

            using var stream = new FileStream(path, how);
            stream.Write(key.Write());
            return key;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{given} cannot be written: {Reasons.Of(e)}");
        }
    }
}
