using NodaTime;

namespace ComplianceChecker.Cli;

/// <summary>Everything a command takes from the world besides its arguments and files.</summary>
internal sealed record Surroundings
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where errors, warnings and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The time.</summary>
    public required Func<Instant> Clock { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The folder of the program, which has the shipped rules in it.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Whether a person sees <see cref="Out"/> on a screen, rather than a file or another program getting it.</summary>
    public bool IsOutScreen { get; init; }

    /// <summary>Likewise for <see cref="Error"/>.</summary>
    public bool IsErrorScreen { get; init; }

    /// <summary>How many characters fit on a line of the screen.</summary>
    public int ScreenWidth { get; init; } = 80;

    /// <summary>Whether colours may be used on a screen (no-color.org).</summary>
    public bool HasColour { get; init; } = true;

    /// <summary>Cancelled when the person stops the program.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The full path of one that may be relative to the working folder.</summary>
    public string PathOf(string path)
    {
        try
        {
            return Path.GetFullPath(path, WorkingFolder);
        }
        catch (ArgumentException)
        {
            throw new CommandFailure(ExitStatus.WrongCommandLine, "A path holds a character that no path can have.");
        }
    }
}
