using ComplianceChecker.Reports;
using CsvHelper;

namespace ComplianceChecker.Cli;

/// <summary>Keeps the notes that readers wrote into the lists of an earlier run.</summary>
internal static class EarlierNotes
{
    /// <summary>The lists that have notes, the exception list first.</summary>
    public static readonly IReadOnlyList<string> Lists = ["exceptions.csv", "due-soon.csv", "ended.csv", "excused.csv"];

    /// <summary>Stops the command where it would replace a list that a reader wrote notes into, and is not to carry them over.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="choice">What is asked for, with the notes that are carried over.</param>
    /// <exception cref="CommandFailure">There are notes, or it cannot be told whether there are.</exception>
    public static void KeepFromLoss(CommandContext context, ReportChoice choice)
    {
        var (output, carried) = (choice.Out, choice.Earlier?.Notes);
        if (output is null)
        {
            return;
        }

        foreach (var list in Lists.Append(NotListedCsv.FileName).Where(l => File.Exists(output.PathOf(l))))
        {
            KeepFromLoss(output, list, carried, choice.CarriesFromOut);
        }

        if (!choice.CarriesFromOut)
        {
            EarlierWorkbooks.KeepFromLoss(output, choice, carried);
        }
    }

    private static void KeepFromLoss(OutputFolder output, string list, ReaderNotes? carried, bool isRead)
    {
        try
        {
            var content = File.ReadAllBytes(output.PathOf(list));
            if (!ReaderNotes.HasAny(content))
            {
                return;
            }

            if (carried is null)
            {
                throw new CommandFailure(ExitStatus.WrongCommandLine, $"{output.Name}/{list} holds notes that this run would lose. Add --previous {output.Name} to carry them over, or write to another folder.");
            }

            if (ReaderNotes.CountUnreadable(content) is > 0 and var unreadable)
            {
                throw new CommandFailure(ExitStatus.WrongCommandLine, $"{output.Name}/{list} has {Counted.Of(unreadable, "note")} that this run would lose: a column {string.Join(", ", ReaderNotes.Columns.SkipLast(1))} is missing, or a start that is no date such as 2016-11-30, or a step that is no number. Undo changes to these columns, or write to another folder.");
            }

            if (!isRead && ReaderNotes.Read(content)?.AreAmong(carried) is not true)
            {
                throw new CommandFailure(ExitStatus.WrongCommandLine, $"{output.Name}/{list} holds notes that are not in the folder of --previous, and that this run would lose. Name {output.Name} with --previous, or write to another folder.");
            }
        }
        catch (CsvFormatException)
        {
            throw new CommandFailure(ExitStatus.WrongCommandLine, $"{output.Name}/{list} has a quotation mark too many or too few, so it cannot be told whether this run would lose notes. Mend or remove it, or write to another folder.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{output.Name}/{list} cannot be looked at for notes: {Reasons.Of(e)}");
        }
    }
}
