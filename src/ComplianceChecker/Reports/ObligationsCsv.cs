using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>obligations.csv</c>: every obligation of which something can be said, by rule and case.</summary>
internal static class ObligationsCsv
{
    /// <summary>A piece is made of so many obligations at least: threads that wait for their turn too often do nothing else.</summary>
    private const int LeastInAPiece = 1024;

    public static void Write(Report report, Stream stream, CancellationToken cancellation)
    {
        using (CsvCells.Open(stream, "case_id", "rule_id", "started", "step", "opened", "due", "done", "ended", "status", "days_late"))
        {
            // The header is written when the writer closes.
        }

        Piece[] pieces = [.. report.Result.Outcomes.Where(o => o.WhyNotAt(report.Request.AsAt) is null).SelectMany(PiecesOf)];
        PiecesInTurn.Write(
            pieces.Length,
            () => new ObligationLines(report),
            (lines, piece) => lines.Of(pieces[piece].Outcome, pieces[piece].FromChunk, pieces[piece].ToChunk),
            stream,
            cancellation);
    }

    private static IEnumerable<Piece> PiecesOf(RuleOutcome outcome)
    {
        var (from, count) = (0, 0);
        for (var chunk = 0; chunk < outcome.ChunkCount; chunk++)
        {
            count += outcome.CountIn(chunk);
            if (count >= LeastInAPiece)
            {
                yield return new Piece(outcome, from, chunk + 1);
                (from, count) = (chunk + 1, 0);
            }
        }

        if (count > 0)
        {
            yield return new Piece(outcome, from, outcome.ChunkCount);
        }
    }

    /// <summary>The obligations of a rule on some runs of cases, from one up to, not including, another.</summary>
    private sealed record Piece(RuleOutcome Outcome, int FromChunk, int ToChunk);
}
