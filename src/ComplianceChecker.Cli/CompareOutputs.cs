using ComplianceChecker.Measures;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary>Sends a comparison of rules to the outputs that were asked for.</summary>
internal static class CompareOutputs
{
    private const string NotWithheld = "The counts of cases and steps that change, and the lists of cases, are not withheld and are for inside the building only, save how many become or are no longer overdue by a rule whose figure is withheld. Reports of other groups or days may give away what this one withholds.";

    /// <summary>Writes the comparison and gives the exit status.</summary>
    public static int Write(CommandContext context, ReportChoice choice, ReportingDates dates, RulesInUse old, RulesInUse @new, Comparison comparison)
    {
        var details = Details(context, dates, old, @new, comparison);
        var surroundings = context.Surroundings;
        context.Progress.Begin("Writing");
        var files = ComparisonCsv.Files(comparison, details, surroundings.Stop);
        choice.Out?.Write(files, surroundings.Stop);
        context.Progress.End();
        if (choice.Formats.Contains("console", StringComparer.Ordinal))
        {
            ConsoleComparison.Write(Screen.Of(surroundings), comparison, details, new ConsolePlaces(Path.GetFileName(choice.Extract), choice.Out?.Name, ShowsGroups: choice.By.Count > 0));
        }
        else if (choice.Formats.Contains("json", StringComparer.Ordinal))
        {
            ReportOutputs.WriteText(surroundings, stream => ComparisonJson.Write(comparison, details, stream));
        }

        WrittenFiles.Tell(surroundings, choice, files);
        return ExitStatus.Done;
    }

    private static ComparisonDetails Details(CommandContext context, ReportingDates dates, RulesInUse old, RulesInUse @new, Comparison comparison)
    {
        var (oldPath, newPath) = (context.Argument(RulesCompareCommand.Old), context.Argument(RulesCompareCommand.New));
        string[] ofRules =
        [
            .. ReportOutputs.Warnings(old, ReportOutputs.CheckOf(oldPath)),
            .. ReportOutputs.Warnings(@new, ReportOutputs.CheckOf(newPath)),
            .. old.ReadsAlike(@new) ? Array.Empty<string>() : ["OLD and NEW have different data dictionaries or sources, so the extract was read for each of them as its own say."],
        ];
        var run = new RunDetails
        {
            Version = ProgramVersion.Text,
            GeneratedAt = context.Surroundings.Clock(),
            Options = [.. dates.Complete(context.Options.All.Where(o => !OptionNames.OfThisRunOnly.Contains(o.Name, StringComparer.Ordinal)))],
            RuleFiles = @new.Hashes,
            Settings = context.Settings.Hashes,
            Notes = ReportOutputs.NotesOn(context, dates, comparison.New, ofRules, ("compare-measures.csv", NotWithheld)),
        };
        return new ComparisonDetails(run, oldPath, newPath, old.Hashes);
    }
}
