using System.CommandLine;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance rules test [PATH]</c>: runs the rules' worked examples.</summary>
internal static class RulesTestCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "test",
        "Runs the worked examples of rules, and shows what was expected beside what came. Default: all that are shipped.",
        [RulesCheckCommand.OptionalPath()],
        [OptionNames.Rules, OptionNames.Log, OptionNames.Verbose],
        ["compliance rules test", "compliance rules test rules/local/visits.json"],
        Run);

    private static int Run(CommandContext context)
    {
        var rules = RulesInUse.OfAll(context, context.Argument(RulesCheckCommand.PathArgument));
        var results = new List<ExampleResult>();
        foreach (var rule in rules.Rules)
        {
            context.Surroundings.Stop.ThrowIfCancellationRequested();
            results.AddRange(rule.Examples.Select(e => ExampleRunner.Run(e, rule, rules.Dictionary)));
        }

        ConsoleExamples.Write(Screen.Of(context.Surroundings), rules.Rules, results);
        return results.TrueForAll(r => r.Passes) ? ExitStatus.Done : ExitStatus.Found;
    }
}
