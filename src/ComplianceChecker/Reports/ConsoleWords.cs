using System.Globalization;
using ComplianceChecker.Measures;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>How summaries are set on the console: headings, sentences and tables without lines, readable at 80 columns and when piped.</summary>
internal static class ConsoleWords
{
    private static readonly Style HeadingStyle = new(decoration: Decoration.Bold);
    private static readonly Style QuietStyle = new(decoration: Decoration.Dim);

    /// <summary>A heading with an empty line above it.</summary>
    public static void Heading(this IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Line(text, HeadingStyle);
    }

    /// <summary>A sentence on lines of its own, broken between words.</summary>
    public static void Line(this IAnsiConsole console, string text, Style? style = null)
    {
        console.Write(Plain(text, style));
        console.WriteLine();
    }

    /// <summary>A sentence set in from the margin, on as many lines as it needs.</summary>
    public static void Indented(this IAnsiConsole console, string text, int by = 2, Style? style = null)
    {
        console.Write(new Padder(Plain(text, style), new Padding(by, 0, 0, 0)));
    }

    /// <summary>Where the rest is, and the like.</summary>
    public static void Aside(this IAnsiConsole console, string text) => console.Indented(text, style: QuietStyle);

    /// <summary>A table without lines. A column whose name starts with &gt; stands to the right; that and one whose name starts with | are never broken. A name may have several lines.</summary>
    public static Table Columns(params ReadOnlySpan<string> names)
    {
        var table = new Table { Border = TableBorder.None, ShowRowSeparators = false };
        for (var i = 0; i < names.Length; i++)
        {
            var isNumber = names[i].StartsWith('>');
            var isWhole = isNumber || names[i].StartsWith('|');
            var column = new TableColumn(new Rows(names[i].TrimStart('>', '|').Split('\n').Select(line => Plain(line, QuietStyle)))) { Padding = new Padding(0, 0, i == names.Length - 1 ? 0 : 2, 0), NoWrap = isWhole };
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }

        return table;
    }

    /// <summary>A row of a table.</summary>
    public static void Row(this Table table, params ReadOnlySpan<string> cells)
    {
        var row = new Text[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            row[i] = Plain(cells[i]);
        }

        table.AddRow(row);
    }

    /// <summary>Prints a table, set in from the margin.</summary>
    public static void Put(this IAnsiConsole console, Table table) => console.Write(new Padder(table, new Padding(2, 0, 0, 0)));

    /// <summary>A text for a terminal, which it shows and does not obey.</summary>
    public static Text Plain(string text, Style? style = null) => new(VisibleText.Of(text), style);

    /// <summary>A number with thousands marked off.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number as files and attributes have it.</summary>
    public static string Plainly(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of things, in the singular or the plural.</summary>
    public static string Count(int count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>A percentage with one decimal.</summary>
    public static string Percent(decimal percentage) => percentage.ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>The colour of a word that says the same.</summary>
    public static Style StyleOf(Rag? rag) => rag switch
    {
        Rag.Green => new Style(Color.Green),
        Rag.Amber => new Style(Color.Yellow),
        Rag.Red => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
