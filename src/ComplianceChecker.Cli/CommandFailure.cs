namespace ComplianceChecker.Cli;

/// <summary>A command cannot go on: what to tell the person who ran it, and the exit status.</summary>
/// <param name="exitStatus">One of <see cref="ExitStatus"/>.</param>
/// <param name="messages">What is wrong and what to do, a line each; no cell's content.</param>
internal sealed class CommandFailure(int exitStatus, params IReadOnlyList<string> messages)
    : Exception(string.Join(Environment.NewLine, messages))
{
    /// <summary>One of <see cref="Cli.ExitStatus"/>.</summary>
    public int ExitStatus { get; } = exitStatus;

    /// <summary>What is wrong and what to do, a line each.</summary>
    public IReadOnlyList<string> Messages { get; } = messages;
}
