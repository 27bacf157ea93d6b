using System.CommandLine;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance rules list</c>: the rules there are.</summary>
internal static class RulesListCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "list",
        "Lists the rules. Default: all that are shipped.",
        [],
        [OptionNames.Rules, OptionNames.Log, OptionNames.Verbose],
        ["compliance rules list", "compliance rules list --rules rules/local"],
        Run);

    private static int Run(CommandContext context)
    {
        ConsoleRules.WriteList(Screen.Of(context.Surroundings), RulesInUse.OfAll(context).Loaded.RuleSets);
        return ExitStatus.Done;
    }
}
