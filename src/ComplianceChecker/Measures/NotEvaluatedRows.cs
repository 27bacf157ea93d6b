using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>Lists what was not evaluated at an as-at date: rules, measures, and cases that a rule cannot judge.</summary>
internal static class NotEvaluatedRows
{
    /// <summary>The rows of rules and their measures, in the order of the rules.</summary>
    /// <param name="result">What was evaluated.</param>
    /// <param name="request">The as-at date.</param>
    /// <param name="filter">Which cases are kept.</param>
    /// <param name="measures">The rows of all measures at the date.</param>
    /// <param name="withCases">Whether cases are listed as well.</param>
    public static List<NotEvaluatedRow> Of(EvaluationResult result, ReportRequest request, FilterOutcome filter, MeasureRow[] measures, bool withCases)
    {
        var rows = new List<NotEvaluatedRow>();
        foreach (var outcome in result.Outcomes)
        {
            var id = outcome.Rule.Id;
            if (outcome.WhyNotAt(request.AsAt) is { } reason)
            {
                rows.Add(new NotEvaluatedRow(id, "", reason));
                continue;
            }

            rows.AddRange(measures
                .Where(m => m.WhyNot is not null && string.Equals(m.RuleId, id, StringComparison.Ordinal))
                .Select(m => new NotEvaluatedRow(id, "", MeasureMessages.NotGiven(m.Measure.Id, m.WhyNot!))));
            if (withCases)
            {
                rows.AddRange(outcome.CasesWithoutBirth
                    .Where(filter.KeepsCase)
                    .Select(c => new NotEvaluatedRow(id, result.Extract.Cases.Ids[c], MeasureMessages.NoBirthDate())));
            }
        }

        rows.AddRange(measures
            .Where(m => m.WhyNot is not null && m.RuleId is null)
            .Select(m => new NotEvaluatedRow("", "", MeasureMessages.NotGiven(m.Measure.Id, m.WhyNot!))));
        return rows;
    }
}
