using System.CommandLine;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance rules list</c>: the rules there are.</summary>
internal static class RulesListCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "list",
        "Lists the rules. Default: all of England's that are shipped.",
        [],
        [OptionNames.Rules, OptionNames.Log, OptionNames.Verbose],
        ["compliance rules list", "compliance rules list --rules rules/local"],
        Run);

    private static int Run(CommandContext context)
    {
        var surroundings = context.Surroundings;
        ConsoleRules.WriteList(Screen.Of(surroundings), RulesInUse.OfAll(context).Loaded.RuleSets);

        // The path is the end of one unbroken line, so that it can be copied.
        surroundings.Out.WriteLine();
        surroundings.Out.WriteLine($"To change a shipped rule, copy its file to a folder of your own. The shipped files lie in {VisibleText.Of(RuleFiles.ShippedFolder(surroundings))}");
        return ExitStatus.Done;
    }
}
