using System.Collections.Concurrent;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Derives every obligation of every case, once, from all records and without any as-at date.</summary>
public static class Evaluator
{
    internal const int CasesInAChunk = 256;

    /// <summary>Evaluates rules on an extract. The result depends on nothing else.</summary>
    /// <param name="extract">The cases and their records.</param>
    /// <param name="rules">The rules, in the order in which results are to stand.</param>
    /// <param name="progress">Told how many cases are done; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static EvaluationResult Evaluate(CaseExtract extract, IReadOnlyList<Rule> rules, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(rules);
        var extracts = WithDerivedPeriods(extract, rules);
        string?[] reasons = [.. rules.Select((r, i) => RuleReads.WhyNotEvaluated(r, extracts[i]))];
        BoundRule?[] bound = [.. rules.Select((r, i) => reasons[i] is null ? new BoundRule(r, extracts[i]) : null)];
        var count = extract.Cases.Count;
        var chunks = new ChunkOutcome[rules.Count][];
        for (var r = 0; r < rules.Count; r++)
        {
            chunks[r] = new ChunkOutcome[(count + CasesInAChunk - 1) / CasesInAChunk];
        }

        // What a thread works with is handed on to the next: the lists in it have grown.
        var idle = new ConcurrentBag<CaseEvaluator?[]>();
        var done = 0;
        Parallel.For(
            0,
            (count + CasesInAChunk - 1) / CasesInAChunk,
            new ParallelOptions { CancellationToken = cancellation },
            () => idle.TryTake(out var evaluators) ? evaluators : EvaluatorsOfThread(bound),
            (chunk, _, evaluators) =>
            {
                var from = chunk * CasesInAChunk;
                var to = Math.Min(count, from + CasesInAChunk);
                for (var r = 0; r < evaluators.Length; r++)
                {
                    chunks[r][chunk] = evaluators[r]?.Evaluate(from, to) ?? ChunkOutcome.Empty;
                }

                progress?.Report(Interlocked.Add(ref done, to - from));
                return evaluators;
            },
            idle.Add);

        var outcomes = new RuleOutcome[rules.Count];
        var findings = new EvaluationFindings(extract);
        for (var r = 0; r < rules.Count; r++)
        {
            var own = chunks[r];
            outcomes[r] = new RuleOutcome(
                rules[r],
                reasons[r],
                bound[r],
                own,
                bound[r] is { NeedsBirth: true } ? CasesWithoutBirth(extract) : [],
                reasons[r] is null ? RuleReads.TakenAsEmpty(rules[r], extracts[r]) : [])
            {
                Missing = reasons[r] is null ? [] : RuleReads.AllThatIsMissing(rules[r], extracts[r]),
            };
            foreach (var chunk in own)
            {
                findings.Add(rules[r], bound[r], chunk);
            }
        }

        return new EvaluationResult(extract, outcomes, findings.All(rules, [.. outcomes.Where(o => o.WhyNotEvaluated is null).Select(o => o.Rule)]));
    }

    private static CaseEvaluator?[] EvaluatorsOfThread(BoundRule?[] bound)
    {
        var scratch = new CaseScratch();
        return [.. bound.Select(b => b is null ? null : new CaseEvaluator(b, scratch))];
    }

    /// <summary>For each rule the extract with the derived periods of its rule set, made once for a set.</summary>
    private static CaseExtract[] WithDerivedPeriods(CaseExtract extract, IReadOnlyList<Rule> rules)
    {
        var ofSet = new Dictionary<IReadOnlyList<DerivedPeriod>, CaseExtract>(ReferenceEqualityComparer.Instance);
        return [.. rules.Select(r => r.DerivedPeriods.Count == 0 ? extract
            : ofSet.TryGetValue(r.DerivedPeriods, out var known) ? known
            : ofSet[r.DerivedPeriods] = DerivedExtract.Of(extract, r))];
    }

    private static int[] CasesWithoutBirth(CaseExtract extract) =>
        [.. Enumerable.Range(0, extract.Cases.Count).Where(c => extract.Cases.Born[c] == DayNumber.None)];
}
