namespace ComplianceChecker.Evaluation;

/// <summary>Tells the reason for an obligation, on demand.</summary>
public static class Explainer
{
    /// <summary>Why an obligation is as it is at an as-at date.</summary>
    /// <param name="outcome">What the rule gives.</param>
    /// <param name="obligation">One of its obligations.</param>
    /// <param name="asAt">The as-at date, as a day number.</param>
    public static Explanation Explain(RuleOutcome outcome, in Obligation obligation, int asAt) =>
        throw new NotSupportedException();
}
