using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Tells which steps with notes are done, or lapsed, so that nothing is to be done about them any more.</summary>
internal static class DoneSteps
{
    /// <summary>The steps that are done at the as-at date, by case, rule, start and step.</summary>
    /// <param name="report">The report; its filters do not matter.</param>
    /// <param name="steps">The steps asked for.</param>
    public static HashSet<(string CaseId, string RuleId, int Started, int Step)> Among(Report report, IReadOnlyCollection<NotedStep> steps)
    {
        var done = new HashSet<(string CaseId, string RuleId, int Started, int Step)>();
        if (steps.Count == 0)
        {
            return done;
        }

        var asAt = DayNumber.Of(report.Request.AsAt);
        var cases = steps.Select(s => s.CaseId).ToHashSet(StringComparer.Ordinal);
        var positions = Enumerable.Range(0, report.Result.Extract.Cases.Count).Select(i => (Id: FoldedText.Of(report.Result.Extract.Cases.Ids[i]), Position: i)).Where(c => cases.Contains(c.Id)).ToList();
        var asked = steps.ToLookup(s => (s.RuleId, s.CaseId));
        var room = Array.Empty<Obligation>();
        foreach (var outcome in report.Result.Outcomes)
        {
            var ruleId = FoldedText.Of(outcome.Rule.Id);
            foreach (var chunk in positions.Where(c => asked.Contains((ruleId, c.Id))).GroupBy(c => c.Position / Evaluator.CasesInAChunk))
            {
                var ofCase = outcome.ObligationsIn(chunk.Key, ref room).ToArray().ToLookup(o => o.Case);
                done.UnionWith(chunk.SelectMany(c => asked[(ruleId, c.Id)].Where(s => IsDone(s, ofCase[c.Position], asAt))).Select(s => (s.CaseId, s.RuleId, s.Started, s.Step)));
            }
        }

        return done;
    }

    /// <summary>A step that has another number by now is known by its due date.</summary>
    private static bool IsDone(NotedStep step, IEnumerable<Obligation> ofCase, int asAt)
    {
        Obligation[] ofClock = [.. ofCase.Where(o => o.Started == step.Started)];
        Obligation[] due = [.. ofClock.Where(o => step.Due != DayNumber.None && o.Due == step.Due)];
        Obligation[] found = due.Length > 0 ? due : [.. ofClock.Where(o => o.Step == step.Step)];
        return found.Length > 0 && found.All(o => o.At(asAt) is { IsTold: true, Status: ObligationStatus.Met or ObligationStatus.MetLate or ObligationStatus.Lapsed });
    }
}
