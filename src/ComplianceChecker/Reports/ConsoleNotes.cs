using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what a person should know of a run.</summary>
public static class ConsoleNotes
{
    /// <summary>Prints those of the notes that a reader must know before any figure, below the headline.</summary>
    internal static void WriteForemost(IAnsiConsole console, RunDetails run)
    {
        foreach (var note in run.Foremost)
        {
            console.Line(note, new Style(decoration: Decoration.Bold));
        }
    }

    /// <summary>Prints the notes; nothing if there are none.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(notes);
        if (notes.Count == 0)
        {
            return;
        }

        console.Heading("Notes");
        foreach (var note in notes)
        {
            console.Indented(note);
        }
    }
}
