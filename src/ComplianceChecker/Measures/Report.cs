using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>Everything a report shows, counted; writers only write it.</summary>
public sealed class Report
{
    /// <summary>What was asked.</summary>
    public required ReportRequest Request { get; init; }

    /// <summary>What was evaluated.</summary>
    public required EvaluationResult Result { get; init; }

    /// <summary>Which cases and clocks the filters keep.</summary>
    public required FilterOutcome Filter { get; init; }

    /// <summary>The measures, then the figures of indicators: for each, the row for all cases, then one for each group.</summary>
    public required IReadOnlyList<MeasureRow> Measures { get; init; }

    /// <summary>The fields of <c>--by</c> that the lists show besides team and workers.</summary>
    public required IReadOnlyList<string> ExtraFields { get; init; }

    /// <summary>What is overdue, worst first.</summary>
    public required IReadOnlyList<ExceptionRow> Exceptions { get; init; }

    /// <summary>How many cases have something overdue.</summary>
    public required int CasesOverdue { get; init; }

    /// <summary>The twenty cases with most that is overdue: most first, then by most days late, then by most that is open, then by case id.</summary>
    public required IReadOnlyList<OverdueCase> MostOverdue { get; init; }

    /// <summary>What is due soon, soonest first.</summary>
    public required IReadOnlyList<ExceptionRow> DueSoon { get; init; }

    /// <summary>What ended in the period with the step not done after its due date, worst first.</summary>
    public required IReadOnlyList<ExceptionRow> Ended { get; init; }

    /// <summary>What was excused.</summary>
    public required IReadOnlyList<ExceptionRow> Excused { get; init; }

    /// <summary>What was not evaluated.</summary>
    public required IReadOnlyList<NotEvaluatedRow> NotEvaluated { get; init; }

    /// <summary>All findings about the data, by file and line.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How many obligations have each status at the as-at date.</summary>
    public required IReadOnlyDictionary<ObligationStatus, int> StatusCounts { get; init; }
}
