using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds when a duty was last kept on a case, in any clock of the rule.</summary>
/// <param name="outcome">What the rule gives.</param>
public sealed class LastDone(RuleOutcome outcome)
{
    private CaseEvaluator? evaluator;
    private readonly bool endDayCounts = outcome.Rule.Clock.EndDayCounts;

    /// <summary>The latest matching event of a case by a day; both are day numbers, <c>None</c> if there is no such event.</summary>
    public int Of(int caseIndex, int asAt)
    {
        if (outcome.Bound is not { } bound)
        {
            return DayNumber.None;
        }

        evaluator ??= new CaseEvaluator(bound, new CaseScratch());
        var scratch = evaluator.ClocksAndUsedEvents(caseIndex);
        if (scratch.Clocks.Count == 0)
        {
            return DayNumber.None;
        }

        for (var i = EventFinder.FirstFrom(scratch.Events, asAt + 1) - 1; i >= 0; i--)
        {
            var day = scratch.Events[i].Day;
            if (scratch.UsedDays.ContainsKey(day) || IsInAny(scratch.Clocks, day))
            {
                return day;
            }
        }

        return DayNumber.None;
    }

    private bool IsInAny(List<RunningClock> clocks, int day)
    {
        foreach (var clock in clocks)
        {
            if (clock.Start <= day && (day < clock.End || (endDayCounts && day == clock.End)))
            {
                return true;
            }
        }

        return false;
    }
}
