using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>answers.csv</c>: which rules and indicators an extract can tell.</summary>
public static class AnswersCsv
{
    /// <summary>Writes the answers in the order given and leaves the stream open.</summary>
    public static void Write(IReadOnlyList<RuleAnswer> answers, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvCells.Open(stream, "rule_id", "rule", "told", "why");
        foreach (var answer in answers)
        {
            csv.WriteText(answer.Id);
            csv.WriteText(answer.Title);
            csv.WriteText(Word(answer.Told));
            csv.WriteText(string.Join(answer.Told == AnswerExtent.Not ? " Besides, " : " ", answer.Why));
            csv.EndRecord();
        }
    }

    private static string Word(AnswerExtent told) => told switch
    {
        AnswerExtent.Fully => "fully",
        AnswerExtent.Partly => "partly",
        _ => "not",
    };
}
