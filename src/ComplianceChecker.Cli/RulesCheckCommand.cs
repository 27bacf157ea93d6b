using System.CommandLine;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance rules check [PATH]</c>: what is wrong with rules.</summary>
internal static class RulesCheckCommand
{
    /// <summary>The name of the argument.</summary>
    public const string PathArgument = "PATH";

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "check",
        "Checks rules, and tells every mistake with its line. Default: all of England's that are shipped.",
        [OptionalPath()],
        [OptionNames.Rules, OptionNames.Log, OptionNames.Verbose],
        ["compliance rules check", "compliance rules check rules/local/visits.json"],
        Run);

    /// <summary>The argument for a rule file or folder, which may be left out.</summary>
    public static Argument<string> OptionalPath() =>
        new(PathArgument) { Description = "A rule file, or a folder of them.", Arity = ArgumentArity.ZeroOrOne };

    private static int Run(CommandContext context)
    {
        // What is wrong ends the command with all messages and exit status 3; only warnings are left to print.
        var rules = RulesInUse.OfAll(context, context.Argument(PathArgument));
        var output = context.Surroundings.Out;
        foreach (var warning in rules.Loaded.Warnings)
        {
            output.WriteLine(VisibleText.Of($"warning: {warning}"));
        }

        var indicators = rules.Loaded.Indicators.Count == 0 ? "" : $" and {Counted.Of(rules.Loaded.Indicators.Count, "indicator")}";
        output.WriteLine($"{Counted.Of(rules.Rules.Count, "rule")}{indicators} in {Counted.Of(rules.Loaded.RuleSets.Count, "rule set")}: no errors, {Counted.Of(rules.Loaded.Warnings.Count, "warning")}.");
        return ExitStatus.Done;
    }
}
