using System.Globalization;
using ComplianceChecker.Measures;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints the measures of a report.</summary>
internal static class ConsoleMeasures
{
    public static void Write(IAnsiConsole console, Report report, ConsolePlaces places)
    {
        console.Heading("Measures");
        if (report.Measures.Count == 0)
        {
            console.Indented("The rules in use have none.");
            return;
        }

        var table = ConsoleWords.Columns("Measure", ">Kept", ">Of", ">Percent", ">Target", "Standing");
        MeasureRow[] shown = [.. report.Measures.Where(r => r.GroupBy.Length == 0 || places.ShowsGroups)];
        foreach (var row in shown)
        {
            AddRow(table, row);
        }

        console.Put(table);
        foreach (var row in shown)
        {
            foreach (var remark in Remarks(row))
            {
                console.Indented($"{row.Measure.Title}{(row.GroupBy.Length == 0 ? "" : ", " + Group(row))}: {remark}");
            }
        }

        if (!places.ShowsGroups && report.Measures.Any(r => r.GroupBy.Length > 0))
        {
            console.Aside($"By {string.Join(" and ", report.Request.By.Select(b => b.Name))}: {(places.Out is null ? "add --by or --out FOLDER." : $"in {places.Out}/measures.csv, or here with --by.")}");
        }
    }

    private static void AddRow(Table table, MeasureRow row)
    {
        var title = row.GroupBy.Length == 0 ? row.Measure.Title : "  " + Group(row);
        table.AddRow(
            ConsoleWords.Plain(title),
            ConsoleWords.Plain(Number(row.Numerator)),
            ConsoleWords.Plain(Number(row.Denominator)),
            ConsoleWords.Plain(row.Percentage is { } percentage ? ConsoleWords.Percent(percentage) : "-"),
            ConsoleWords.Plain(row.Measure.Target?.ToString("0.#", CultureInfo.InvariantCulture) is { } target ? target + "%" : ""),
            ConsoleWords.Plain(row.WhyNot is null ? row.Rag?.Word().ToUpperInvariant() ?? "" : "not given", ConsoleWords.StyleOf(row.Rag)));
    }

    private static string Group(MeasureRow row) => $"{row.GroupBy} {(row.Group.Length == 0 ? "(blank)" : row.Group)}";

    private static IEnumerable<string> Remarks(MeasureRow row)
    {
        if (row.IsSuppressed)
        {
            yield return "small numbers are withheld";
        }

        if (row.NotTold is > 0 and var untold)
        {
            var range = row.AtWorst is { } worst && row.AtBest is { } best ? $": between {ConsoleWords.Percent(worst)} and {ConsoleWords.Percent(best)}" : "";
            yield return $"cannot be told for {ConsoleWords.Count(untold)}{range}";
        }
    }

    private static string Number(int? count) => count is { } number ? ConsoleWords.Count(number) : "-";
}
