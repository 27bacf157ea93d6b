using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what was understood of an extract, by file.</summary>
public static class ConsoleExtract
{
    /// <summary>Prints what was read, and how much of the past it has.</summary>
    public static void Write(IAnsiConsole console, CaseExtract extract, string name)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(extract);
        console.Line($"{name}: {ConsoleWords.Count(extract.Cases.Count, "case", "cases")}{(extract.AsAt is { } taken ? $", taken on {Day.ForPeople(DayNumber.Of(taken))}" : "")}", new Style(decoration: Decoration.Bold));
        WriteFiles(console, extract);
        WriteHistories(console, extract);
    }

    private static void WriteFiles(IAnsiConsole console, CaseExtract extract)
    {
        console.Heading("Files");
        var table = ConsoleWords.Columns("|File", "Read as", ">Rows", ">Used", ">Repeated", ">Set aside");
        foreach (var file in extract.Files)
        {
            table.Row(file.File, file.Kind, ConsoleWords.Count(file.RowsRead), ConsoleWords.Count(file.RowsUsed), ConsoleWords.Count(file.RowsRepeated), ConsoleWords.Count(file.RowsSetAside));
        }

        console.Put(table);
    }

    private static void WriteHistories(IAnsiConsole console, CaseExtract extract)
    {
        if (extract.Histories.Count == 0)
        {
            return;
        }

        console.Heading("How much of the past is there");
        foreach (var (kind, history) in extract.Histories.OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            console.Indented(history.LatestOnly ? $"{kind}: only the latest record of each case."
                : history.RecordsFrom is { } from ? $"{kind}: all records from {Day.ForPeople(DayNumber.Of(from))}."
                : $"{kind}: all records.");
        }
    }
}
