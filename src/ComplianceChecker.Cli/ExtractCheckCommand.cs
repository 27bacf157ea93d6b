using System.CommandLine;
using ComplianceChecker.Cases;
using ComplianceChecker.Extracts.Surveys;
using ComplianceChecker.Measures;
using ComplianceChecker.Measures.Quality;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance extract check EXTRACT</c>: what was understood, what was not, and which rules it can answer.</summary>
internal static class ExtractCheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "check",
        "Tells what was understood of an extract, what was not, and which rules it can answer.",
        [new Argument<string>(ExtractFolder.Argument) { Description = "The folder of the extract, or one workbook, XML return or zip." }],
        [OptionNames.Rules, OptionNames.AsAt, OptionNames.Since, OptionNames.Out, OptionNames.RecordsFrom, OptionNames.TakenOn, OptionNames.AllowIdentifiable, OptionNames.Log, OptionNames.Verbose],
        [
            "compliance extract check extracts/november",
            "compliance extract check extracts/november --out check",
        ],
        Run);

    private static int Run(CommandContext context)
    {
        var path = ExtractFolder.PathOf(context);
        var output = OutputFolder.OfOption(context, path);
        var files = ExtractFolder.Open(context, path);
        var rules = RulesInUse.OfOptions(context);
        var extract = ExtractFolder.Read(context, files, rules);
        var dates = ReportingDates.Of(context, extract);
        var result = ReportCommand.Evaluate(context, extract, rules);
        var report = ReportBuilder.Build(result, new ReportRequest(dates.AsAt, dates.Since) { Indicators = rules.Loaded.Indicators }, () => PlausibilityChecks.Find(extract, dates.AsAt), context.Surroundings.Stop);
        var columns = ExtractSurvey.Of(files, rules.Dictionary, rules.Sources, context.Options.Date(OptionNames.TakenOn), context.Surroundings.Stop);
        var answers = RuleAnswers.Of(report);
        var quality = QualityCounter.Count(report, columns);
        output?.Write(
            [
                new ReportFile("columns.csv", stream => ColumnsCsv.Write(columns, stream)),
                new ReportFile("values.csv", stream => ValuesCsv.Write(columns, stream)),
                new ReportFile("answers.csv", stream => AnswersCsv.Write(answers, stream)),
                new ReportFile("quality.csv", stream => QualityCsv.Write(quality, stream)),
                new ReportFile("data-quality.csv", stream => DataQualityCsv.Write(report.Findings, stream)),
            ],
            context.Surroundings.Stop);
        context.Progress.End();
        Print(context, report, columns, quality, answers, new ConsolePlaces(Path.GetFileName(path), output?.Name, ShowsGroups: false), ReportOutputs.Details(context, dates, rules, report));
        return ExitStatus.Done;
    }

    private static void Print(CommandContext context, Report report, IReadOnlyList<ColumnSurvey> columns, DataQuality quality, IReadOnlyList<RuleAnswer> answers, ConsolePlaces places, RunDetails run)
    {
        var console = Screen.Of(context.Surroundings);
        ConsoleExtract.Write(console, report.Result.Extract, places.Extract);
        ConsoleColumns.Write(console, columns, places);
        ConsoleFindings.Write(console, report.Findings, places);
        ConsoleCompleteness.Write(console, quality, places);
        ConsoleAnswers.Write(console, answers, places);
        ConsoleNotes.Write(console, run.Notes);
    }
}
