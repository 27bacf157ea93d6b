using ComplianceChecker.Measures;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints which rules and indicators an extract can answer.</summary>
public static class ConsoleAnswers
{
    private const int RowsShown = 30;

    /// <summary>Prints how far each rule and each indicator can be told, what stays open and what is missing. Of many, those that are told fully are only counted.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<RuleAnswer> answers, ConsolePlaces places)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(places);
        console.Heading("What the rules can answer");
        console.Indented($"{Count(answers, AnswerExtent.Fully)} fully, {Count(answers, AnswerExtent.Partly)} in part, {Count(answers, AnswerExtent.Not)} not at all.");
        RuleAnswer[] shown = [.. answers.Where(a => answers.Count <= RowsShown || a.Told != AnswerExtent.Fully)];
        var table = ConsoleWords.Columns("|Rule", "Told");
        foreach (var answer in shown.Take(RowsShown))
        {
            table.Row(answer.Id, Told(answer));
        }

        console.Put(table);
        if (shown.Length < answers.Count || shown.Length > RowsShown)
        {
            console.Aside(places.Of("answers.csv"));
        }
    }

    private static string Count(IReadOnlyList<RuleAnswer> answers, AnswerExtent told) => ConsoleWords.Count(answers.Count(a => a.Told == told));

    private static string Told(RuleAnswer answer) => answer.Told switch
    {
        AnswerExtent.Fully => "Fully",
        AnswerExtent.Partly => "In part. " + string.Join(' ', answer.Why),
        _ => "Not: " + string.Join(" Besides, ", answer.Why),
    };
}
