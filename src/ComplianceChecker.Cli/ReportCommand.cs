using System.CommandLine;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance report EXTRACT</c>: the exception list and the percentages.</summary>
internal static class ReportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "report",
        "Evaluates an extract: prints a summary, and writes the lists and measures to --out.",
        [new Argument<string>(ExtractFolder.Argument) { Description = "The folder of the extract, or one workbook, XML return or zip." }],
        [.. OptionDefinition.All.Select(o => o.Name).Except(OptionNames.OfOthers, StringComparer.Ordinal)],
        [
            "compliance report extracts/november",
            "compliance report extracts/november --as-at 2016-11-30 --since april --out reports/november",
            "compliance report extracts/november --where \"team=Looked After North\" --by social_worker",
            "compliance report extracts/november --by team+placement_type --by age_band --out reports/november",
            "compliance report extracts/november --rules rules/england --previous reports/october --out reports/november",
            "compliance report extracts/november --format csv --format xlsx --split team --out reports/november",
            "compliance report extracts/november --format json",
            "compliance report extracts/november --format csv --format html --out reports/november",
        ],
        Run);

    private static int Run(CommandContext context)
    {
        var choice = ReportChoice.Of(context, hasLists: true, isCompared: true, "html", "xlsx");
        var files = ExtractFolder.Open(context, choice.Extract);
        var notes = Task.Run(() => EarlierNotes.KeepFromLoss(context, choice));
        var rules = RulesInUse.OfOptions(context);
        var extract = ExtractFolder.Read(context, files, rules);
        notes.GetAwaiter().GetResult();
        var dates = ReportingDates.Of(context, extract);
        var result = Evaluate(context, extract, rules);
        var request = choice.Request(dates, extract, rules);
        var report = ReportBuilder.Build(result, request, () => PlausibilityChecks.Find(extract, dates.AsAt), context.Surroundings.Stop);
        var history = choice.ShowsHistory ? MeasureHistory.Of(context, request, result) : null;

        return ReportOutputs.Write(context, choice, dates, rules, report, history);
    }

    /// <summary>Evaluates the rules, and tells how far it has come if that takes long.</summary>
    internal static EvaluationResult Evaluate(CommandContext context, CaseExtract extract, RulesInUse rules)
    {
        context.Progress.Begin("Evaluating", extract.Cases.Count);
        var result = Evaluator.Evaluate(extract, rules.Rules, context.Progress, context.Surroundings.Stop);
        context.Progress.Begin("Counting");
        context.Diagnostics.Inform($"Evaluated {Counted.Of(result.Outcomes.Count, "rule")}: {Counted.Of(result.Outcomes.Sum(o => o.ObligationCount), "obligation")}.");
        return result;
    }
}
