using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Reports;

/// <summary>What one rule gives on one case.</summary>
/// <param name="Outcome">What the rule gives.</param>
/// <param name="WhyNot">Why nothing can be said of the rule at all, or null.</param>
/// <param name="Obligations">Its obligations that can be told, in order.</param>
/// <param name="Untold">Days on which a clock of the case runs and nothing can be said.</param>
/// <param name="DataProblems">How many problems in the data touch the result.</param>
public sealed record CaseDuty(RuleOutcome Outcome, string? WhyNot, IReadOnlyList<CaseObligation> Obligations, IReadOnlyList<UntoldStretch> Untold, int DataProblems)
{
    /// <summary>Whether it was ever owed by the as-at date.</summary>
    public bool IsOwed => Obligations.Count + Untold.Count > 0;

    /// <summary>Whether something of it is open on the as-at date.</summary>
    public bool IsOpen => Obligations.Any(o => o.Reading.IsOpenAndTold);

    /// <summary>How many of its steps were, or are, late.</summary>
    public int LateCount => Obligations.Count(o => o.Reading.DaysLate > 0 && o.Reading.Status != ObligationStatus.Excused);

    /// <summary>Whether it is owed on a day and nothing can be said of it.</summary>
    /// <param name="day">The day, as a day number.</param>
    public bool IsUntoldOn(int day) => Untold.Any(u => u.From <= day && day < u.To);
}
