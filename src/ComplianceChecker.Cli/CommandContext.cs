using System.CommandLine;

namespace ComplianceChecker.Cli;

/// <summary>What a command has to work with.</summary>
/// <param name="Surroundings">The world.</param>
/// <param name="Diagnostics">Where warnings and debug messages go.</param>
/// <param name="Parsed">The command line.</param>
/// <param name="Options">The options in use.</param>
/// <param name="Settings">The file that options were taken from, if there is one.</param>
/// <param name="Progress">Tells how far long work has come.</param>
internal sealed record CommandContext(Surroundings Surroundings, Diagnostics Diagnostics, ParseResult Parsed, ChosenOptions Options, ReadFiles Settings, ProgressLine Progress)
{
    /// <summary>The value of an argument.</summary>
    public string Argument(string name) => Parsed.GetValue<string>(name) ?? "";

    /// <summary>The values of an argument that takes several.</summary>
    public IReadOnlyList<string> Arguments(string name) => Parsed.GetValue<string[]>(name) ?? [];
}
