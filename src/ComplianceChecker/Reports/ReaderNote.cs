using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>A note that a reader wrote beside a row of a list. Days are day numbers.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Started">The day the clock started.</param>
/// <param name="Step">The step.</param>
/// <param name="Text">The note.</param>
public readonly record struct ReaderNote(string CaseId, string RuleId, int Started, int Step, string Text)
{
    /// <summary>The due date of the row; <c>None</c> where it is not known.</summary>
    public int Due { get; init; } = DayNumber.None;
}
