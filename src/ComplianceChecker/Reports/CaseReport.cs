using System.Globalization;
using ComplianceChecker.Timescales;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints the story of a case in sentences.</summary>
public static class CaseReport
{
    /// <summary>Prints the story.</summary>
    public static void Write(IAnsiConsole console, CaseStory story, RunDetails run)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(run);
        console.Line($"Case {story.CaseId} as at {Day.ForPeople(story.AsAt)}", new Style(decoration: Decoration.Bold));
        ConsoleNotes.WriteForemost(console, run);
        WriteWorkers(console, story);
        WriteSentences(console, story, "Overdue", story.Overdue, o => CaseSentences.Overdue(story, o));
        WriteSentences(console, story, "Next", story.Next, o => CaseSentences.Next(story, o));
        WriteSentences(console, story, $"Late since {Day.ForPeople(story.Since)}", story.Late, CaseSentences.Late);
        WriteUntold(console, story);
        WriteMonths(console, story);
        foreach (var duty in story.Duties.Where(d => d.IsOwed))
        {
            CaseDutyText.Write(console, duty, story.AsAt, story.Since);
        }

        CaseOtherDuties.Write(console, story);
        WriteFindings(console, story);
        ConsoleNotes.Write(console, run.NotesBelow);
    }

    private static void WriteWorkers(IAnsiConsole console, CaseStory story)
    {
        var text = string.Join(", ", CaseSentences.Workers(story).Select(w => $"{w.Label} {w.Value}"));
        if (text.Length > 0)
        {
            console.Line(char.ToUpperInvariant(text[0]) + text[1..] + ".");
        }

        if (story.Left is { } left)
        {
            console.Line($"Left the authority on {Day.ForPeople(left)}.");
        }
    }

    private static void WriteSentences(IAnsiConsole console, CaseStory story, string heading, IReadOnlyList<CaseObligation> obligations, Func<CaseObligation, string> sentence)
    {
        console.Heading(heading);
        if (obligations.Count == 0)
        {
            console.Indented(ConsoleUntold.Empty(story.Report, "Nothing", "Cannot be told", "below") + ".");
        }

        foreach (var obligation in obligations)
        {
            console.Indented($"{obligation.Rule.Title}: {sentence(obligation)}");
        }
    }

    private static void WriteUntold(IAnsiConsole console, CaseStory story)
    {
        if (story.Unsure.Count == 0)
        {
            return;
        }

        console.Heading("Cannot be told");
        foreach (var duty in story.Unsure)
        {
            console.Indented($"{duty.Outcome.Rule.Title}: {CaseSentences.Untold}");
        }
    }

    private static void WriteMonths(IAnsiConsole console, CaseStory story)
    {
        var months = CaseMonths.Of(story.AsAt);
        (string Title, string Signs)[] rows = [.. story.Running.Concat(story.Duties.Where(d => d.IsOwed && !story.Running.Contains(d)))
            .Select(d => (d.Outcome.Rule.Title, string.Concat(months.Select(m => CaseMonths.Sign(d, m, story.AsAt)))))
            .Where(r => r.Item2.AsSpan().Trim().Length > 0)];
        if (rows.Length == 0)
        {
            return;
        }

        console.Heading("Month by month");
        var years = string.Concat(months.Select((m, i) => i == 0 || m.Month == 1 ? (i == 0 && 13 - m.Month < 5 ? "" : m.Year.ToString(CultureInfo.InvariantCulture)).PadRight(Math.Min(months.Count - i, 13 - m.Month)) : ""));
        var initials = string.Concat(months.Select(m => "JFMAMJJASOND"[m.Month - 1]));
        var table = ConsoleWords.Columns("", $"|{years}\n{initials}");
        foreach (var (title, signs) in rows)
        {
            table.Row(title, signs);
        }

        console.Put(table);
        console.Aside(CaseMonths.Legend);
    }

    private static void WriteFindings(IAnsiConsole console, CaseStory story)
    {
        if (story.Findings.Count == 0)
        {
            return;
        }

        console.Heading("Problems in this child's data");
        foreach (var finding in story.Findings)
        {
            console.Indented(CaseSentences.Problem(finding));
        }
    }
}
