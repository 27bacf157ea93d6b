using ComplianceChecker.Measures;
using ComplianceChecker.Reports;
using ComplianceChecker.Reports.Workbooks;

namespace ComplianceChecker.Cli;

/// <summary>Finds the workbooks of an earlier run, and the notes in them.</summary>
internal static class EarlierWorkbooks
{
    private const string Parts = "by-*";
    private const string Extension = ".xlsx";

    // Excel keeps such a file beside a workbook that it has open.
    private const string LockFile = "~$";

    /// <summary>The workbooks of a folder in an output folder that this program made, by their names in the output folder.</summary>
    public static IReadOnlyList<string> OfFolder(OutputFolder output, string folder) =>
        Directory.Exists(output.PathOf(folder)) ? [.. Workbooks(output.PathOf(folder)).Where(IsOurs).Select(path => $"{folder}/{Path.GetFileName(path)}")] : [];

    /// <summary>The workbooks in an output folder that this program made, by their names in it.</summary>
    public static IReadOnlyList<string> Own(OutputFolder output) =>
    [
        .. File.Exists(output.PathOf(ReportWorkbook.FileName)) && IsOurs(output.PathOf(ReportWorkbook.FileName)) ? [ReportWorkbook.FileName] : Array.Empty<string>(),
        .. ReportPart.Fields.SelectMany(field => OfFolder(output, WorkbookFiles.FolderOf(field))),
    ];

    /// <summary>Stops the command where it would replace or take away a workbook that a reader wrote notes into.</summary>
    /// <param name="output">Where files go.</param>
    /// <param name="choice">What is asked for.</param>
    /// <param name="carried">The notes that are carried over; null for none.</param>
    /// <exception cref="CommandFailure">There are notes, or it cannot be told whether there are.</exception>
    public static void KeepFromLoss(OutputFolder output, ReportChoice choice, ReaderNotes? carried)
    {
        string[] replaced =
        [
            .. choice.Writes("xlsx") && File.Exists(output.PathOf(ReportWorkbook.FileName)) ? [ReportWorkbook.FileName] : Array.Empty<string>(),
            .. choice.Split is { } split ? OfFolder(output, WorkbookFiles.FolderOf(split)) : [],
        ];
        foreach (var name in replaced)
        {
            var notes = Notes(output.PathOf(name), reason => new CommandFailure(ExitStatus.NotWritten, $"{output.Name}/{name} cannot be looked at for notes that this run would lose: {reason}"));
            if (carried is null && notes.Any(n => n.Note.Length > 0 || n.IsEdited))
            {
                throw new CommandFailure(ExitStatus.WrongCommandLine, $"{output.Name}/{name} holds notes that this run would lose. Add --previous {output.Name} to carry them over, or write to another folder.");
            }

            if (carried is not null && !ReaderNotes.From(notes.Select(n => n.ForList)).AreAmong(carried))
            {
                throw new CommandFailure(ExitStatus.WrongCommandLine, $"{output.Name}/{name} holds notes that are not in the folder of --previous, and that this run would lose. Name {output.Name} with --previous, or write to another folder.");
            }
        }
    }

    /// <summary>The notes of all workbooks in the folder of an earlier run; null if it has none.</summary>
    /// <exception cref="CommandFailure">One cannot be read.</exception>
    public static IReadOnlyList<WorkbookNote>? Read(CommandContext context, string given)
    {
        var folder = context.Surroundings.PathOf(given);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var whole = Path.Combine(folder, ReportWorkbook.FileName);
        string[] paths = [.. File.Exists(whole) ? [whole] : Array.Empty<string>(), .. Directory.EnumerateDirectories(folder, Parts).Order(StringComparer.Ordinal).SelectMany(Workbooks)];
        return paths.Length == 0 ? null
            : [.. paths.SelectMany(path => Notes(path, reason => context.Options.Wrong(OptionNames.Previous, $"{Path.GetRelativePath(folder, path).Replace('\\', '/')} cannot be read: {reason}")))];
    }

    private static IEnumerable<string> Workbooks(string folder) =>
        Directory.EnumerateFiles(folder, "*" + Extension).Where(f => !Path.GetFileName(f).StartsWith(LockFile, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IReadOnlyList<WorkbookNote> Notes(string path, Func<string, CommandFailure> failure)
    {
        try
        {
            using var stream = Open(path);
            var notes = WorkbookNotes.Read(stream) ?? throw failure("it is broken, or protected by a password. Open it in Excel and save it without one, or move it to another folder.");
            return notes.All(n => n.IsReadable) ? notes
                : throw failure("a row with a note in it has a start that is no date, or a step that is no number, so the note would be lost. Undo changes to these columns, or move the note.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw failure(Reasons.IsInUse(e) ? "it is open. Close it in Excel and run again." : Reasons.Of(e));
        }
    }

    private static bool IsOurs(string path)
    {
        try
        {
            using var stream = Open(path);
            return WorkbookNotes.IsOurs(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It cannot be told, so it is left alone, and no new one can take its place either.
            return false;
        }
    }

    // A workbook that Excel has open may be read all the same.
    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
