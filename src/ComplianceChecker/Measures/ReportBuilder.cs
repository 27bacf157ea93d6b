using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>Counts everything a report shows.</summary>
public static class ReportBuilder
{
    /// <summary>Builds the report of an evaluation at an as-at date.</summary>
    /// <param name="result">What was evaluated.</param>
    /// <param name="request">What the report is to show.</param>
    /// <param name="findings">Findings besides those of the extract and of the evaluation.</param>
    public static Report Build(EvaluationResult result, ReportRequest request, IReadOnlyList<Finding> findings) =>
        throw new NotSupportedException();
}
