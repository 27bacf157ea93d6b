using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>A row of an earlier exception list, as its file has it. Days are day numbers.</summary>
/// <param name="CaseId">The case's pseudonym.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Rule">The rule's title then.</param>
/// <param name="Started">The day the clock started.</param>
/// <param name="Step">The step.</param>
/// <param name="Due">The last day in time, as it was then.</param>
/// <param name="DaysLate">How many days late it was.</param>
/// <param name="Team">The case's team then; empty if it had none. Likewise the workers.</param>
/// <param name="SocialWorker">The social worker.</param>
/// <param name="Iro">The independent reviewing officer.</param>
/// <param name="PersonalAdviser">The personal adviser.</param>
/// <param name="Note">The reader's own note.</param>
public sealed record EarlierException(
    string CaseId,
    string RuleId,
    string Rule,
    int Started,
    int Step,
    int Due,
    int DaysLate,
    string Team,
    string SocialWorker,
    string Iro,
    string PersonalAdviser,
    string Note)
{
    /// <summary>The day the step opened, as it was then; <c>None</c> where the file does not say.</summary>
    public int Opened { get; init; } = DayNumber.None;
}
