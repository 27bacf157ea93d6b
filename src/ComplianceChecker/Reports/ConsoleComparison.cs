using System.Globalization;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules.Words;
using NodaTime;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what differs between two sets of rules: in words, in the measures, and on which cases.</summary>
public static class ConsoleComparison
{
    /// <summary>Prints the comparison.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="details">What was run.</param>
    /// <param name="places">What to say of where things are.</param>
    public static void Write(IAnsiConsole console, Comparison comparison, ComparisonDetails details, ConsolePlaces places)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(places);
        WriteWhatWasRead(console, comparison, details, places);
        if (comparison.IsAlike)
        {
            console.Heading("Nothing differs");
            var compared = comparison.Rules.Count(r => r.IsCompared);
            var duties = compared == comparison.Rules.Count ? "so is every duty on every case" : $"so is every duty on every case by the {ConsoleWords.Count(compared, "rule that was", "rules that were")} compared ({ConsoleWords.Count(comparison.Rules.Count - compared, "was", "were")} not, see below)";
            var withheld = comparison.FiguresWithheld == 0 ? "" : $" {ConsoleWords.Count(comparison.FiguresWithheld, "figure is", "figures are")} withheld for small numbers, and whether they move is not told.";
            console.Indented($"The old and the new rules say the same, every measure is the same, and {duties}.{withheld}");
        }
        else
        {
            ConsoleDifferences.Write(console, comparison, details, places);
            ConsoleMeasureChanges.Write(console, comparison, places);
            ConsoleCaseChanges.Write(console, comparison, places);
        }

        WriteNotCompared(console, comparison);
        ConsoleNotes.Write(console, details.Run.Notes);
        if (places.Out is not null)
        {
            console.WriteLine();
            console.Line($"Written to {places.Out}.");
        }
    }

    private static void WriteWhatWasRead(IAnsiConsole console, Comparison comparison, ComparisonDetails details, ConsolePlaces places)
    {
        var report = comparison.New;
        console.Line($"Rules compared as at {People(report.Request.AsAt)}", new Style(decoration: Decoration.Bold));
        console.Line($"Old: {details.Old}, {Counts(comparison.Old)}.");
        console.Line($"New: {details.New}, {Counts(comparison.New)}.");
        console.Line($"{places.Extract}: {ConsoleWords.Count(report.Result.Extract.Cases.Count, "case", "cases")}. Reporting period: {(report.Request.Since < report.Request.AsAt ? $"{People(report.Request.Since)} to {People(report.Request.AsAt.PlusDays(-1))}" : "none")}.");
        if (!report.Filter.KeepsAll)
        {
            console.Line($"Only where {ConsoleReport.Filters(report.Request)}: {ConsoleWords.Count(report.Filter.CasesKept, "case", "cases")}.");
        }
    }

    /// <summary>What could not be compared, since by one of the two rules nothing can be told; of rules that are the same only how many.</summary>
    private static void WriteNotCompared(IAnsiConsole console, Comparison comparison)
    {
        RuleEffect[] left = [.. comparison.Rules.Where(r => !r.IsCompared)];
        if (left.Length == 0)
        {
            return;
        }

        console.Heading("Not compared");
        var differ = comparison.Words.Where(w => w.Thing == ComparedThing.Rule).Select(w => w.Id).ToHashSet(StringComparer.Ordinal);
        RuleEffect[] told = [.. left.Where(r => differ.Contains(r.Rule.Id) || !string.Equals(r.OldWhyNot, r.NewWhyNot, StringComparison.Ordinal))];
        foreach (var effect in told)
        {
            var whose = effect.OldWhyNot is null ? "by the new rule, " : effect.NewWhyNot is null ? "by the old rule, " : "";
            console.Indented($"{effect.Rule.Id}: {whose}{effect.NewWhyNot ?? effect.OldWhyNot}");
        }

        if (left.Length > told.Length)
        {
            console.Indented($"{ConsoleWords.Count(left.Length - told.Length, "rule says", "rules say")} the same in both and cannot be evaluated on this extract: compliance extract check tells why.");
        }
    }

    private static string Counts(Report report)
    {
        var rules = ConsoleWords.Count(report.Result.Outcomes.Count, "rule", "rules");
        return report.Request.Indicators.Count == 0 ? rules : $"{rules} and {ConsoleWords.Count(report.Request.Indicators.Count, "indicator", "indicators")}";
    }

    private static string People(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
