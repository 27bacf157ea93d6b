using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what was understood of an extract, by file and column.</summary>
public static class ConsoleExtract
{
    /// <summary>Prints what was read, and how much of the past it has.</summary>
    public static void Write(IAnsiConsole console, CaseExtract extract, string name)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(extract);
        console.Line($"{name}: {ConsoleWords.Count(extract.Cases.Count, "case", "cases")}{(extract.AsAt is { } taken ? $", taken on {Day.ForPeople(DayNumber.Of(taken))}" : "")}", new Style(decoration: Decoration.Bold));
        WriteFiles(console, extract);
        WriteColumns(console, extract);
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

    private static void WriteColumns(IAnsiConsole console, CaseExtract extract)
    {
        console.Heading("Columns");
        var table = ConsoleWords.Columns("|Column", "Type", ">Filled", ">Unknown");
        table.Row("cases.date_of_birth", "date", $"{ConsoleWords.Count(extract.Cases.Born.Count(b => b != DayNumber.None))} of {ConsoleWords.Count(extract.Cases.Count)}", "");
        Add(table, DataDictionary.CasesKind, extract.Cases.Columns, extract.Cases.Count);
        foreach (var records in extract.Records.Values.OrderBy(r => r.Kind, StringComparer.Ordinal))
        {
            Add(table, records.Kind, records.Columns, records.Count);
        }

        console.Put(table);
        console.Aside("Filled: rows with a value. Unknown: values that the data dictionary does not list.");
    }

    private static void Add(Table table, string kind, IReadOnlyList<AttributeColumn> columns, int rows)
    {
        foreach (var column in columns)
        {
            var (filled, unknown) = (0, 0);
            for (var row = 0; row < rows; row++)
            {
                filled += column.Codes[row] == 0 ? 0 : 1;
                unknown += column.IsUnknown(row) ? 1 : 0;
            }

            table.Row($"{kind}.{column.Name}", Type(column.Definition), rows == 0 ? "no rows" : $"{ConsoleWords.Count(filled)} of {ConsoleWords.Count(rows)}", unknown == 0 ? "" : ConsoleWords.Count(unknown));
        }
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

    private static string Type(AttributeDefinition? definition) => definition switch
    {
        null => "not in the dictionary",
        { Codes.Count: > 0 } => "code",
        { Type: AttributeType.Number } => "number",
        { Type: AttributeType.Boolean } => "yes or no",
        { Type: AttributeType.Date } => "date",
        _ => "text",
    };
}
