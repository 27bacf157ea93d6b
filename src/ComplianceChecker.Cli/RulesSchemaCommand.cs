using System.CommandLine;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance rules schema</c>: the JSON Schema of rule sets, for editors.</summary>
internal static class RulesSchemaCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "schema",
        "Writes the JSON Schema of rule sets, by which an editor helps while a rule is written.",
        [],
        [OptionNames.Log, OptionNames.Verbose],
        ["compliance rules schema > rules/schema/rule-set.schema.json"],
        context =>
        {
            context.Surroundings.Out.Write(RuleSetSchema.Write());
            return ExitStatus.Done;
        });
}
