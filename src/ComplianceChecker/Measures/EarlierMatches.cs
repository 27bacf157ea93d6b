using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Finds which obligation of a case a row of an earlier list was about: that of the same clock and step, on the same due date if there are several.</summary>
/// <remarks>
/// A record that came in late for an earlier day gives every later step of its clock another number. The due date tells them then: a clock never has two steps that are due on one day.
/// </remarks>
internal static class EarlierMatches
{
    private delegate bool Belongs(EarlierException row, in Obligation obligation);

    /// <summary>For each row the position of its obligation; -1 where there is none. No obligation belongs to two rows.</summary>
    /// <param name="rows">Rows of one case and rule.</param>
    /// <param name="obligations">The obligations of that case by the rule.</param>
    /// <param name="asAt">The as-at date, as a day number.</param>
    public static int[] Of(List<EarlierException> rows, ReadOnlySpan<Obligation> obligations, int asAt)
    {
        var found = new int[rows.Count];
        Array.Fill(found, -1);
        var isTaken = new bool[obligations.Length];
        Match(rows, obligations, found, isTaken, static (EarlierException r, in Obligation o) => IsStep(r, o) && IsDue(r, o));
        Match(rows, obligations, found, isTaken, static (EarlierException r, in Obligation o) => r.Started == o.Started && IsDue(r, o));
        Match(rows, obligations, found, isTaken, (EarlierException r, in Obligation o) => IsStep(r, o) && o.At(asAt) is { IsTold: true, Status: ObligationStatus.Overdue });
        Match(rows, obligations, found, isTaken, static (EarlierException r, in Obligation o) => IsStep(r, o));
        return found;
    }

    private static void Match(List<EarlierException> rows, ReadOnlySpan<Obligation> obligations, int[] found, bool[] isTaken, Belongs belongs)
    {
        for (var r = 0; r < rows.Count; r++)
        {
            for (var o = 0; found[r] < 0 && o < obligations.Length; o++)
            {
                if (!isTaken[o] && belongs(rows[r], in obligations[o]))
                {
                    (found[r], isTaken[o]) = (o, true);
                }
            }
        }
    }

    private static bool IsStep(EarlierException row, Obligation obligation) => row.Started == obligation.Started && row.Step == obligation.Step;

    private static bool IsDue(EarlierException row, Obligation obligation) =>
        row.Due == obligation.Due || (obligation.DueLater != DayNumber.None && row.Due == obligation.DueLater);
}
