using System.CommandLine;

namespace ComplianceChecker.Cli;

/// <summary>Where a command reads, and so where its log may not be written.</summary>
/// <param name="Extract">The folder of the extract, or of the sample that is made; null for a command without one.</param>
/// <param name="Settings">Where <c>compliance.json</c> is looked for.</param>
/// <param name="Rules">The rule files and folders that are named, and the shipped folder.</param>
internal sealed record CommandInputs(string? Extract, string Settings, IReadOnlyList<string> Rules)
{
    /// <summary>The inputs of a command.</summary>
    public static CommandInputs Of(Command command, ParseResult parsed, ChosenOptions options, Surroundings surroundings)
    {
        var rules = options.Values(OptionNames.Rules)
            .Concat(new[] { RulesCheckCommand.PathArgument, RulesCompareCommand.Old, RulesCompareCommand.New }.Select(name => ArgumentOf(command, parsed, name)).OfType<string>());
        return new CommandInputs(
            (ArgumentOf(command, parsed, ExtractFolder.Argument) ?? ArgumentOf(command, parsed, ExtractPseudonymiseCommand.In) ?? ArgumentOf(command, parsed, SampleFolder.Argument)) is { } extract ? surroundings.PathOf(extract) : null,
            Path.Combine(surroundings.WorkingFolder, SettingsFile.Name),
            [
                .. rules.Select(surroundings.PathOf),
                RuleFiles.ShippedFolder(surroundings),
            ]);
    }

    private static string? ArgumentOf(Command command, ParseResult parsed, string name) =>
        command.Arguments.Any(a => string.Equals(a.Name, name, StringComparison.Ordinal)) && parsed.GetValue<string>(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
