using ComplianceChecker.Evaluation;
using Spectre.Console;
using Rule = ComplianceChecker.Rules.Rule;

namespace ComplianceChecker.Reports;

/// <summary>Prints what came of worked examples: how many pass, and of each that does not what was expected beside what came.</summary>
public static class ConsoleExamples
{
    /// <summary>Prints the results, by rule.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Rule> rules, IReadOnlyList<ExampleResult> results)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(results);
        foreach (var rule in rules)
        {
            ExampleResult[] own = [.. results.Where(r => string.Equals(r.Rule.Id, rule.Id, StringComparison.Ordinal))];
            var aside = SetAside(rule);
            console.Line(own.Length == 0 ? $"{rule.Id}: {(aside.Length == 0 ? "no examples" : "no examples of its own")}{aside}" : $"{rule.Id}: {ConsoleWords.Count(own.Count(r => r.Passes))} of {ConsoleWords.Count(own.Length, "example passes", "examples pass")}{aside}");
            foreach (var failed in own.Where(r => !r.Passes))
            {
                WriteFailed(console, failed);
            }
        }

        var failures = results.Count(r => !r.Passes);
        console.WriteLine();
        console.Line(Summary(results.Count, failures), failures == 0 ? null : new Style(Color.Red));
        var bare = rules.Count(rule => rule.ExamplesSetAside.Count > 0 && !results.Any(r => string.Equals(r.Rule.Id, rule.Id, StringComparison.Ordinal)));
        if (bare > 0)
        {
            console.Line($"{ConsoleWords.Count(bare, "rule was changed and has", "rules were changed and have")} no example left that shows what {(bare == 1 ? "it asks" : "they ask")} for now. Write one in a layer.");
        }
    }

    private static string Summary(int examples, int failures) =>
        examples == 0 ? "There is no example to run."
        : failures > 0 ? $"Of {ConsoleWords.Count(examples, "example", "examples")} {ConsoleWords.Count(failures, "fails", "fail")}."
        : examples == 1 ? "The one example passes."
        : $"All {ConsoleWords.Count(examples)} examples pass.";

    /// <summary>Examples that no longer hold, because a layer changed the rule.</summary>
    private static string SetAside(Rule rule) => rule.ExamplesSetAside.Count == 0 ? ""
        : $"; {ConsoleWords.Count(rule.ExamplesSetAside.Count)} of {string.Join(" and ", rule.ExamplesSetAside.Select(e => e.Place.File).Distinct(StringComparer.Ordinal))} set aside, as {string.Join(" and ", rule.Layers.Select(l => l.File).Distinct(StringComparer.Ordinal))} changed the rule";

    private static void WriteFailed(IAnsiConsole console, ExampleResult failed)
    {
        console.WriteLine();
        console.Indented($"FAILS: {failed.Example.Title} ({failed.Example.Place})");
        if (failed.WhyNot is { } reason)
        {
            console.Indented($"It cannot be run: {reason}", by: 4);
            console.WriteLine();
            return;
        }

        var table = ConsoleWords.Columns("", "Expected", "Came");
        for (var i = 0; i < Math.Max(failed.Example.Expect.Count, failed.Got.Count); i++)
        {
            var expected = i < failed.Example.Expect.Count ? failed.Example.Expect[i] : null;
            var got = i < failed.Got.Count ? failed.Got[i] : null;
            var agrees = expected is not null && got is not null && ExampleResult.Agrees(expected, got);
            table.Row(
                agrees ? "" : "differs",
                expected is null ? "nothing more" : string.Join(", ", failed.Columns.Where(expected.Values.ContainsKey).Select(c => Cell(c, expected.Values[c]))),
                got is null ? "nothing more" : string.Join(", ", failed.Columns.Where(c => expected is null || expected.Values.ContainsKey(c)).Select(c => Cell(c, got[c]))));
        }

        console.Write(new Padder(table, new Padding(4, 0, 0, 0)));
        console.WriteLine();
    }

    private static string Cell(string column, string value) => value.Length == 0 ? $"no {column}" : $"{column} {value}";
}
