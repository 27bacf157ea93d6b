using System.CommandLine;
using ComplianceChecker.Cases;
using ComplianceChecker.Reports;
using ComplianceChecker.Rules.Words;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance rules show ID</c>: one rule or indicator in plain English.</summary>
internal static class RulesShowCommand
{
    private const string Id = "ID";

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "show",
        "Tells a rule in plain English, with the due dates it gives for a few starts.",
        [new Argument<string>(Id) { Description = "The rule's id; rules list has them." }],
        [OptionNames.Rules, OptionNames.Log, OptionNames.Verbose],
        ["compliance rules show headline-visits", "compliance rules show our-visits --rules rules/local"],
        Run);

    private static int Run(CommandContext context)
    {
        var rules = RulesInUse.OfAll(context);
        var id = context.Argument(Id);
        ConsoleRules.WriteRule(Screen.Of(context.Surroundings), Tell(rules, id));
        return ExitStatus.Done;
    }

    private static RuleInWords Tell(RulesInUse rules, string id)
    {
        if (rules.Loaded.Indicators.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase)) is { } indicator)
        {
            return IndicatorSentences.Tell(indicator, rules.Dictionary);
        }

        var rule = rules.Rules.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandFailure(ExitStatus.WrongCommandLine, $"There is no rule \"{id}\".{NearestName.Hint(id, rules.Rules.Select(r => r.Id).Concat(rules.Loaded.Indicators.Select(i => i.Id)))} Run compliance rules list to see them all.");
        var measures = rules.Loaded.RuleSets.SelectMany(s => s.Measures).Where(m => m.RuleIds.Contains(rule.Id, StringComparer.Ordinal)).ToList();
        return PlainEnglish.Tell(rule, rules.Dictionary, measures);
    }
}
