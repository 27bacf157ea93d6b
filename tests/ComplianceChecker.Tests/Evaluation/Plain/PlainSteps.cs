using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The steps of one clock, one after another.</summary>
internal sealed class PlainSteps(
    PlainRule rule,
    PlainCase one,
    PlainClock clock,
    PlainTimescale timescale,
    IReadOnlyList<PlainDone> meeting,
    IReadOnlyList<PlainDone> excusing,
    PlainCalendar calendar)
{
    private readonly List<PlainStep> all = [];

    public IReadOnlyList<PlainStep> All => all;

    public PlainTimescale Timescale => timescale;

    /// <summary>An event before the clock's start that meets the first step.</summary>
    public PlainDone? LookedBack { get; init; }

    /// <summary>Whether no alternative held after the last step that was done.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>Runs the chain from a step that has opened.</summary>
    /// <param name="opened">The step.</param>
    /// <param name="kinds">What it is; two where that is not known.</param>
    /// <param name="next">What the step after it is.</param>
    public void Run(PlainStep opened, IReadOnlyList<PlainStepKind> kinds, IReadOnlyList<PlainStepKind> next)
    {
        PlainStep? step = Judged(opened, kinds, isLater: false);
        if (step is not null)
        {
            RunAfter(step, next);
        }
    }

    /// <summary>Runs the chain from a step of which only the day on which it was done is known.</summary>
    public void RunFromUnknown(PlainStep last, IReadOnlyList<PlainStepKind> next)
    {
        all.Add(last);
        RunAfter(last, next);
    }

    /// <summary>Runs the chain from the day a step was done or set aside.</summary>
    private void RunAfter(PlainStep last, IReadOnlyList<PlainStepKind> next)
    {
        PlainStep? step = last;
        while (step is not null && Opening(step, next) is var (day, time, kinds))
        {
            LocalDate? reckonedFrom = step.IsOnlyTheJoin ? step.Done!.Day : null;
            List<(bool Stops, PlainDue? Due)> dues = [.. kinds.Select(kind => timescale.Due(kind, day, time, reckonedFrom))];
            if (!clock.RunsOn(day) || dues.Exists(due => due.Stops))
            {
                HasStopped = dues.TrueForAll(due => due.Stops);
                return;
            }

            PlainStep opened = new(step.Number + 1, day, null, null, null) { OpenedTime = time, OpenedAfter = kinds is [PlainStepKind.AfterException] ? step.Excuse?.Agreed : null };
            // What did a step does not do the next as well; but one reckoned from an earlier day may be done on the day it opens.
            step = Judged(WithDues(opened, dues), kinds, isLater: reckonedFrom is null);
            next = [PlainStepKind.Then];
        }
    }

    /// <summary>When the next step opens, and what it is; null if the chain goes no further.</summary>
    private (LocalDate Day, LocalTime? Time, IReadOnlyList<PlainStepKind> Kinds)? Opening(PlainStep step, IReadOnlyList<PlainStepKind> next)
    {
        if (step.Excuse?.Agreed is { } agreed && !(step.Done?.Day <= agreed.LastDate))
        {
            return (LocalDate.Max(agreed.LastDate, step.Opened), null, [PlainStepKind.AfterException]);
        }

        PlainDone? by = step.Excuse?.By ?? step.Done;
        return by is null ? null
            : by.Day < clock.Start ? (clock.Start, clock.StartTime, next)
            : (by.Day, by.Time, next);
    }

    private static PlainStep WithDues(PlainStep step, List<(bool Stops, PlainDue? Due)> dues)
    {
        bool untold = dues.Exists(due => due.Due is null);
        return step with
        {
            EarlierDue = untold ? null : dues.Select(due => due.Due!).MinBy(due => due.Day),
            LaterDue = untold ? null : dues.Select(due => due.Due!).MaxBy(due => due.Day),
        };
    }

    /// <summary>Adds the step with what came of it; or, if it was due and not done before the rule was in force, what opens in its place.</summary>
    /// <returns>The step; null if none opens in its place.</returns>
    private PlainStep? Judged(PlainStep step, IReadOnlyList<PlainStepKind> kinds, bool isLater)
    {
        PlainStep judged = WithOutcome(step, isLater ? step.Opened.PlusDays(1) : step.Opened, kinds);
        if (step.LaterDue is not { } due || rule.InForceAgainAfter(due.Day) is not { } from
            || step.Opened >= from || judged.Done?.Day < from || judged.Excuse?.From < from || !clock.RunsOn(from))
        {
            all.Add(judged);
            return judged;
        }

        List<(bool Stops, PlainDue? Due)> dues = [.. kinds.Select(kind => timescale.Due(kind, from, null))];
        if (dues.Exists(due => due.Stops))
        {
            all.Add(judged with { Done = null, Excuse = null });
            return null;
        }

        PlainStep again = WithDues(step with { Opened = from, OpenedTime = null }, dues);
        again = step.EarlierDue?.Day == LocalDate.MinIsoValue ? again with { EarlierDue = step.EarlierDue } : again;
        return Judged(again, kinds, isLater: false);
    }

    /// <summary>What did the step, or set it aside: events count from <paramref name="from"/> on.</summary>
    private PlainStep WithOutcome(PlainStep step, LocalDate from, IReadOnlyList<PlainStepKind> kinds)
    {
        bool isFirst = kinds is [PlainStepKind.First];
        LocalDate earliest = isFirst && rule.NotBefore is { } span ? LocalDate.Max(from, calendar.Plus(clock.Start, span) ?? LocalDate.MaxIsoValue) : from;
        PlainDone? met = (isFirst ? LookedBack : null) ?? meeting.FirstOrDefault(done => done.Day >= earliest);
        PlainDone? setAside = excusing.FirstOrDefault(done => done.Day >= from);
        PlainStep done = step with { Done = met };
        if (met is not null && step.LaterDue?.Includes(met) == true)
        {
            return done;
        }

        // Where the due date is not known, neither is it whether an event after the one that sets aside came in time: the first to come counts.
        if (step.LaterDue is not { } due)
        {
            return setAside is not null && !(met?.Day <= setAside.Day) ? step with { Excuse = new PlainExcuse(setAside.Day, setAside, null) } : done;
        }

        PlainException? agreed = one.Exceptions
            .Where(exception => string.Equals(exception.RuleId, rule.Id, StringComparison.OrdinalIgnoreCase) && exception.Covers(due.Day) && !(exception.LastDate <= step.OpenedAfter?.LastDate))
            .OrderByDescending(exception => exception.LastDate)
            .ThenBy(exception => exception.StartDate)
            .ThenBy(exception => exception.Reason, StringComparer.Ordinal)
            .ThenBy(exception => exception.AgreedBy, StringComparer.Ordinal)
            .FirstOrDefault();
        if (setAside is not null && !(met?.Day <= setAside.Day) && !(agreed is not null && setAside.Day > due.Day))
        {
            return step with { Excuse = new PlainExcuse(setAside.Day, setAside, null) };
        }

        bool endedInTime = clock.End <= due.Day;
        return agreed is not null && !endedInTime ? done with { Excuse = new PlainExcuse(due.Day.PlusDays(1), null, agreed) } : done;
    }
}
