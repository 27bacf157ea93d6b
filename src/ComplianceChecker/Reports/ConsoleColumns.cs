using ComplianceChecker.Extracts.Surveys;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what was made of every column of an extract. No value is shown, only how unreadable ones are written.</summary>
public static class ConsoleColumns
{
    private const int RowsShown = 60;
    private const int LongestTitle = 32;
    private const int LongestReadAs = 60;

    /// <summary>Prints the columns by file; of very many, those of which something is to be said.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<ColumnSurvey> columns, ConsolePlaces places)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(places);
        console.Heading("Columns");
        ColumnSurvey[] shown = [.. columns.Count <= RowsShown ? columns : columns.Where(IsNoteworthy).Take(RowsShown)];
        var table = ConsoleWords.Columns("|Column", "Read as", ">Values", ">Blank", "Unreadable");
        foreach (var file in shown.GroupBy(c => c.File, StringComparer.Ordinal))
        {
            table.Row(CutBefore(file.Key, LongestTitle + 2), "", "", "", "");
            foreach (var column in file)
            {
                table.Row("  " + Cut(column.Column, LongestTitle), Cut(ReadAs(column), LongestReadAs), Count(column.Values), Count(column.Blank), Unreadable(column));
            }
        }

        if (shown.Length > 0)
        {
            console.Put(table);
        }

        if (columns.Count > shown.Length)
        {
            console.Aside($"Shown of {ConsoleWords.Count(columns.Count)} columns: those with something that is unreadable or not known, or with nothing in them. {places.Of("columns.csv")}");
        }

        WriteFolded(console, columns, places);
    }

    /// <summary>Prints of how many texts and rows the spelling was brought to that of a code.</summary>
    private static void WriteFolded(IAnsiConsole console, IReadOnlyList<ColumnSurvey> columns, ConsolePlaces places)
    {
        var folded = columns
            .SelectMany(c => c.Texts.Where(t => t.IsFolded).Select(t => (Column: c, Text: t)))
            .GroupBy(t => (t.Column.File, t.Column.Column, t.Text.ReadAs))
            .ToArray();
        if (folded.Length == 0)
        {
            return;
        }

        console.Heading("Values read as codes");
        var table = ConsoleWords.Columns("|Column", "Read as", ">Spellings", ">Codes", ">Rows");
        foreach (var column in folded.Take(RowsShown / 2))
        {
            table.Row(
                $"{CutBefore(column.Key.File, LongestTitle / 2)}, {Cut(column.Key.Column, LongestTitle)}",
                column.Key.ReadAs,
                ConsoleWords.Count(column.Count()),
                ConsoleWords.Count(column.Select(t => t.Text.Code).Distinct(StringComparer.Ordinal).Count()),
                ConsoleWords.Count(column.Sum(t => t.Text.Rows)));
        }

        console.Put(table);
        console.Aside("Spellings: texts that are not the code itself. " + places.Of("values.csv"));
    }

    private static bool IsNoteworthy(ColumnSurvey column) => column.Unreadable > 0 || column.Sort is ColumnSort.NotInDictionary or ColumnSort.NotRecognised || column is { Values: 0, Blank: > 0 };

    private static string ReadAs(ColumnSurvey column) => column.Sort switch
    {
        ColumnSort.Date => column.ReadAs + ", date",
        ColumnSort.Number => column.ReadAs + ", number",
        ColumnSort.Boolean => column.ReadAs + ", yes or no",
        ColumnSort.Code => column.ReadAs + ", code",
        ColumnSort.Text => column.ReadAs + ", text",
        ColumnSort.NotInDictionary => column.ReadAs + ", not in the dictionary",
        _ => column.ReadAs,
    };

    private static string Unreadable(ColumnSurvey column) => column.Unreadable is not > 0 ? ""
        : column.Examples.Count == 0 ? ConsoleWords.Count(column.Unreadable.Value)
        : $"{ConsoleWords.Count(column.Unreadable.Value)}, written {string.Join(" or ", column.Examples)}";

    private static string Count(int? count) => count is { } number ? ConsoleWords.Count(number) : "";

    /// <summary>The end of a file's name, which tells the sheet of a workbook.</summary>
    private static string CutBefore(string text, int longest) => text.Length <= longest ? text : "…" + text[^(longest - 1)..];

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
