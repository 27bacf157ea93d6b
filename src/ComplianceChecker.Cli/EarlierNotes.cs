using ComplianceChecker.Reports;
using CsvHelper;

namespace ComplianceChecker.Cli;

/// <summary>Finds the notes of an earlier run.</summary>
internal static class EarlierNotes
{
    private const string List = "exceptions.csv";

    /// <summary>Stops the command where it would replace a list that a reader wrote notes into, and is not to carry them over.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="choice">What is asked for.</param>
    /// <exception cref="CommandFailure">There are notes, or it cannot be told whether there are.</exception>
    public static void KeepFromLoss(CommandContext context, ReportChoice choice)
    {
        var output = choice.Out;
        if (output is null || context.Options.Has(OptionNames.Previous))
        {
            return;
        }

        EarlierWorkbooks.KeepFromLoss(output, choice);
        if (!File.Exists(output.PathOf(List)))
        {
            return;
        }

        try
        {
            if (ReaderNotes.HasAny(File.ReadAllBytes(output.PathOf(List))))
            {
                throw new CommandFailure(ExitStatus.WrongCommandLine, $"{output.Name}/{List} holds notes that this run would lose. Add --previous {output.Name} to carry them over, or write to another folder.");
            }
        }
        catch (CsvFormatException)
        {
            throw new CommandFailure(ExitStatus.WrongCommandLine, $"{output.Name}/{List} has a quotation mark too many or too few, so it cannot be told whether this run would lose notes. Mend or remove it, or write to another folder.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{output.Name}/{List} cannot be looked at for notes: {Reasons.Of(e)}");
        }
    }

    /// <summary>The notes of <c>--previous</c>, or null if it is not given.</summary>
    /// <exception cref="CommandFailure">The folder has no exception list that can be read.</exception>
    public static ReaderNotes? OfOption(CommandContext context)
    {
        if (context.Options.Value(OptionNames.Previous) is not { } given)
        {
            return null;
        }

        var ofWorkbooks = EarlierWorkbooks.Read(context, given);
        var path = Path.Combine(context.Surroundings.PathOf(given), List);
        if (!File.Exists(path))
        {
            return ofWorkbooks is null
                ? throw context.Options.Wrong(OptionNames.Previous, $"there is no {List} in {given}. Give the --out folder of an earlier run.")
                : ReaderNotes.Merge(null, ofWorkbooks);
        }

        try
        {
            var ofList = ReaderNotes.Read(File.ReadAllBytes(path));
            return ofList is not null ? ofWorkbooks is null ? ofList : ReaderNotes.Merge(ofList, ofWorkbooks)
                : throw context.Options.Wrong(OptionNames.Previous, $"{List} lacks one of the columns {string.Join(", ", ReaderNotes.Columns)}. Give the --out folder of an earlier run.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw context.Options.Wrong(OptionNames.Previous, $"{List} cannot be read: {Reasons.Of(e)}");
        }
    }
}
