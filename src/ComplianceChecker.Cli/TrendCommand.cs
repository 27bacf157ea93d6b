using System.CommandLine;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports;
using ComplianceChecker.Reports.Pages;
using ComplianceChecker.Reports.Workbooks;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance trend EXTRACT</c>: every measure at every date, from one evaluation.</summary>
internal static class TrendCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "trend",
        "Shows every measure at every date of a span: prints a line of each, and writes the figures to --out.",
        [new Argument<string>(ExtractFolder.Argument) { Description = "The folder of the extract, or one workbook, XML return or zip." }],
        [OptionNames.From, OptionNames.To, OptionNames.Every, .. OptionDefinition.All.Select(o => o.Name).Except(OptionNames.OfOthers, StringComparer.Ordinal)],
        [
            "compliance trend extracts/november --from 2015-06-30 --to 2016-11-30 --every month",
            "compliance trend extracts/november --from 2014-04-01 --every quarter --since \"3 months\" --out trends/november",
            "compliance trend extracts/november --from 2011-12-05 --every week --by team --format csv --out trends/weekly",
            "compliance trend extracts/november --from 2012-04-01 --every year --since april --format json",
            "compliance trend extracts/november --from 2015-04-01 --every month --suppress-below 6 --format html --out trends/board",
        ],
        Run,
        unseen: [.. OptionNames.OfListsOnly, OptionNames.AsAt]);

    private static int Run(CommandContext context)
    {
        TrendPeriod.Check(context.Options);
        var choice = ReportChoice.Of(context, hasLists: false, isCompared: false, "html", "xlsx");
        var files = ExtractFolder.Open(context, choice.Extract);
        var rules = RulesInUse.OfOptions(context);
        var extract = ExtractFolder.Read(context, files, rules);
        var period = TrendPeriod.Of(context, extract);
        var (asAt, since) = period.Dates[^1];
        var request = choice.Request(new ReportingDates(asAt, period.ToFrom, since), extract, rules);
        var result = ReportCommand.Evaluate(context, extract, rules);
        context.Progress.Begin("Counting", period.Dates.Count, "dates");
        var trend = TrendBuilder.Build(result, [.. period.Dates.Select(d => request with { AsAt = d.AsAt, Since = d.Since })], context.Progress, context.Surroundings.Stop);
        return Write(context, choice, period, trend, ReportOutputs.Details(context, period, rules, trend));
    }

    private static int Write(CommandContext context, ReportChoice choice, TrendPeriod period, Trend trend, RunDetails run)
    {
        var surroundings = context.Surroundings;
        ReportOutputs.RefuseUnknown(choice, trend.Filter, trend.Result, trend.IsEmpty);
        context.Progress.Begin("Writing");
        var files = Files(choice, period, trend, run, surroundings.Stop);
        choice.Out?.Write(files, surroundings.Stop);
        context.Progress.End();
        ReportOutputs.TellOfFilters(context, trend.Filter, trend.Result, trend.IsEmpty);
        if (choice.Formats.Contains("console", StringComparer.Ordinal))
        {
            ConsoleTrend.Write(Screen.Of(surroundings), trend, period.Every, run, new ConsolePlaces(Path.GetFileName(choice.Extract), choice.Out?.Name, ShowsGroups: choice.By.Count > 0));
        }
        else if (choice.Formats.Contains("json", StringComparer.Ordinal))
        {
            ReportOutputs.WriteText(surroundings, stream => TrendJson.Write(trend, run, stream));
        }

        WrittenFiles.Tell(surroundings, choice, files);
        return ReportOutputs.StatusOf(choice, trend.StatusCounts);
    }
    /// <summary>The files of the formats that were asked for.</summary>
    private static IReadOnlyList<ReportFile> Files(ReportChoice choice, TrendPeriod period, Trend trend, RunDetails run, CancellationToken stop) =>
    [
        .. choice.Writes("csv") ? [new ReportFile("trend.csv", stream => TrendCsv.Write(trend, stream, stop))] : Array.Empty<ReportFile>(),
        .. choice.Writes("html") ? [new ReportFile("trend.html", stream => TrendPage.Write(new TrendContents(trend, period.Every, run) { Extract = Path.GetFileName(choice.Extract), Marking = choice.Marking }, stream))] : Array.Empty<ReportFile>(),
        .. choice.Writes("xlsx") ? [new ReportFile(TrendWorkbook.FileName, stream => TrendWorkbook.Write(trend, run, Path.GetFileName(choice.Extract), choice.Marking, stream))] : Array.Empty<ReportFile>(),
        new ReportFile("run.json", stream => RunJson.Write(trend, run, stream)),
    ];
}
