using System.Runtime.CompilerServices;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>An obligation on a list: overdue, due soon or ended unmet.</summary>
/// <remarks>Days are day numbers; <c>None</c> where there is no such day.</remarks>
/// <param name="Outcome">What the rule gives, for the reasons.</param>
/// <param name="Obligation">The obligation.</param>
/// <param name="Reading">How it stands at the as-at date.</param>
/// <param name="CaseId">The case's pseudonym.</param>
/// <param name="LastDone">The latest matching event of the case in any clock of the rule by the as-at date, as a day number.</param>
/// <param name="DataProblems">How many problems in the data touch the result.</param>
public sealed record ExceptionRow(RuleOutcome Outcome, Obligation Obligation, Reading Reading, string CaseId, int LastDone, int DataProblems)
{
    // Few rows have it, and England has a hundred thousand of them.
    private readonly StrongBox<Reading>? byLaw;

    /// <summary>The rule.</summary>
    public Rule Rule => Outcome.Rule;

    /// <summary>For a local standard that is tighter than the law, how the step stands by the law; null for any other, and where the law has no such step.</summary>
    public Reading? ByLaw { get => byLaw?.Value; init => byLaw = value is { } law ? new StrongBox<Reading>(law) : null; }

    /// <summary>Whether it is late by a local standard only: by the law it is in time.</summary>
    public bool IsInTimeByLaw => ByLaw is { Status: not (ObligationStatus.Overdue or ObligationStatus.Missed or ObligationStatus.MetLate) };

    /// <summary>The source of the duty; of a local standard, how the step stands by the law as well.</summary>
    public string Source => ByLaw is { } law
        ? Rule.Source.ToString($"due by the law on {Day.ForPeople(law.Due, law.DueMinute)}, and {(IsInTimeByLaw ? "in time by it" : "late by it too")}")
        : Outcome.Source;

    /// <summary>What set the step aside, where it is excused.</summary>
    public StepExcuse? Excuse { get; init; }

    /// <summary>The reader's own note.</summary>
    public string Note { get; init; } = "";

    /// <summary>The case's team; empty if it has none. Likewise the workers below.</summary>
    public string Team { get; init; } = "";

    /// <summary>The social worker.</summary>
    public string SocialWorker { get; init; } = "";

    /// <summary>The independent reviewing officer.</summary>
    public string Iro { get; init; } = "";

    /// <summary>The personal adviser.</summary>
    public string PersonalAdviser { get; init; } = "";

    /// <summary>The values of the fields grouped by that are none of the above, in the order of <see cref="Report.ExtraFields"/>.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];
}
