using System.CommandLine;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports;
using ComplianceChecker.Reports.Pages;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance case EXTRACT CASE_ID</c>: one child, every duty with its reason.</summary>
internal static class CaseCommand
{
    private const string CaseId = "CASE_ID";

    /// <summary>Options that every report takes (commands.md) and that change nothing in the story of one case.</summary>
    private static readonly string[] OfManyCases = [OptionNames.By, OptionNames.DueWithin, OptionNames.Previous, OptionNames.SuppressBelow, OptionNames.FailOn, OptionNames.Split];

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "case",
        "Tells the story of one case: what is overdue, what is next, what was late, and every duty with its reason and source.",
        [
            new Argument<string>(ExtractFolder.Argument) { Description = "The folder of the extract, or one workbook, XML return or zip." },
            new Argument<string>(CaseId) { Description = "The case, as cases.csv names it." },
        ],
        [.. OptionDefinition.All.Select(o => o.Name).Except(OptionNames.OfOthers, StringComparer.Ordinal)],
        [
            "compliance case extracts/november A0123",
            "compliance case extracts/november A0123 --as-at 2016-06-30 --since 2016-04-01",
            "compliance case extracts/november A0123 --format html --out stories/A0123",
        ],
        Run,
        unseen: OfManyCases,
        formats: "console, csv, html (these two need --out) or json. Default: console, and csv if --out is given.");

    private static int Run(CommandContext context)
    {
        var choice = ReportChoice.Of(context, hasLists: true, isCompared: false, "html");
        var files = ExtractFolder.Open(context, choice.Extract);
        var rules = RulesInUse.OfOptions(context);
        var extract = ExtractFolder.Read(context, files, rules);
        var dates = ReportingDates.Of(context, extract);
        var caseIndex = IndexOf(extract, context.Argument(CaseId));
        var result = ReportCommand.Evaluate(context, extract, rules);
        var report = ReportBuilder.Build(result, choice.Request(dates, extract, rules), () => PlausibilityChecks.Find(extract, dates.AsAt), context.Surroundings.Stop);
        return Write(context, choice, CaseStory.Of(report, caseIndex), ReportOutputs.Details(context, dates, rules, report));
    }

    private static int IndexOf(CaseExtract extract, string caseId) =>
        extract.Cases.IndexOf(caseId.Trim()) is >= 0 and var index ? index
        : throw new CommandFailure(ExitStatus.WrongCommandLine, $"The extract has no case of that id. Write the id as {extract.Cases.File} has it.");

    private static int Write(CommandContext context, ReportChoice choice, CaseStory story, RunDetails run)
    {
        var surroundings = context.Surroundings;
        var files = Files(choice, story, run);
        choice.Out?.Write(files, surroundings.Stop);
        context.Progress.End();
        LookupFile.TellUnmatched(context, choice, [story.CaseId]);
        if (choice.Writes("console"))
        {
            CaseReport.Write(Screen.Of(surroundings), story, run);
        }
        else if (choice.Writes("json"))
        {
            ReportOutputs.WriteText(surroundings, stream => CaseJson.Write(story, run, stream));
        }

        WrittenFiles.Tell(surroundings, choice, files);
        var found = story.Duties.SelectMany(d => d.Obligations).Any(o => choice.FailOn.Contains(o.Reading.Status.Name(), StringComparer.Ordinal));
        return found ? ExitStatus.Found : ExitStatus.Done;
    }

    /// <summary>The files of the formats that were asked for.</summary>
    private static IReadOnlyList<ReportFile> Files(ReportChoice choice, CaseStory story, RunDetails run) =>
    [
        .. choice.Writes("csv") ? [new ReportFile("case.csv", stream => CaseCsv.Write(story, stream, choice.Names))] : Array.Empty<ReportFile>(),
        .. choice.Writes("html") ? [new ReportFile("case.html", stream => CasePage.Write(story, run, choice.Names, choice.Marking, stream))] : Array.Empty<ReportFile>(),
        new ReportFile("run.json", stream => RunJson.Write(story.Report, run, stream)),
    ];
}
