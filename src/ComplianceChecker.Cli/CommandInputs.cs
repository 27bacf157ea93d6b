using System.CommandLine;

namespace ComplianceChecker.Cli;

/// <summary>Where a command reads, and so where its log may not be written.</summary>
/// <param name="Extracts">The folder of the extract, or of the sample that is made, or the lists that a mapping is made for; none for a command without any.</param>
/// <param name="Settings">Where <c>compliance.json</c> is looked for.</param>
/// <param name="Rules">The rule files and folders that are named, and the shipped folder.</param>
internal sealed record CommandInputs(IReadOnlyList<string> Extracts, string Settings, IReadOnlyList<string> Rules)
{
    /// <summary>The inputs of a command.</summary>
    public static CommandInputs Of(Command command, ParseResult parsed, ChosenOptions options, Surroundings surroundings)
    {
        var rules = options.Values(OptionNames.Rules)
            .Concat(new[] { RulesCheckCommand.PathArgument, RulesCompareCommand.Old, RulesCompareCommand.New }.Select(name => ArgumentOf(command, parsed, name)).OfType<string>());
        return new CommandInputs(
            [.. ListsOf(command, parsed).Concat(
                (ArgumentOf(command, parsed, ExtractFolder.Argument) ?? ArgumentOf(command, parsed, ExtractPseudonymiseCommand.In) ?? ArgumentOf(command, parsed, SampleFolder.Argument)) is { } extract ? [extract] : []).Select(surroundings.PathOf)],
            Path.Combine(surroundings.WorkingFolder, SettingsFile.Name),
            [
                .. rules.Select(surroundings.PathOf),
                RuleFiles.ShippedFolder(surroundings),
            ]);
    }

    private static IEnumerable<string> ListsOf(Command command, ParseResult parsed) =>
        command.Arguments.Any(a => string.Equals(a.Name, MappedLists.Argument, StringComparison.Ordinal)) ? (parsed.GetValue<string[]>(MappedLists.Argument) ?? []).Where(l => !string.IsNullOrWhiteSpace(l)) : [];

    private static string? ArgumentOf(Command command, ParseResult parsed, string name) =>
        command.Arguments.Any(a => string.Equals(a.Name, name, StringComparison.Ordinal)) && parsed.GetValue<string>(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
