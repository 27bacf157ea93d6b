using System.Globalization;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
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
        MeasureRow[] asked = [.. report.Measures.Where(r => r.GroupBy.Length == 0 || places.ShowsGroups)];
        MeasureRow[] shown = [.. asked.Where(r => !HasNothingToCount(r))];
        foreach (var row in shown)
        {
            AddRow(table, row);
        }

        console.Put(table);
        if (shown.Any(r => r.Withheld != WithheldCells.None))
        {
            console.Aside($"{WithheldMarks.Mark}: withheld, because it is {WithheldMarks.Range(report.Request.SuppressBelow)}, or would give such a number away.");
        }

        if (asked.Length > shown.Length)
        {
            console.Aside($"Nobody to count in {ConsoleWords.Count(asked.Length - shown.Length, "more measure", "more measures")}{(places.Out is null ? "." : $": see {places.Out}/measures.csv.")}");
        }

        foreach (var row in shown)
        {
            foreach (var remark in Remarks(row))
            {
                console.Indented($"{row.Measure.Title}{(row.GroupBy.Length == 0 ? "" : ", " + Group(row.GroupBy, row.Group))}: {remark}");
            }
        }

        foreach (var warning in UnknownCodes.Of(report))
        {
            console.Indented(warning);
        }

        WriteComparators(console, report.Measures.Where(r => r.GroupBy.Length == 0).Select(r => r.Measure));
        if (!places.ShowsGroups && report.Measures.Any(r => r.GroupBy.Length > 0))
        {
            console.Aside($"By {string.Join(" and ", report.Request.By.Select(b => b.Name))}: {(places.Out is null ? "add --by or --out FOLDER." : $"in {places.Out}/measures.csv, or here with --by.")}");
        }
    }

    /// <summary>Prints the figures of others, each with its day and where it is published.</summary>
    public static void WriteComparators(IAnsiConsole console, IEnumerable<Measure> measures)
    {
        foreach (var (measure, comparator) in measures.SelectMany(m => m.Comparators.Select(c => (m, c))))
        {
            var source = comparator.Source.Length == 0 ? "" : $" ({comparator.Source})";
            console.Indented($"{measure.Title}: {comparator.Name} {Figure(comparator.Value, measure.Unit)} at {Day.ForPeople(DayNumber.Of(comparator.AsAt))}{source}");
        }
    }

    /// <summary>Whether a measure counts nobody, neither in it nor beside it: with every rule of the law in use there are many.</summary>
    public static bool HasNothingToCount(MeasureRow row) =>
        row is { WhyNot: null, Withheld: WithheldCells.None, Numerator: 0, Denominator: 0, LeftOut: 0 or null, NotTold: 0 or null, Excused: 0 or null };

    private static void AddRow(Table table, MeasureRow row)
    {
        var title = row.GroupBy.Length == 0 ? row.Measure.Title : "  " + Group(row.GroupBy, row.Group);
        table.AddRow(
            ConsoleWords.Plain(title),
            ConsoleWords.Plain(row.IsWithheld(WithheldCells.Numerator) ? WithheldMarks.Mark : row.Days is { } days ? Figure((double)days, MeasureUnit.Days) : Number(row.Numerator)),
            ConsoleWords.Plain(row.IsWithheld(WithheldCells.Denominator) ? WithheldMarks.Mark : Number(row.Denominator)),
            ConsoleWords.Plain(row.IsWithheld(WithheldCells.Percentage) ? WithheldMarks.Mark : row.Percentage is { } percentage ? ConsoleWords.Percent(percentage) : "-"),
            ConsoleWords.Plain(row.Measure.Target is { } target ? Figure(target, row.Measure.Unit) : ""),
            ConsoleWords.Plain(row.WhyNot is null ? row.Rag?.Word().ToUpperInvariant() ?? "" : "not given", ConsoleWords.StyleOf(row.Rag)));
    }

    /// <summary>A figure in the unit of its measure, as targets and comparators are written.</summary>
    public static string Figure(double figure, MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent => figure.ToString("0.#", CultureInfo.InvariantCulture) + "%",
        MeasureUnit.Days => figure.ToString("#,0.#", CultureInfo.InvariantCulture) + (figure == 1 ? " day" : " days"),
        _ => figure.ToString("#,0.#", CultureInfo.InvariantCulture),
    };

    /// <summary>What is grouped by, and the group.</summary>
    public static string Group(string groupBy, string group) => $"{groupBy} {(group.Length == 0 ? "(blank)" : group)}";

    /// <summary>What a reader of the figure must know.</summary>
    public static IEnumerable<string> Remarks(MeasureRow row)
    {
        if (row.NotTold is > 0 and var untold)
        {
            var range = row.AtWorst is { } worst && row.AtBest is { } best ? $": between {ConsoleWords.Percent(worst)} and {ConsoleWords.Percent(best)}" : "";
            yield return $"cannot be told for {ConsoleWords.Count(untold)}{range}";
        }
    }

    private static string Number(int? count) => count is { } number ? ConsoleWords.Count(number) : "-";
}
