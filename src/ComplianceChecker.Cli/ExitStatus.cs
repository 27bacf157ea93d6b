namespace ComplianceChecker.Cli;

/// <summary>What the program tells the shell (commands.md).</summary>
internal static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and something was found: what <c>--fail-on</c> asked for, or an example that fails.</summary>
    public const int Found = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongCommandLine = 2;

    /// <summary>The rules or the extract cannot be used.</summary>
    public const int CannotBeUsed = 3;

    /// <summary>An output could not be written.</summary>
    public const int NotWritten = 4;

    /// <summary>Stopped by Ctrl-C; what shells give a program that an interrupt ended.</summary>
    public const int Stopped = 130;
}
