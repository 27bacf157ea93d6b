using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Runs the chain of steps of a clock (evaluation.md, 4 and 12; rule-format.md, inForce).</summary>
internal sealed class ChainRunner
{
    private readonly BoundRule bound;
    private readonly CaseScratch scratch;
    private readonly ClockSteps steps;
    private readonly PartialHistory partial;

    /// <summary>A runner for one rule and one thread.</summary>
    public ChainRunner(BoundRule bound, CaseScratch scratch)
    {
        this.bound = bound;
        this.scratch = scratch;
        steps = new ClockSteps(bound, scratch);
        partial = new PartialHistory(bound, scratch, steps, RunOn);
    }

    /// <summary>Whether a due date lay beyond the calendar's years or past the year 9999.</summary>
    public bool HasUntellableDueDate
    {
        get => steps.HasUntellableDueDate;
        set => steps.HasUntellableDueDate = value;
    }

    /// <summary>Adds the obligations of one clock, and the days of which nothing can be said.</summary>
    public void Run(int forCase, RunningClock clock)
    {
        steps.Begin(forCase, clock);
        var first = steps.Choose(bound.First, clock.Start);
        if (first is null && clock.UnknownBefore == DayNumber.None)
        {
            return;
        }

        var firstDue = steps.DueOf(first, clock.Start);
        if (bound.LatestOnly && partial.RunFromLatest(firstDue))
        {
            return;
        }

        var recordsFrom = bound.RecordsFrom;
        if (clock.UnknownBefore != DayNumber.None)
        {
            partial.RunFromRecords(Math.Max(recordsFrom, clock.UnknownBefore), firstDue: DayNumber.None);
        }
        else if (clock.Start < recordsFrom)
        {
            partial.RunFromRecords(recordsFrom, firstDue);
        }
        else
        {
            var lookBack = LookBack.Event(bound, scratch, steps, out var reachesBeforeRecords);
            if (lookBack == DayNumber.None && reachesBeforeRecords)
            {
                partial.RunFromRecords(clock.Start, firstDue);
            }
            else
            {
                RunOn(step: 1, declaredStep: 1, clock.Start, lookBack != DayNumber.None ? lookBack : steps.FirstEvent(clock.Start));
            }
        }
    }

    /// <summary>The alternative by which a step of a clock is due that opened on a day; null if none holds.</summary>
    public BoundAlternative? ChosenFor(int ofCase, RunningClock ofClock, int step, int opened)
    {
        steps.Begin(ofCase, ofClock);
        return steps.Choose(bound.ForStep(step), opened);
    }

    /// <summary>Runs the chain on from a step that is known for certain.</summary>
    /// <param name="step">The step's number in the results.</param>
    /// <param name="declaredStep">Which step of the timescale it is: 1, 2 or later.</param>
    /// <param name="opened">The day it opened.</param>
    /// <param name="done">The day it was done, or <c>None</c>.</param>
    private void RunOn(int step, int declaredStep, int opened, int done)
    {
        while (true)
        {
            if (steps.Choose(bound.ForStep(declaredStep), opened) is not { } chosen)
            {
                return;
            }

            steps.Use(done);
            if (!Give(step, declaredStep, opened, steps.DueOf(chosen, opened), done) || done == DayNumber.None)
            {
                return;
            }

            opened = Math.Max(done, steps.Clock.Start);
            if (opened >= steps.Clock.End)
            {
                return;
            }

            step++;
            declaredStep++;
            done = steps.FirstEvent(opened + 1);
        }
    }

    /// <summary>Gives an obligation as far as the rule is in force; false if the chain stops.</summary>
    private bool Give(int step, int declaredStep, int opened, int due, int done)
    {
        if (due == DayNumber.None)
        {
            steps.HasUntellableDueDate = true;
            steps.SayNothing(opened, done);
            return true;
        }

        if (due < bound.InForceFrom)
        {
            if (!steps.IsStillOpenOnForce(done))
            {
                return true;
            }

            // The step opens again on the day the rule comes into force.
            if (steps.Choose(bound.ForStep(declaredStep), bound.InForceFrom) is not { } chosen)
            {
                return false;
            }

            return Give(step, declaredStep, bound.InForceFrom, steps.DueOf(chosen, bound.InForceFrom), done);
        }

        if (due <= bound.InForceTo)
        {
            steps.Add(step, opened, due, done);
        }

        return true;
    }
}
