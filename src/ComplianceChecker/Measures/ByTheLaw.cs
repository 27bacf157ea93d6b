using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Measures;

/// <summary>Finds how what is late by a local standard stands by the law that it is made of and tighter than.</summary>
internal static class ByTheLaw
{
    /// <summary>Adds it to the rows of a list. The law's own form of each such rule is evaluated for it, and nothing where there is none.</summary>
    /// <remarks>Only times differ, so the same step opens on the same day; where the law has no such step, nothing is added.</remarks>
    public static void AddTo(List<ExceptionRow> rows, EvaluationResult result, LocalDate asAt, CancellationToken cancellation)
    {
        List<Rule> standards = [.. rows.Select(r => r.Rule).Where(IsTighterThanLaw).Distinct()];
        if (standards.Count == 0)
        {
            return;
        }

        var byLaw = Evaluator.Evaluate(result.Extract, [.. standards.Select(s => s.Layers[0].Before)], cancellation: cancellation).Outcomes;
        var day = DayNumber.Of(asAt);
        for (var i = 0; i < rows.Count; i++)
        {
            if (standards.IndexOf(rows[i].Rule) is >= 0 and var at && byLaw[at].WhyNotAt(asAt) is null)
            {
                rows[i] = rows[i] with { ByLaw = Find(byLaw[at], rows[i].Obligation, day) };
            }
        }
    }

    private static bool IsTighterThanLaw(Rule rule) => rule.Source.Local is { IsTighter: true, Of.Kind: SourceKind.Statutory };

    private static Reading? Find(RuleOutcome law, Obligation obligation, int day)
    {
        foreach (var other in law.ObligationsOf(obligation.Case))
        {
            if (other.Started == obligation.Started && other.Step == obligation.Step && other.Opened == obligation.Opened && other.At(day) is { IsTold: true } reading)
            {
                return reading;
            }
        }

        return null;
    }
}
