using System.Globalization;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints the measures that move between two sets of rules.</summary>
internal static class ConsoleMeasureChanges
{
    public static void Write(IAnsiConsole console, Comparison comparison, ConsolePlaces places)
    {
        MeasureChange[] ofAll = [.. comparison.Measures.Where(m => m.Row.GroupBy.Length == 0)];
        MeasureChange[] asked = places.ShowsGroups ? [.. comparison.Measures] : ofAll;
        MeasureChange[] shown = [.. asked.Where(m => !HasNothingToCount(m.Old) || !HasNothingToCount(m.New))];
        console.Heading($"Measures that move: {(ofAll.Length == 0 ? "none" : ConsoleWords.Count(ofAll.Length))} of {ConsoleWords.Count(comparison.MeasureCount + ofAll.Count(m => m.New is null))}");
        if (shown.Length > 0)
        {
            var table = ConsoleWords.Columns("Measure", "Old", "New", ">Change", "Target", "Standing");
            foreach (var change in shown)
            {
                var row = change.Row;
                table.Row(
                    row.GroupBy.Length == 0 ? row.Measure.Title : $"  {row.GroupBy} {(row.Group.Length == 0 ? "(blank)" : row.Group)}",
                    Figure(change.Old),
                    Figure(change.New),
                    Difference(change),
                    Both(Target(change.Old), Target(change.New)),
                    Both(Standing(change.Old), Standing(change.New)));
            }

            console.Put(table);
        }

        if (asked.Length > shown.Length)
        {
            console.Aside($"Nobody to count in {ConsoleWords.Count(asked.Length - shown.Length, "more measure", "more measures")}{(places.Out is null ? "." : $": see {places.Out}/compare-measures.csv.")}");
        }

        if (comparison.FiguresWithheld > 0)
        {
            console.Aside($"{ConsoleWords.Count(comparison.FiguresWithheld, "figure is", "figures are")} withheld for small numbers by both, and whether they move is not told.");
        }

        if (!places.ShowsGroups && comparison.Measures.Count > ofAll.Length)
        {
            console.Aside($"By {string.Join(" and ", comparison.New.Request.By.Select(b => b.Name))}: {(places.Out is null ? "add --by or --out FOLDER." : $"in {places.Out}/compare-measures.csv, or here with --by.")}");
        }
    }

    private static bool HasNothingToCount(MeasureRow? row) => row is null || ConsoleMeasures.HasNothingToCount(row);

    /// <summary>A figure with what it is of: "97.0% (492 of 507)".</summary>
    private static string Figure(MeasureRow? row) => row switch
    {
        null => "none",
        { WhyNot: not null } => "not given",
        { IsSuppressed: true } => "withheld",
        { Measure.Unit: MeasureUnit.Number } => Count(row.Numerator),
        { Measure.Unit: MeasureUnit.Days } => $"{(row.Days is { } days ? days.ToString("#,0.0", CultureInfo.InvariantCulture) + " days" : "-")} ({Count(row.Denominator)})",
        _ => $"{(row.Percentage is { } percentage ? ConsoleWords.Percent(percentage) : "-")} ({Count(row.Numerator)} of {Count(row.Denominator)})",
    };

    private static string Difference(MeasureChange change) => (change.Difference, change.Row.Measure.Unit) switch
    {
        (null, _) => "-",
        ({ } number, MeasureUnit.Number) => number.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture),
        ({ } days, MeasureUnit.Days) => days.ToString("+#,0.0;-#,0.0;0.0", CultureInfo.InvariantCulture) + " days",
        ({ } points, _) => points.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " points",
    };

    private static string Target(MeasureRow? row) =>
        row?.Measure.Target is { } target ? target.ToString("#,0.#", CultureInfo.InvariantCulture) + (row.Measure.Unit == MeasureUnit.Percent ? "%" : "") : "";

    private static string Standing(MeasureRow? row) => row?.Rag?.Word().ToUpperInvariant() ?? "";

    private static string Both(string old, string @new) =>
        string.Equals(old, @new, StringComparison.Ordinal) ? @new : $"{(old.Length == 0 ? "none" : old)} to {(@new.Length == 0 ? "none" : @new)}";

    private static string Count(int? count) => count is { } number ? ConsoleWords.Count(number) : "-";
}
