using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what a person should know of a run.</summary>
public static class ConsoleNotes
{
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
