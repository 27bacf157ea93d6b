using Spectre.Console;

namespace ComplianceChecker.Cli;

/// <summary>Makes the console that summaries are written to.</summary>
internal static class Screen
{
    private const int PipedWidth = 120;

    /// <summary>A console with colours on a screen that may have them, and plain text otherwise.</summary>
    public static IAnsiConsole Of(Surroundings surroundings)
    {
        var colour = surroundings.IsOutScreen && surroundings.HasColour;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(colour ? surroundings.Out : new PlainLines(surroundings.Out)),
        });
        console.Profile.Width = surroundings.IsOutScreen ? surroundings.ScreenWidth : PipedWidth;
        return console;
    }
}
