using System.Text.RegularExpressions;
using ComplianceChecker.Cases;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints how good the data is: how many problems there are and of what kinds.</summary>
public static partial class ConsoleFindings
{
    private const int KindsShown = 10;

    /// <summary>Prints the summary of findings.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings, ConsolePlaces places)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(places);
        var errors = findings.Count(f => f.Severity == Severity.Error);
        console.Heading("Data quality");
        if (findings.Count == 0)
        {
            console.Indented("Nothing was found to be wrong.");
            return;
        }

        console.Indented($"{ConsoleWords.Count(errors, "error", "errors")} (something could not be used), {ConsoleWords.Count(findings.Count - errors, "warning", "warnings")} (doubtful, but used).");
        var kinds = findings
            .GroupBy(f => new ProblemKind(f.Severity, f.File, f.Column, KindOf(f.Problem)))
            .OrderBy(g => g.Key.Severity)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key.File, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Column, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Problem, StringComparer.Ordinal)
            .ToArray();
        var table = ConsoleWords.Columns(">Times", "Severity", "Problem");
        foreach (var kind in kinds.Take(KindsShown))
        {
            var where = kind.Key.Column is { } column ? $"{kind.Key.File}, {column}" : kind.Key.File;
            table.Row(ConsoleWords.Count(kind.Count()), kind.Key.Severity.Word(), $"{where}: {kind.Key.Problem}");
        }

        console.Put(table);
        console.Aside(kinds.Length > KindsShown ? $"And {ConsoleWords.Count(kinds.Length - KindsShown, "more kind", "more kinds")} of problem. {places.Of("data-quality.csv")}" : places.Of("data-quality.csv"));
    }

    /// <summary>A problem without the line it points to, so that those of a kind are counted together.</summary>
    private static string KindOf(string problem) => OtherLine().Replace(problem, "another line");

    [GeneratedRegex("line [0-9]+( of [^ ,;.]+\\.csv)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherLine();

    private sealed record ProblemKind(Severity Severity, string File, string? Column, string Problem);
}
