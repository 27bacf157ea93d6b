using System.Globalization;
using ComplianceChecker.Rules;
using ComplianceChecker.Rules.Words;
using NodaTime;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints rules and indicators: a list of them, or one in plain English.</summary>
public static class ConsoleRules
{
    /// <summary>Prints the rules and indicators of each rule set.</summary>
    public static void WriteList(IAnsiConsole console, IReadOnlyList<RuleSet> ruleSets)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(ruleSets);
        var isFirst = true;
        foreach (var ruleSet in ruleSets)
        {
            if (!isFirst)
            {
                console.WriteLine();
            }

            isFirst = false;
            console.Line($"{ruleSet.Title} ({ruleSet.File})", new Style(decoration: Decoration.Bold));
            if (ruleSet.Extends.Count > 0)
            {
                console.Aside($"Extends {string.Join(", ", ruleSet.Extends)}.");
            }

            WriteList(console, "|Rule", ruleSet.Rules.Select(r => (r.Id, r.Source, r.InForce, r.Title)));
            WriteList(console, "|Indicator", ruleSet.Indicators.Select(i => (i.Id, i.Source, i.InForce, i.Title)));
        }
    }

    private static void WriteList(IAnsiConsole console, string what, IEnumerable<(string Id, RuleSource Source, IReadOnlyList<InForce> InForce, string Title)> listed)
    {
        var table = ConsoleWords.Columns(what, "Force", "In force", "Title");
        foreach (var (id, source, inForce, title) in listed)
        {
            table.Row(id, source.Local is null ? Force(source.Kind) : "local", InForce(inForce), title);
        }

        if (table.Rows.Count > 0)
        {
            console.Put(table);
        }
    }

    /// <summary>Prints a rule or an indicator.</summary>
    public static void WriteRule(IAnsiConsole console, RuleInWords rule)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(rule);
        console.Line($"{rule.Title} ({rule.Id})", new Style(decoration: Decoration.Bold));
        if (rule.Summary.Length > 0)
        {
            console.Line(rule.Summary);
        }

        foreach (var section in rule.Sections)
        {
            console.Heading(section.Heading);
            foreach (var sentence in section.Sentences)
            {
                console.Indented(sentence.IsListed ? "- " + sentence.Text : sentence.Text, by: sentence.IsListed ? 4 : 2);
            }
        }

        if (rule.Samples is { } samples)
        {
            WriteSamples(console, samples);
        }
    }

    private static void WriteSamples(IAnsiConsole console, SampleDates samples)
    {
        console.Heading("Due dates for some starts");
        var table = ConsoleWords.Columns(["Start", .. samples.Columns.Select(Capital)]);
        foreach (var row in samples.Rows)
        {
            table.Row([$"{People(row.Starts)} ({row.Occasion})", .. row.Due.Select(d => d is { } due ? People(due) : "not told")]);
        }

        console.Put(table);
        console.Aside(samples.Note);
    }

    private static string Force(SourceKind? kind) => kind switch
    {
        SourceKind.Statutory => "law",
        SourceKind.StatutoryGuidance => "statutory guidance",
        SourceKind.Guidance => "guidance",
        SourceKind.Local => "local",
        _ => "",
    };

    private static string InForce(IReadOnlyList<InForce> inForce) => inForce.Count == 0 ? "always" : string.Join(", ", inForce.Select(InForce));

    private static string InForce(InForce inForce) => inForce switch
    {
        { From: { } from, To: { } to } => $"{RunJson.Iso(from)} to {RunJson.Iso(to)}",
        { From: { } from } => $"from {RunJson.Iso(from)}",
        { To: { } to } => $"to {RunJson.Iso(to)}",
        _ => "always",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string People(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
