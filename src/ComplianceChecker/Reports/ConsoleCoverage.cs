using System.Globalization;
using ComplianceChecker.Rules;
using Spectre.Console;
using Rule = ComplianceChecker.Rules.Rule;

namespace ComplianceChecker.Reports;

/// <summary>Prints which parts of rules no worked example reaches.</summary>
public static class ConsoleCoverage
{
    /// <summary>Prints the parts, by rule, each with its line in the file.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="rules">How many rules there are.</param>
    /// <param name="notReached">The rules that have such parts.</param>
    public static void Write(IAnsiConsole console, int rules, IReadOnlyList<(Rule Rule, IReadOnlyList<RulePart> Parts)> notReached)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(notReached);
        console.Heading("What no example reaches");
        if (notReached.Count == 0)
        {
            console.Indented("Nothing: every step, and all that ends, excuses or bounds one, has an example.");
            return;
        }

        foreach (var (rule, parts) in notReached)
        {
            console.Line(rule.Examples.Count == 0 ? $"{rule.Id}: no examples ({Place(rule.Place.File, rule.Place.Line)})" : rule.Id);
            foreach (var part in parts)
            {
                console.Indented($"{Place(part.Place.File, part.Place.Line)}: {part.Name}");
            }
        }

        console.WriteLine();
        var count = notReached.Sum(r => r.Parts.Count);
        console.Line(
            $"{ConsoleWords.Count(count, "part", "parts")} of {ConsoleWords.Count(notReached.Count)} of {ConsoleWords.Count(rules, "rule", "rules")} {(count == 1 ? "has" : "have")} no example. Add examples that reach {(count == 1 ? "it" : "them")}.",
            new Style(Color.Red));
    }

    private static string Place(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file} line {line}");
}
