using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>obligations.csv</c>: every obligation of which something can be said, by rule and case.</summary>
internal static class ObligationsCsv
{
    public static void Write(Report report, Stream stream, CancellationToken cancellation)
    {
        using (CsvCells.Open(stream, "case_id", "rule_id", "started", "step", "opened", "due", "done", "ended", "status", "days_late"))
        {
            // The header is written when the writer closes.
        }

        RuleOutcome[] outcomes = [.. report.Result.Outcomes.Where(o => o.WhyNotAt(report.Request.AsAt) is null)];
        var chunks = outcomes.Length == 0 ? 0 : outcomes[0].ChunkCount;
        PiecesInTurn.Write(
            outcomes.Length * chunks,
            () => new ObligationLines(report),
            (lines, piece) => lines.Of(outcomes[piece / chunks], piece % chunks),
            stream,
            cancellation);
    }
}
