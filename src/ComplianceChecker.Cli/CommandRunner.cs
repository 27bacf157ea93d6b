using System.CommandLine;

namespace ComplianceChecker.Cli;

/// <summary>Makes commands and runs them with the options in use.</summary>
internal sealed class CommandRunner(Surroundings surroundings, Diagnostics diagnostics)
{
    private readonly Dictionary<Command, IReadOnlyList<string>> examples = [];

    /// <summary>Examples of each command's use.</summary>
    public IReadOnlyDictionary<Command, IReadOnlyList<string>> Examples => examples;

    /// <summary>Makes a command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="options">The names of its options.</param>
    /// <param name="usedAs">Examples of its use.</param>
    /// <param name="run">Does it and gives the exit status.</param>
    /// <param name="unseen">The names of options that it takes and its help leaves out; null for none.</param>
    /// <param name="formats">What its help says of <c>--format</c>; null for what is said of every format.</param>
    public Command Make(string name, string description, IReadOnlyList<Argument> arguments, IReadOnlyList<string> options, IReadOnlyList<string> usedAs, Func<CommandContext, int> run, IReadOnlyList<string>? unseen = null, string? formats = null)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments)
        {
            command.Add(argument);
        }

        foreach (var option in OptionDefinition.All.Where(o => options.Contains(o.Name, StringComparer.Ordinal)))
        {
            var shown = OptionFor(option);
            shown.Description = string.Equals(option.Name, OptionNames.Format, StringComparison.Ordinal) ? formats ?? shown.Description : shown.Description;
            shown.Hidden |= unseen?.Contains(option.Name, StringComparer.Ordinal) is true;
            command.Add(shown);
        }

        examples[command] = usedAs;
        command.SetAction(parsed => Run(command, parsed, run));
        return command;
    }

    private static Option OptionFor(OptionDefinition definition) => definition.Value.Length == 0
        ? new Option<bool>("--" + definition.Name) { Description = definition.Description }
        : new Option<string[]>("--" + definition.Name)
        {
            Description = definition.Description,
            HelpName = definition.Value,
            Arity = ArgumentArity.ZeroOrMore,
        };

    private int Run(Command command, ParseResult parsed, Func<CommandContext, int> run)
    {
        var settings = new ReadFiles();
        var path = Path.Combine(surroundings.WorkingFolder, SettingsFile.Name);
        var values = File.Exists(path) ? SettingsFile.Read(settings.Read(SettingsFile.Name, path)) : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var options = new ChosenOptions(command, parsed, values);
        diagnostics.Start(options, CommandInputs.Of(command, parsed, options, surroundings));
        using var progress = new ProgressLine(surroundings);
        return run(new CommandContext(surroundings, diagnostics, parsed, options, settings, progress));
    }
}
