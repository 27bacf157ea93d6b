using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints which rules and indicators an extract can answer.</summary>
public static class ConsoleAnswers
{
    /// <summary>Prints each rule and each indicator in force with whether it can be evaluated, and if not, why.</summary>
    public static void Write(IAnsiConsole console, Report report)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(report);
        console.Heading("What the rules can answer");
        var table = ConsoleWords.Columns("|Rule", "Answer");
        foreach (var outcome in report.Result.Outcomes)
        {
            table.Row(outcome.Rule.Id, Answer(outcome, report));
        }

        foreach (var indicator in report.Request.Indicators.Where(i => i.IsInForceOn(report.Request.AsAt)))
        {
            table.Row(indicator.Id, report.Measures.FirstOrDefault(m => ReferenceEquals(m.Measure, indicator.Measures[0]))?.WhyNot is { } reason ? "No: " + reason : "Yes");
        }

        console.Put(table);
    }

    private static string Answer(RuleOutcome outcome, Report report)
    {
        if (outcome.WhyNotAt(report.Request.AsAt) is { } reason)
        {
            return "No: " + reason;
        }

        var remarks = new List<string>();
        if (outcome.CasesWithoutBirth.Count > 0)
        {
            remarks.Add($"not for {ConsoleWords.Count(outcome.CasesWithoutBirth.Count, "case", "cases")} without a date of birth");
        }

        remarks.AddRange(report.Measures.Where(m => m.WhyNot is not null && string.Equals(m.RuleId, outcome.Rule.Id, StringComparison.Ordinal)).Select(m => $"without the measure {m.Measure.Id}, for {m.WhyNot}"));
        remarks.AddRange(outcome.TakenAsEmpty);
        return remarks.Count == 0 ? "Yes" : "Yes, but " + string.Join(" ", remarks);
    }
}
