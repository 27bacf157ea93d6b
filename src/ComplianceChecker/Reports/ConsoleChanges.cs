using System.Globalization;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what changed since an earlier report: how much is new and cleared, which measures moved, and the first rows of each list.</summary>
internal static class ConsoleChanges
{
    private const int NewShown = 10;
    private const int GoneShown = 10;
    private const string File = "changes.csv";

    public static void Write(IAnsiConsole console, ReportChanges changes, ConsolePlaces places)
    {
        console.Heading($"Since {Day.ForPeople(DayNumber.Of(changes.Before))}");
        foreach (var caution in changes.Cautions)
        {
            console.Indented(caution);
        }

        console.Indented($"New: {ConsoleWords.Count(changes.New.Count)}. Cleared: {ConsoleWords.Count(changes.Cleared.Count)}{How(changes.Cleared)}. Still overdue: {ConsoleWords.Count(changes.StillOpen.Count)}.");
        WriteNotListed(console, changes);
        WriteMeasures(console, changes);
        if (changes.New.Count > 0)
        {
            console.Heading("New since then");
            ConsoleReport.WriteList(console, changes.New, NewShown, places, File, "worst", "Days late", e => ConsoleWords.Count(e.Reading.DaysLate));
        }

        WriteGone(console, changes.Cleared, "Cleared since then", "What cleared it", places);
        WriteGone(console, changes.NotListed, "Overdue then, not listed now, and not known to be cleared", "Why it is not listed", places);
    }

    private static void WriteNotListed(IAnsiConsole console, ReportChanges changes)
    {
        if (changes.NotListed.Count > 0)
        {
            console.Indented($"Not listed now, and not known to be cleared: {ConsoleWords.Count(changes.NotListed.Count)}{How(changes.NotListed)}.");
        }
    }

    private static string How(IReadOnlyList<ClearedException> gone)
    {
        var counts = gone.CountBy(c => c.ClearedBy).OrderBy(c => c.Key).Select(c => $"{ConsoleWords.Count(c.Value)} {c.Key.Words()}").ToArray();
        return counts.Length == 0 ? "" : $" ({string.Join(", ", counts)})";
    }

    private static void WriteMeasures(IAnsiConsole console, ReportChanges changes)
    {
        MeasureSince[] all = [.. changes.Measures.Where(m => m.Row.GroupBy.Length == 0)];
        MeasureSince[] moved = [.. all.Where(m => m.Difference is not (null or 0))];
        var same = all.Count(m => m.Difference == 0);
        if (moved.Length + same == 0)
        {
            return;
        }

        var (up, down) = (moved.Count(m => m.Difference > 0), moved.Count(m => m.Difference < 0));
        console.Indented($"Measures: {ConsoleWords.Count(up)} up, {ConsoleWords.Count(down)} down, {ConsoleWords.Count(same)} the same.");
        if (moved.Length == 0)
        {
            return;
        }

        var table = ConsoleWords.Columns("Measure", ">Then", ">Now", ">Change");
        foreach (var measure in moved)
        {
            var unit = measure.Row.Measure.Unit;
            table.Row(measure.Row.Measure.Title, Figure(measure.Before!.Value, unit), Figure(measure.Row.Figure!.Value, unit), Change(measure.Difference!.Value, unit));
        }

        console.Put(table);
    }

    private static void WriteGone(IAnsiConsole console, IReadOnlyList<ClearedException> gone, string heading, string reason, ConsolePlaces places)
    {
        if (gone.Count == 0)
        {
            return;
        }

        console.Heading(heading);
        var table = ConsoleWords.Columns("|Case", "Duty", reason);
        foreach (var row in gone.Take(GoneShown))
        {
            table.Row(row.Before.CaseId, row.Before.Rule.Length > 0 ? row.Before.Rule : row.Before.RuleId, row.Reason);
        }

        console.Put(table);
        if (gone.Count > GoneShown)
        {
            console.Aside($"The first {GoneShown.ToString(CultureInfo.InvariantCulture)} of {ConsoleWords.Count(gone.Count)}, those that were worst. {places.Of(File)}");
        }
    }

    private static string Figure(decimal figure, MeasureUnit unit) => unit == MeasureUnit.Percent ? ConsoleWords.Percent(figure) : ConsoleMeasures.Figure((double)figure, unit);

    private static string Change(decimal difference, MeasureUnit unit) =>
        difference.ToString(unit == MeasureUnit.Number ? "+#,0;-#,0" : "+#,0.0;-#,0.0", CultureInfo.InvariantCulture);
}
