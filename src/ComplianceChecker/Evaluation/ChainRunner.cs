using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Runs the chain of steps of a clock (evaluation.md, 4, 10 and 12; rule-format.md, inForce).</summary>
internal sealed class ChainRunner
{
    private readonly BoundRule bound;
    private readonly CaseScratch scratch;
    private readonly ClockSteps steps;
    private readonly PartialHistory partial;
    private readonly ExcuseFinder excuses;

    /// <summary>A runner for one rule and one thread.</summary>
    public ChainRunner(BoundRule bound, CaseScratch scratch)
    {
        this.bound = bound;
        this.scratch = scratch;
        steps = new ClockSteps(bound, scratch);
        excuses = new ExcuseFinder(bound, steps);
        partial = new PartialHistory(bound, scratch, steps, excuses, (step, declaredStep, opened, done) => RunOn(new RunningStep(step, declaredStep, opened, DayNumber.NoTime, done, DayNumber.NoTime, opened + 1)));
    }

    /// <summary>Whether a due date lay beyond the calendar's years or past the year 9999.</summary>
    public bool HasUntellableDueDate
    {
        get => steps.HasUntellableDueDate;
        set => steps.HasUntellableDueDate = value;
    }

    /// <summary>Told of every step by which of its spans it is due; null where nobody asks.</summary>
    public Action<ChosenSpan>? OnChosen { get; set; }

    /// <summary>Adds the obligations of one clock, and the days of which nothing can be said.</summary>
    public void Run(int forCase, RunningClock clock)
    {
        steps.Begin(forCase, clock);
        if (bound.Rule.Timescale.BeforeStart)
        {
            RunBeforeStart();
            return;
        }

        var first = steps.Choose(bound.First, clock.Start);
        if (first is null && clock.UnknownBefore == DayNumber.None)
        {
            return;
        }

        var firstDue = steps.DueOf(first, clock.Start, clock.StartMinute, isFirst: true);
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
            var lookBack = bound.LooksBack ? LookBack.Latest(bound, scratch, steps, clock.Start) : LookBack.None;
            if (lookBack is { Day: DayNumber.None, ReachesBeforeRecords: true })
            {
                partial.RunFromRecords(clock.Start, firstDue);
            }
            else
            {
                var from = steps.FirstDayForFirst;
                var done = lookBack.Day != DayNumber.None ? lookBack.Day : steps.FirstEvent(from, from == clock.Start ? clock.StartMinute : DayNumber.NoTime);
                RunOn(
                    new RunningStep(1, 1, clock.Start, clock.StartMinute, done, lookBack.Day != DayNumber.None ? lookBack.Minute : steps.MinuteOfFound, clock.Start),
                    lookBack.ThenFromEvent ? lookBack.Day : DayNumber.None);
            }
        }
    }

    /// <summary>The one step of a duty that lies before the clock's start: the latest event looked back to that is in time does it, else the first one after it.</summary>
    private void RunBeforeStart()
    {
        var start = steps.Clock.Start;
        if (steps.Choose(bound.First, start) is not { } chosen)
        {
            return;
        }

        var due = chosen.Every.DayBefore(start, bound.Rule.Calendar);
        if (due <= DayNumber.First)
        {
            steps.HasUntellableDueDate = true;
            steps.SayNothing(start, DayNumber.None);
            return;
        }

        var inTime = LookBack.Latest(bound, scratch, steps, due);
        if (inTime.Day == DayNumber.None && (inTime.ReachesBeforeRecords || bound.LatestOnly))
        {
            steps.SayNothing(start, DayNumber.None);
            return;
        }

        var done = inTime.Day;
        for (var day = EventFinder.FirstFrom(scratch.Events, due + 1); done == DayNumber.None && day < scratch.Events.Count && scratch.Events[day].Day <= steps.LastDay; day++)
        {
            done = scratch.Events[day].Day;
        }

        var step = new RunningStep(1, 1, start, DayNumber.NoTime, done, DayNumber.NoTime, start);
        var excuse = bound.CanBeExcused ? excuses.Find(in step, due, DayNumber.NoTime) : Excuse.None;
        OnChosen?.Invoke(new ChosenSpan(steps.Clock, step, chosen, start, excuse));
        if (bound.InForce.Covers(due))
        {
            steps.Add(step, due, DayNumber.NoTime, excuse.Day);
        }

        steps.Use(done);
    }

    /// <summary>Runs the chain on from a step that is known for certain.</summary>
    /// <param name="step">The step.</param>
    /// <param name="secondFrom">The day before the clock's start from which the second step's span is reckoned, the first being only the join; <c>None</c> for the day it opens.</param>
    private void RunOn(RunningStep step, int secondFrom = DayNumber.None)
    {
        while (true)
        {
            var isFirst = step is { Number: 1, Declared: 1 };
            var isReckonedFromEvent = secondFrom != DayNumber.None && step.Number == 2 && step.Opened == steps.Clock.Start;
            var reckonedFrom = isReckonedFromEvent ? secondFrom : step.Opened;
            if (steps.Choose(bound.ForStep(step.Declared), step.Opened, reckonedFrom) is not { } chosen)
            {
                return;
            }

            var due = steps.DueOf(chosen, reckonedFrom, isReckonedFromEvent ? DayNumber.NoTime : step.OpenedMinute, isFirst);
            var dueMinute = steps.DueMinute;
            if (isReckonedFromEvent && due != DayNumber.None && due < steps.Clock.Start)
            {
                (due, dueMinute) = (steps.Clock.Start, DayNumber.NoTime);
            }

            var excuse = bound.CanBeExcused ? excuses.Find(in step, due, dueMinute) : Excuse.None;
            var isExcused = excuse.Day != DayNumber.None;
            var closed = isExcused ? excuse.Day : step.Done;
            var force = due == DayNumber.None ? DayNumber.None : bound.InForce.OpensAgain(due);
            if (force != DayNumber.None && step.Opened < force && steps.IsStillOpenOn(force, closed))
            {
                // The step opens again on the day the rule comes into force, and what happens on that day does it.
                step = step with { Opened = force, OpenedMinute = DayNumber.NoTime, ExcusableFrom = force };
                continue;
            }

            OnChosen?.Invoke(new ChosenSpan(steps.Clock, step, chosen, reckonedFrom, excuse));
            if (due == DayNumber.None)
            {
                steps.HasUntellableDueDate = true;
                steps.SayNothing(step.Opened, closed);
            }
            else if (bound.InForce.Covers(due) && !(isFirst && secondFrom != DayNumber.None))
            {
                steps.Add(step, due, dueMinute, excuse.Day);
            }

            if (!isExcused)
            {
                steps.Use(step.Done);
            }

            var next = isExcused ? excuse.NextOpens : step.Done;
            if (next == DayNumber.None)
            {
                return;
            }

            var minute = next < steps.Clock.Start ? steps.Clock.StartMinute : isExcused ? excuse.NextMinute : step.DoneMinute;
            next = Math.Max(next, steps.Clock.Start);
            if (next >= steps.Clock.End)
            {
                return;
            }

            var declared = excuse.OpensAnew ? bound.StepOpenedAnew : step.Declared + 1;

            // What did a step does not do the next as well; but a step reckoned from an earlier day may be done on the day it opens.
            var from = secondFrom != DayNumber.None && isFirst && next > step.Done ? next : next + 1;
            var done = steps.FirstEvent(from);
            step = new RunningStep(step.Number + 1, declared, next, minute, done, steps.MinuteOfFound, from) { SuspendedUntil = excuse.OpensAnew ? next : DayNumber.None };
        }
    }
}
