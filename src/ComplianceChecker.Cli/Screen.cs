using System.Globalization;
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

    /// <summary>The text of a summary as the console would show it, made while something else is being done.</summary>
    /// <param name="surroundings">Where it is to be shown.</param>
    /// <param name="write">Writes it.</param>
    public static Task<string> TextOf(Surroundings surroundings, Action<IAnsiConsole> write) => Task.Run(() =>
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = surroundings.Out.NewLine };
        var console = Of(surroundings);
        var width = console.Profile.Width;

        // What the screen can do was asked of the screen itself.
        console.Profile.Out = new AnsiConsoleOutput(console.Profile.Capabilities.Ansi ? text : new PlainLines(text));
        console.Profile.Width = width;
        write(console);
        return text.ToString();
    });
}
