using System.CommandLine;
using ComplianceChecker.Cases;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules.Words;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance rules compare OLD NEW EXTRACT</c>: what a change of rules says and does, before it goes live.</summary>
internal static class RulesCompareCommand
{
    /// <summary>The name of the argument for the old rules.</summary>
    public const string Old = "OLD";

    /// <summary>The name of the argument for the new rules.</summary>
    public const string New = "NEW";

    /// <summary>Options of a report that say nothing here: on the command line they are refused, in <c>compliance.json</c> they are for other commands.</summary>
    private static readonly string[] OfReports = [OptionNames.Rules, OptionNames.DueWithin, OptionNames.Split, OptionNames.Previous, OptionNames.Lookup, OptionNames.Marking, OptionNames.FailOn];

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "compare",
        "Tells what differs between two sets of rules: in words, in the measures, and on which cases.",
        [
            new Argument<string>(Old) { Description = "The rule file or folder in use now." },
            new Argument<string>(New) { Description = "The one that is to take its place." },
            new Argument<string>(ExtractFolder.Argument) { Description = "The folder of the extract, or one workbook, XML return or zip." },
        ],
        [.. OptionDefinition.All.Select(o => o.Name).Except(OptionNames.OfOthers, StringComparer.Ordinal)],
        [
            "compliance rules compare rules/england/headline.json my-rules/headline.json extracts/november",
            "compliance rules compare live-rules my-rules extracts/november --as-at 2016-11-30 --since april --out compared",
            "compliance rules compare live-rules my-rules extracts/november --where \"team=Looked After North\" --format json",
        ],
        Run,
        unseen: OfReports,
        formats: "console, csv (which needs --out) or json. Default: console, and csv if --out is given.");

    private static int Run(CommandContext given)
    {
        foreach (var name in OfReports.Where(given.Options.IsOnCommandLine))
        {
            throw given.Options.Wrong(name, string.Equals(name, OptionNames.Rules, StringComparison.Ordinal)
                ? "the rules are named as OLD and NEW. Leave the option out."
                : "says nothing to a comparison. Leave the option out.");
        }

        var context = given with { Options = given.Options.Without(OfReports) };
        var choice = ReportChoice.Of(context, hasLists: false, isCompared: false);
        var files = ExtractFolder.Open(context, choice.Extract);
        var old = RulesOf(context, Old);
        var @new = RulesOf(context, New);
        var extract = ExtractFolder.Read(context, files, @new);

        // Each side is read as a report with its rules would read it; only where that makes a difference is the extract read again.
        var oldExtract = old.ReadsAlike(@new) ? extract : ExtractFolder.Read(context, files, old);
        CheckCases(oldExtract, extract);
        var dates = ReportingDates.Of(context, extract);
        var before = Report(context, oldExtract, old, choice.Request(dates, oldExtract, old, @new));
        var after = Report(context, extract, @new, choice.Request(dates, extract, @new, old));
        var words = RuleSetComparison.Compare(old.Loaded, old.Dictionary, @new.Loaded, @new.Dictionary);
        var comparison = ComparisonBuilder.Build(before, after, words, context.Surroundings.Stop);
        context.Diagnostics.Inform($"Compared: {Counted.Of(words.Count, "difference")} in words, {Counted.Of(comparison.Measures.Count, "figure")} of measures, {Counted.Of(comparison.Obligations.Count, "obligation")} of {Counted.Of(comparison.CasesChanged, "case")}.");
        return CompareOutputs.Write(context, choice, dates, old, @new, comparison);
    }

    private static RulesInUse RulesOf(CommandContext context, string argument) => string.IsNullOrWhiteSpace(context.Argument(argument))
        ? throw new CommandFailure(ExitStatus.WrongCommandLine, $"{argument} is blank. Give a rule file, or a folder of them.")
        : RulesInUse.OfPath(context, context.Argument(argument));

    private static Report Report(CommandContext context, CaseExtract extract, RulesInUse rules, ReportRequest request) =>
        ReportBuilder.Build(ReportCommand.Evaluate(context, extract, rules), request, () => [], context.Surroundings.Stop);

    private static void CheckCases(CaseExtract old, CaseExtract @new)
    {
        if (!ReferenceEquals(old, @new) && !old.Cases.Ids.SequenceEqual(@new.Cases.Ids, StringComparer.Ordinal))
        {
            throw new CommandFailure(ExitStatus.CannotBeUsed, "OLD and NEW do not find the same cases in the extract, because their folders have other sources. Compare rules that read it alike.");
        }
    }
}
