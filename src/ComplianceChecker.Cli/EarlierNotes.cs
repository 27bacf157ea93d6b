using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary>Finds the notes of an earlier run.</summary>
internal static class EarlierNotes
{
    private const string List = "exceptions.csv";

    /// <summary>The notes of <c>--previous</c>, or null if it is not given.</summary>
    /// <exception cref="CommandFailure">The folder has no exception list that can be read.</exception>
    public static ReaderNotes? OfOption(CommandContext context)
    {
        if (context.Options.Value(OptionNames.Previous) is not { } given)
        {
            return null;
        }

        var path = Path.Combine(context.Surroundings.PathOf(given), List);
        if (!File.Exists(path))
        {
            throw context.Options.Wrong(OptionNames.Previous, $"there is no {List} in {given}. Give the --out folder of an earlier run.");
        }

        try
        {
            return ReaderNotes.Read(File.ReadAllBytes(path))
                ?? throw context.Options.Wrong(OptionNames.Previous, $"{List} lacks one of the columns {string.Join(", ", ReaderNotes.Columns)}. Give the --out folder of an earlier run.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw context.Options.Wrong(OptionNames.Previous, $"{List} cannot be read: {Reasons.Of(e)}");
        }
    }
}
