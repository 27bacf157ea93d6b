using System.Globalization;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints the story of a case in sentences.</summary>
public static class CaseReport
{
    private static readonly (string Field, string Label)[] Workers =
        [("team", "Team"), ("social_worker", "social worker"), ("iro", "reviewing officer"), ("personal_adviser", "personal adviser")];

    /// <summary>Prints the story.</summary>
    public static void Write(IAnsiConsole console, CaseStory story, RunDetails run)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(run);
        var request = story.Report.Request;
        var (asAt, since) = (DayNumber.Of(request.AsAt), DayNumber.Of(request.Since));
        console.Line($"Case {story.CaseId} as at {Day.ForPeople(asAt)}", new Style(decoration: Decoration.Bold));
        WriteWorkers(console, story);
        WriteSentences(console, story, "Overdue", story.Overdue, o => $"{o.Rule.Title}: was due by {Day.ForPeople(o.Reading.Due, o.Reading.DueMinute)}, {Days(o.Reading.DaysLate)} ago{Doubt(story, o)}.");
        WriteSentences(console, story, "Next", story.Next, o => $"{o.Rule.Title}: due by {Day.ForPeople(o.Reading.Due, o.Reading.DueMinute)}, {(o.Reading.Due == asAt ? "today" : "in " + Days(o.Reading.Due - asAt))}.");
        WriteSentences(console, story, $"Late since {Day.ForPeople(since)}", story.Late, Late);
        WriteUntold(console, story, asAt);
        foreach (var duty in story.Duties.Where(d => d.WhyNot is null && d.Obligations.Count + d.Untold.Count > 0))
        {
            CaseDutyText.Write(console, duty, asAt, since);
        }

        CaseOtherDuties.Write(console, story);
        WriteFindings(console, story);
        ConsoleNotes.Write(console, run.Notes);
    }

    private static void WriteWorkers(IAnsiConsole console, CaseStory story)
    {
        var cases = story.Report.Result.Extract.Cases;
        var text = string.Join(", ", Workers.Select(w => (w.Label, Value: cases.Column(w.Field)?.ValueOf(story.Case) ?? "")).Where(w => w.Value.Length > 0).Select(w => $"{w.Label} {w.Value}"));
        if (text.Length > 0)
        {
            console.Line(char.ToUpperInvariant(text[0]) + text[1..] + ".");
        }

        if (cases.Ends[story.Case] is var left && left <= DayNumber.Of(story.Report.Request.AsAt))
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
            console.Indented(sentence(obligation));
        }
    }

    private static void WriteUntold(IAnsiConsole console, CaseStory story, int asAt)
    {
        CaseDuty[] unsure = [.. story.Duties.Where(d => d.Untold.Any(u => u.From <= asAt && asAt < u.To))];
        if (unsure.Length == 0)
        {
            return;
        }

        console.Heading("Cannot be told");
        foreach (var duty in unsure)
        {
            console.Indented($"{duty.Outcome.Rule.Title}: owed, but the extract does not say enough to tell whether it is in time.");
        }
    }

    /// <summary>A word of caution where a row that could not be used may be the one that kept the duty.</summary>
    private static string Doubt(CaseStory story, CaseObligation obligation) =>
        story.Duties.Any(d => d.DataProblems > 0 && string.Equals(d.Outcome.Rule.Id, obligation.Rule.Id, StringComparison.Ordinal))
            ? "; doubtful, see the problems in this child's data below"
            : "";

    private static string Late(CaseObligation late) => late.Reading.Status == ObligationStatus.MetLate
        ? $"{late.Rule.Title}: was due by {Day.ForPeople(late.Reading.Due, late.Reading.DueMinute)} and done on {Day.ForPeople(late.Reading.Done, late.Reading.DoneMinute)}, {Days(late.Reading.DaysLate)} late."
        : $"{late.Rule.Title}: was due by {Day.ForPeople(late.Reading.Due, late.Reading.DueMinute)} and not done when the duty ended on {Day.ForPeople(late.Reading.Ended)}, {Days(late.Reading.DaysLate)} late.";

    private static void WriteFindings(IAnsiConsole console, CaseStory story)
    {
        if (story.Findings.Count == 0)
        {
            return;
        }

        console.Heading("Problems in this child's data");
        foreach (var finding in story.Findings)
        {
            var line = finding.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" line {finding.Line}") : "";
            var column = finding.Column is null ? "" : $", column {finding.Column}";
            console.Indented($"{finding.File}{line}{column}: {finding.Problem}");
        }
    }

    private static string Days(int days) => ConsoleWords.Count(days, "day", "days");
}
