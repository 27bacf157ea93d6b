using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds the parts of a rule that have a say in what it gives on cases at an as-at date.</summary>
/// <param name="bound">The rule.</param>
/// <param name="asAt">The as-at date, as a day number.</param>
/// <param name="reached">Receives the parts: the objects of the rule.</param>
internal sealed class ReachedParts(BoundRule bound, int asAt, HashSet<object> reached)
{
    private readonly Rule rule = bound.Rule;
    private readonly DutyEnd dutyEnd = new(bound);
    private readonly CaseEvaluator evaluator = new(bound, new CaseScratch());

    /// <summary>Adds what a case reaches.</summary>
    public void Add(int caseIndex)
    {
        if (bound.NeedsBirth && bound.Extract.Cases.Born[caseIndex] == DayNumber.None)
        {
            return;
        }

        var spans = new List<ChosenSpan>();
        evaluator.OnChosen = spans.Add;
        var scratch = evaluator.EvaluateOne(caseIndex);
        foreach (var span in spans.Where(s => s.Step.Opened <= asAt))
        {
            AddSpan(span, caseIndex, scratch);
        }

        foreach (var clock in scratch.Clocks.Where(c => c.Start <= asAt))
        {
            AddClock(clock, caseIndex, scratch);
        }
    }

    private void AddSpan(in ChosenSpan span, int caseIndex, CaseScratch scratch)
    {
        reached.Add(span.Alternative.Declared);
        if (BeforeEvent.RowThatSet(bound, span, caseIndex) >= 0)
        {
            reached.Add(rule.Timescale.Before!);
        }

        if (span.Step.Number == 1 && span.Step.Done != DayNumber.None && span.Step.Done < span.Clock.Start)
        {
            AddLookBack(span.Step.Done, scratch);
        }

        for (var i = 0; i < bound.ExcusedBy.Length; i++)
        {
            if (span.Excuse.Day != DayNumber.None && span.Excuse.Day <= asAt && EventRow.On(bound.ExcusedBy[i], span.Excuse.Day, caseIndex) >= 0)
            {
                reached.Add(rule.ExcusedBy[i]);
            }
        }
    }

    private void AddLookBack(int day, CaseScratch scratch)
    {
        foreach (var metBy in scratch.Events.Where(e => e.Day == day).Select(e => rule.MetBy[e.MetBy]).Where(m => m.LooksBack))
        {
            reached.Add(metBy);
        }
    }

    private void AddClock(RunningClock clock, int caseIndex, CaseScratch scratch)
    {
        for (var i = 0; i < rule.Clock.Until.Count; i++)
        {
            if (clock.End <= asAt && dutyEnd.Of(i, clock.Start, caseIndex) == clock.End)
            {
                reached.Add(rule.Clock.Until[i]);
            }
        }

        if (rule.Timescale.NotBefore is { } notBefore
            && scratch.Events.Exists(e => e.Day >= clock.Start && e.Day <= asAt && e.Day < notBefore.DueDay(clock.Start, rule.Calendar)))
        {
            reached.Add(rule.Timescale);
        }
    }
}
