using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>An obligation that had opened by the as-at date, with how it stands.</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Reading">How it stands.</param>
internal readonly record struct TakenObligation(Obligation Obligation, Reading Reading)
{
    /// <summary>Whether another reads the same: every date, the status and the days late.</summary>
    public bool IsSame(in TakenObligation other) =>
        Obligation.Opened == other.Obligation.Opened
        && Reading.IsTold == other.Reading.IsTold
        && Reading.Status == other.Reading.Status
        && Reading.Due == other.Reading.Due && Reading.DueMinute == other.Reading.DueMinute
        && Reading.Done == other.Reading.Done && Reading.DoneMinute == other.Reading.DoneMinute
        && Reading.Ended == other.Reading.Ended
        && Reading.DaysLate == other.Reading.DaysLate;
}
