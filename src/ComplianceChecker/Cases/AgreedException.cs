namespace ComplianceChecker.Cases;

/// <summary>An agreement that one duty to one child is suspended for a while.</summary>
/// <param name="Case">The case's position.</param>
/// <param name="RuleId">The rule that declares the duty, in lower case as rule ids are; there may be no such rule.</param>
/// <param name="StartDate">The day number of the first day on which the duty is suspended.</param>
/// <param name="LastDate">The day number of the last day on which it is, included; on or after the first.</param>
/// <param name="Reason">Why; never blank.</param>
/// <param name="AgreedBy">Who agreed it; never blank.</param>
public sealed record AgreedException(int Case, string RuleId, int StartDate, int LastDate, string Reason, string AgreedBy)
{
    /// <summary>The line of the file on which it stands.</summary>
    public int Line { get; init; }
}
