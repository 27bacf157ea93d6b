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
        "Runs the worked examples of rules, and shows what was expected beside what came. Default: all of England's that are shipped.",
        [RulesCheckCommand.OptionalPath()],
        [OptionNames.Rules, OptionNames.Coverage, OptionNames.Log, OptionNames.Verbose],
        ["compliance rules test", "compliance rules test rules/local/visits.json", "compliance rules test rules/local/visits.json --coverage"],
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
        var found = results.Exists(r => !r.Passes);
        if (context.Options.Has(OptionNames.Coverage))
        {
            var notReached = rules.Rules.Select(r => (r, RuleCoverage.NotReached(r, rules.Dictionary))).Where(r => r.Item2.Count > 0).ToList();
            ConsoleCoverage.Write(Screen.Of(context.Surroundings), rules.Rules.Count, notReached);
            found |= notReached.Count > 0;
        }

        return found ? ExitStatus.Found : ExitStatus.Done;
    }
}
