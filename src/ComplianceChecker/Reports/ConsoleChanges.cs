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
    private const int ClearedShown = 10;
    private const string File = "changes.csv";

    public static void Write(IAnsiConsole console, ReportChanges changes, ConsolePlaces places)
    {
        console.Heading($"Since {Day.ForPeople(DayNumber.Of(changes.Before))}");
        console.Indented($"New: {ConsoleWords.Count(changes.New.Count)}. Cleared: {ConsoleWords.Count(changes.Cleared.Count)}{HowCleared(changes)}. Still overdue: {ConsoleWords.Count(changes.StillOpen.Count)}.");
        WriteMeasures(console, changes);
        if (changes.New.Count > 0)
        {
            console.Heading("New since then");
            ConsoleReport.WriteList(console, changes.New, NewShown, places, File, "worst", "Days late", e => ConsoleWords.Count(e.Reading.DaysLate));
        }

        WriteCleared(console, changes, places);
    }

    private static string HowCleared(ReportChanges changes)
    {
        var counts = changes.Cleared.CountBy(c => c.ClearedBy).OrderBy(c => c.Key).Select(c => $"{ConsoleWords.Count(c.Value)} {c.Key.Words()}").ToArray();
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

    private static void WriteCleared(IAnsiConsole console, ReportChanges changes, ConsolePlaces places)
    {
        if (changes.Cleared.Count == 0)
        {
            return;
        }

        console.Heading("Cleared since then");
        var table = ConsoleWords.Columns("|Case", "Duty", "What cleared it");
        foreach (var cleared in changes.Cleared.Take(ClearedShown))
        {
            table.Row(cleared.Before.CaseId, cleared.Before.Rule.Length > 0 ? cleared.Before.Rule : cleared.Before.RuleId, cleared.Reason);
        }

        console.Put(table);
        if (changes.Cleared.Count > ClearedShown)
        {
            console.Aside($"The first {ClearedShown.ToString(CultureInfo.InvariantCulture)} of {ConsoleWords.Count(changes.Cleared.Count)}, those that were worst. {places.Of(File)}");
        }
    }

    private static string Figure(decimal figure, MeasureUnit unit) => unit == MeasureUnit.Percent ? ConsoleWords.Percent(figure) : ConsoleMeasures.Figure((double)figure, unit);

    private static string Change(decimal difference, MeasureUnit unit) =>
        difference.ToString(unit == MeasureUnit.Number ? "+#,0;-#,0" : "+#,0.0;-#,0.0", CultureInfo.InvariantCulture);
}
