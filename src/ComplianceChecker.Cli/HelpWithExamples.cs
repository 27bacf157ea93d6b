using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ComplianceChecker.Cli;

/// <summary>The help of a command, with examples of its use.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction standard;
    private readonly IReadOnlyDictionary<Command, IReadOnlyList<string>> examples;

    /// <summary>Adds examples to the standard help.</summary>
    public HelpWithExamples(HelpAction standard, IReadOnlyDictionary<Command, IReadOnlyList<string>> examples, Surroundings surroundings)
    {
        this.standard = standard;
        this.examples = examples;
        standard.MaxWidth = surroundings.IsOutScreen ? surroundings.ScreenWidth : 100;
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var status = standard.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var shown = command.Subcommands.Count > 0
            ? Under(command).SelectMany(c => examples.GetValueOrDefault(c) is [var first, ..] ? [first] : Array.Empty<string>())
            : examples.GetValueOrDefault(command) ?? [];
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in shown)
        {
            output.WriteLine("  " + example);
        }

        return status;
    }

    private static IEnumerable<Command> Under(Command command) =>
        command.Subcommands.SelectMany(c => c.Subcommands.Count > 0 ? Under(c) : [c]);
}
