using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>What a rule gives on one case, with how each obligation stands at the as-at date.</summary>
internal readonly ref struct CaseReadings
{
    /// <summary>The case's position in the extract.</summary>
    public required int Case { get; init; }

    /// <summary>The obligations that the filters keep.</summary>
    public required ReadOnlySpan<Obligation> Obligations { get; init; }

    /// <summary>How each of them stands.</summary>
    public required ReadOnlySpan<Reading> Readings { get; init; }

    /// <summary>The days of which nothing can be said.</summary>
    public required ReadOnlySpan<UntoldStretch> Untold { get; init; }

    /// <summary>Whether anything is said of a clock.</summary>
    public bool IsAnythingSaid(int started, int startRow)
    {
        for (var i = 0; i < Obligations.Length; i++)
        {
            if (Readings[i].IsTold && Obligations[i].Started == started && Obligations[i].StartRow == startRow)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clock has an obligation that had opened, told or not, and so has been taken into account with it.</summary>
    public bool HasReading(in UntoldStretch stretch, int asAt)
    {
        foreach (ref readonly var obligation in Obligations)
        {
            if (obligation.Started == stretch.Started && obligation.StartRow == stretch.StartRow && obligation.Opened <= asAt)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an earlier stretch of the same clock has been counted already.</summary>
    public bool IsSecondOfClock(int at) =>
        at > 0 && Untold[at - 1].Started == Untold[at].Started && Untold[at - 1].StartRow == Untold[at].StartRow;
}
