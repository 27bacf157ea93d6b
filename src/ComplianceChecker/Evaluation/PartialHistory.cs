using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Runs the chain of a clock whose past is not known in full: only what is certain is said (evaluation.md, 11).</summary>
/// <param name="bound">The rule.</param>
/// <param name="scratch">The events of the case.</param>
/// <param name="steps">The clock.</param>
/// <param name="excuses">What sets a step aside.</param>
/// <param name="runOn">Runs the chain on from a step that is known for certain: its number, which step of the timescale it is, when it opened and was done.</param>
internal sealed class PartialHistory(BoundRule bound, CaseScratch scratch, ClockSteps steps, ExcuseFinder excuses, Action<int, int, int, int> runOn)
{
    /// <summary>The extract has only the latest record of each case; false if the first step is judged as usual.</summary>
    public bool RunFromLatest(int firstDue)
    {
        var (day, matches) = LatestRecord();
        if (day == DayNumber.None || day < steps.Clock.Start)
        {
            return false;
        }

        if (!matches || steps.Clock.End <= day)
        {
            steps.SayNothing(steps.Clock.Start, DayNumber.None);
            return true;
        }

        steps.Use(day);
        steps.SayNothing(steps.Clock.Start, day);
        if (steps.Clock.UnknownBefore == DayNumber.None && (firstDue == DayNumber.None || day <= firstDue))
        {
            GiveAsSecondOrLater(3, day, DayNumber.None);
        }
        else
        {
            runOn(3, 3, day, DayNumber.None);
        }

        return true;
    }

    /// <summary>Nothing is known of what was done before a day on which the clock already ran, or may have.</summary>
    /// <param name="recordsFrom">The first day from which all records are there.</param>
    /// <param name="firstDue">The first step's due date; <c>None</c> if it lies before that day or is not known.</param>
    public void RunFromRecords(int recordsFrom, int firstDue)
    {
        steps.SayNothing(steps.Clock.Start, recordsFrom);
        if (steps.Clock.End <= recordsFrom)
        {
            return;
        }

        if (bound.Then.Length == 0)
        {
            steps.SayNothing(Math.Max(recordsFrom, steps.Clock.Start), DayNumber.None);
            return;
        }

        var firstKnown = steps.FirstEvent(Math.Max(recordsFrom, steps.Clock.Start));
        var excused = excuses.FirstEvent(Math.Max(recordsFrom, steps.Clock.Start));
        if (excused != DayNumber.None && (firstKnown == DayNumber.None || excused < firstKnown))
        {
            // Whatever step was running was set aside on that day: of the days before, nothing is said.
            steps.SayNothing(Math.Max(recordsFrom, steps.Clock.Start), excused);
            firstKnown = excused;
        }
        else
        {
            steps.Use(firstKnown);
            GiveIfInBreach(recordsFrom, firstDue, firstKnown);
        }

        if (firstKnown == DayNumber.None || firstKnown >= steps.Clock.End)
        {
            return;
        }

        var next = steps.FirstEvent(firstKnown + 1);
        if (firstDue != DayNumber.None && firstKnown <= firstDue)
        {
            if (!GiveAsSecondOrLater(4, firstKnown, next))
            {
                return;
            }

            steps.Use(next);
            if (next == DayNumber.None || next >= steps.Clock.End)
            {
                return;
            }

            runOn(5, 3, next, steps.FirstEvent(next + 1));
        }
        else
        {
            runOn(4, 3, firstKnown, next);
        }
    }

    /// <summary>The step that opens on an event of which it is not known whether it was the first or a later one: due as step 2 and as step 3.</summary>
    /// <returns>Whether the chain runs on for certain.</returns>
    private bool GiveAsSecondOrLater(int step, int opened, int done)
    {
        var second = steps.Choose(bound.Second, opened);
        var later = steps.Choose(bound.Then, opened);
        if (second is null || later is null)
        {
            if (second is not null || later is not null)
            {
                steps.SayNothing(opened, DayNumber.None);
            }

            return false;
        }

        var dueAsSecond = steps.DueOf(second, opened);
        var dueAsLater = steps.DueOf(later, opened);
        if (dueAsSecond == DayNumber.None || dueAsLater == DayNumber.None)
        {
            steps.HasUntellableDueDate = true;
            steps.SayNothing(opened, done);
            return true;
        }

        var (earlier, last) = (Math.Min(dueAsSecond, dueAsLater), Math.Max(dueAsSecond, dueAsLater));
        if (MayBeExcused(step, opened, done, earlier) || MayBeExcused(step, opened, done, last))
        {
            // By one reading at least it was set aside, and so are the days on which what follows opens.
            steps.SayNothing(opened, DayNumber.None);
            return false;
        }

        var force = bound.InForce.OpensAgain(earlier);
        if (bound.InForce.Covers(earlier) && bound.InForce.Covers(last))
        {
            steps.Add(step, opened, earlier, done, last == earlier ? DayNumber.None : last);
        }
        else if (bound.InForce.Covers(earlier) || bound.InForce.Covers(last) || bound.InForce.OpensAgain(last) != force)
        {
            steps.SayNothing(opened, done);
        }
        else if (force != DayNumber.None && opened < force && steps.IsStillOpenOn(force, done))
        {
            return GiveAsSecondOrLater(step, force, done);
        }

        return true;
    }

    /// <summary>The step that ran when records begin: told only if it is in breach whatever was done before.</summary>
    private void GiveIfInBreach(int recordsFrom, int firstDue, int firstKnown)
    {
        var latest = LatestDue(bound.Then, recordsFrom, DayNumber.First);
        if (firstDue != DayNumber.None && firstDue >= recordsFrom)
        {
            latest = Math.Max(latest, firstDue);
            latest = bound.HasOwnSecond ? LatestDue(bound.Second, recordsFrom, latest) : latest;
        }

        var opened = recordsFrom;
        var force = latest == DayNumber.Never ? DayNumber.None : bound.InForce.OpensAgain(latest);
        if (force != DayNumber.None)
        {
            if (!steps.IsStillOpenOn(force, firstKnown))
            {
                return;
            }

            // Whatever step was running, it opened again on the day the rule came into force.
            opened = force;
            latest = steps.DueOf(steps.Choose(bound.Then, opened), opened) is var due && due != DayNumber.None ? due : DayNumber.Never;
            if (firstDue != DayNumber.None && firstDue >= recordsFrom)
            {
                latest = Math.Max(latest, Math.Max(steps.DueOf(steps.Choose(bound.First, opened), opened), steps.DueOf(steps.Choose(bound.Second, opened), opened)));
            }
        }

        if (latest == DayNumber.Never || !bound.InForce.Covers(latest) || MayBeExcused(3, opened, firstKnown, latest))
        {
            steps.SayNothing(opened, firstKnown);
            return;
        }

        steps.Add(3, opened, latest, firstKnown, onlyInBreach: true);
    }

    /// <summary>Whether a step would be excused if it were due on a day.</summary>
    private bool MayBeExcused(int step, int opened, int done, int due) => bound.CanBeExcused
        && excuses.Find(new RunningStep(step, step, opened, DayNumber.NoTime, done, DayNumber.NoTime, opened + 1), due, DayNumber.NoTime).Day != DayNumber.None;

    private int LatestDue(BoundAlternative[] alternatives, int from, int latest)
    {
        foreach (var alternative in alternatives)
        {
            var due = bound.Rule.DueDay(alternative.Every, from);
            if (due == DayNumber.None)
            {
                steps.HasUntellableDueDate = true;
                return DayNumber.Never;
            }

            latest = Math.Max(latest, due);
        }

        return latest;
    }

    private (int Day, bool Matches) LatestRecord()
    {
        var day = DayNumber.None;
        foreach (var kind in bound.MetBy)
        {
            for (var row = kind.Table!.FirstRow[steps.Case]; row < kind.Table.FirstRow[steps.Case + 1]; row++)
            {
                var recorded = kind.DayOf(row);
                if (recorded != DayNumber.Never && kind.TakenOf?.Invoke(row, steps.Case, recorded) != false && !(recorded == steps.Clock.Start && string.Equals(kind.Kind, steps.StartEventKind, StringComparison.Ordinal)))
                {
                    day = Math.Max(day, recorded);
                }
            }
        }

        var first = EventFinder.FirstFrom(scratch.Events, day);
        return (day, first < scratch.Events.Count && scratch.Events[first].Day == day);
    }
}
