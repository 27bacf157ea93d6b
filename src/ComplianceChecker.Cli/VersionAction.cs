using System.CommandLine;
using System.CommandLine.Invocation;

namespace ComplianceChecker.Cli;

/// <summary>Prints which program and which rules these are.</summary>
internal sealed class VersionAction(Surroundings surroundings) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"compliance {ProgramVersion.Text}, commit {ProgramVersion.Commit}, rules {RulesVersion.Of(surroundings)}");
        return ExitStatus.Done;
    }
}
