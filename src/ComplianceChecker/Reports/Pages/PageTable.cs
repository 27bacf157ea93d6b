using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Writes a table that the page's script can sort, filter and search.</summary>
/// <remarks>It stands in a region that scrolls where the screen is narrow. Columns with nothing in any row are left out.</remarks>
internal static class PageTable
{
    /// <summary>How many rows a page shows of a list.</summary>
    public const int MostRows = 5_000;

    /// <summary>Writes the table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="id">The id of its caption, unique on the page.</param>
    /// <param name="caption">Its caption.</param>
    /// <param name="columns">The columns; the first heads each row.</param>
    /// <param name="rows">The rows, in order; at least one.</param>
    /// <param name="file">The file that has all of them.</param>
    public static void Write<T>(HtmlWriter html, string id, string caption, IReadOnlyList<PageColumn<T>> columns, IReadOnlyList<T> rows, string file)
    {
        T[] shown = [.. rows.Take(MostRows)];
        PageColumn<T>[] used = [.. columns.Where((c, i) => i == 0 || Array.Exists(shown, r => !c.Of(r).IsBlank))];
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-labelledby", id), ("tabindex", "0")).Line();
        html.Open("table", ("class", "list")).Line().Element("caption", caption, ("id", id)).Line();
        html.Open("thead").Open("tr");
        foreach (var column in used)
        {
            html.Element("th", column.Heading, ("scope", "col"), ("class", column.Kind switch { ListCellKind.Count => "n", ListCellKind.Day => "d", _ => column.IsLong ? "t" : null }), ("data-filter", column.IsFilter ? "" : null));
        }

        html.Close().CloseLine().Open("tbody").Line();
        foreach (var row in shown)
        {
            html.Open("tr");
            for (var i = 0; i < used.Length; i++)
            {
                WriteCell(html, used[i], row, isHead: i == 0);
            }

            html.CloseLine();
        }

        html.CloseLine().CloseLine().CloseLine();
        if (rows.Count > shown.Length)
        {
            html.Element("p", $"These are the first {ConsoleWords.Count(shown.Length)} of {ConsoleWords.Count(rows.Count)}; {ConsoleWords.Count(rows.Count - shown.Length, "more is", "more are")} in {file}, which --format csv writes.").Line();
        }
    }

    private static void WriteCell<T>(HtmlWriter html, PageColumn<T> column, T row, bool isHead)
    {
        var cell = column.Of(row);
        var name = isHead ? "th" : "td";
        var scope = isHead ? "row" : null;
        if (cell.IsBlank)
        {
            html.Open(name, ("scope", scope)).Close();
            return;
        }

        switch (cell.Kind)
        {
            case ListCellKind.Count:
                html.Element(name, ConsoleWords.Count(cell.Number), ("scope", scope), ("class", "n"));
                break;
            case ListCellKind.Day:
                html.Element(name, Day.ForPeople(cell.Number, cell.Minute), ("scope", scope), ("class", "d"), ("data-s", Sortable(cell)));
                break;
            default:
                html.Open(name, ("scope", scope));
                if (column.LinkOf?.Invoke(row) is { } link)
                {
                    html.Element("a", cell.Text!, ("href", link));
                }
                else
                {
                    html.Text(cell.Text!);
                }

                html.Close();
                break;
        }
    }

    /// <summary>A day, or a day with its time, as a number that sorts.</summary>
    private static string Sortable(ListCell cell) =>
        ((cell.Number * 1440L) + (cell.Minute == DayNumber.NoTime ? 0 : cell.Minute)).ToString(CultureInfo.InvariantCulture);
}
