using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>Tells of every rule and indicator in use whether an extract can answer it, and if not fully, what stays open or is missing.</summary>
public static class RuleAnswers
{
    /// <summary>The answers, of rules in their order and then of the indicators that are in force.</summary>
    public static IReadOnlyList<RuleAnswer> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Result.Outcomes.Select(o => Of(o, report)),
            .. report.Request.Indicators.Where(i => i.IsInForceOn(report.Request.AsAt)).Select(i => Of(i, report)),
        ];
    }

    private static RuleAnswer Of(RuleOutcome outcome, Report report)
    {
        var rule = outcome.Rule;
        if (outcome.WhyNotAt(report.Request.AsAt) is { } reason)
        {
            return new RuleAnswer(rule.Id, rule.Title, AnswerExtent.Not, outcome.Missing.Count > 0 ? outcome.Missing : [reason]);
        }

        var open = Open(outcome, report);
        return new RuleAnswer(rule.Id, rule.Title, open.Count == 0 ? AnswerExtent.Fully : AnswerExtent.Partly, open);
    }

    private static RuleAnswer Of(Indicator indicator, Report report) =>
        report.Measures.FirstOrDefault(m => ReferenceEquals(m.Measure, indicator.Measures[0]))?.WhyNot is { } reason
            ? new RuleAnswer(indicator.Id, indicator.Title, AnswerExtent.Not, [reason])
            : new RuleAnswer(indicator.Id, indicator.Title, AnswerExtent.Fully, []);

    /// <summary>What stays open about a rule that is evaluated.</summary>
    private static List<string> Open(RuleOutcome outcome, Report report)
    {
        var open = new List<string>();
        if (outcome.CasesWithoutBirth.Count > 0)
        {
            open.Add(AnswerMessages.WithoutBirth(outcome.CasesWithoutBirth.Count));
        }

        if (outcome.LatestOnly)
        {
            open.Add(AnswerMessages.RunningStepOnly);
        }
        else if (outcome.RecordsFrom is { } from)
        {
            open.Add(AnswerMessages.KnownFrom(from));
        }

        open.AddRange(report.Measures
            .Where(m => m.WhyNot is not null && string.Equals(m.RuleId, outcome.Rule.Id, StringComparison.Ordinal))
            .DistinctBy(m => m.Measure.Id, StringComparer.Ordinal)
            .Select(m => AnswerMessages.WithoutMeasure(m.Measure.Id, m.WhyNot!)));
        open.AddRange(outcome.TakenAsEmpty);
        open.AddRange(DataProblems.MostlyDoubtful(outcome.Rule, report.Result.Extract).Select(c => AnswerMessages.MostlyDoubtful(c.Kind, c.Attribute)));
        open.AddRange(UnknownCodes.Of(outcome.Rule, report.Result.Extract));
        return open;
    }
}
