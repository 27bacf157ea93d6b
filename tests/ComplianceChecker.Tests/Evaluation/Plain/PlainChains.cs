using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The chains of steps of a rule for a case, clock by clock.</summary>
internal sealed class PlainChains(PlainRule rule, PlainCase one, PlainCalendar calendar)
{
    private readonly PlainEvents events = new(rule, one, calendar);
    private bool hasStopped;

    public IReadOnlyList<PlainChain> Of(IReadOnlyList<PlainClock> clocks)
    {
        List<PlainChain> chains = [];
        foreach (PlainClock clock in clocks)
        {
            HashSet<LocalDate> used = [.. chains
                .Where(chain => chain.Clock.Start < clock.Start)
                .SelectMany(chain => chain.Steps)
                .Select(step => step.Done)
                .OfType<LocalDate>()];
            chains.Add(Of(clock, used));
        }

        return chains;
    }

    private PlainChain Of(PlainClock clock, IReadOnlySet<LocalDate> used)
    {
        hasStopped = false;
        if (rule.ReadsLatest && events.LatestRecord(clock) is { } record && record >= clock.Start)
        {
            return FromLatest(clock, record);
        }

        LocalDate? recordsFrom = rule.RecordsFromOfAll;
        if (clock.StartUnknown)
        {
            return FromKnown(clock, recordsFrom > clock.Start ? recordsFrom.Value : clock.Start, firstIsBefore: true);
        }

        if (recordsFrom > clock.Start)
        {
            return FromKnown(clock, recordsFrom.Value, firstIsBefore: false);
        }

        LocalDate? lookedBack = events.LookedBack(clock, used);
        return lookedBack is null && events.LooksBackTooFar(clock)
            ? FromKnown(clock, clock.Start, firstIsBefore: false)
            : InFull(clock, lookedBack);
    }

    private PlainChain InFull(PlainClock clock, LocalDate? lookedBack)
    {
        IReadOnlyList<LocalDate> days = events.Meeting(clock, clock.Start);
        List<PlainStep> steps = [];
        (bool stops, LocalDate? due) = new PlainTimescale(rule, one, clock, calendar).Due(PlainStepKind.First, clock.Start);
        if (!stops)
        {
            LocalDate? done = lookedBack ?? days.Select(day => (LocalDate?)day).FirstOrDefault();
            PlainStep first = Reopened(new PlainStep(1, clock.Start, due, due, done), [PlainStepKind.First], clock, days, steps);
            GoOn(first, [PlainStepKind.Second], clock, days, steps);
        }

        return new PlainChain(one, clock, steps, IsPartial: false, days);
    }

    /// <summary>The running step was opened by the latest record, the only one there is.</summary>
    private PlainChain FromLatest(PlainClock clock, LocalDate record)
    {
        PlainTimescale timescale = new(rule, one, clock, calendar);
        (bool neverBegan, LocalDate? first) = timescale.Due(PlainStepKind.First, clock.Start);
        List<PlainStep> steps = [];
        IReadOnlyList<LocalDate> days = events.Meeting(clock, record);
        if (events.AnyMatchesOn(record) && clock.RunsOn(record) && !neverBegan)
        {
            bool mayBeTheFirst = !clock.StartUnknown && !(record > first);
            PlainStep before = new(2, clock.Start, null, null, record);
            steps.Add(before);
            GoOn(before, After(mayBeTheFirst), clock, days, steps);
        }

        return new PlainChain(one, clock, steps, IsPartial: !neverBegan, days) { HasStopped = hasStopped, InForceFrom = rule.InForceFrom, InForceTo = rule.InForceTo };
    }

    /// <summary>What lies before <paramref name="known"/> is unknown.</summary>
    private PlainChain FromKnown(PlainClock clock, LocalDate known, bool firstIsBefore)
    {
        PlainTimescale timescale = new(rule, one, clock, calendar);
        IReadOnlyList<LocalDate> days = events.Meeting(clock, known);
        (bool neverBegan, LocalDate? first) = firstIsBefore ? (false, null) : timescale.Due(PlainStepKind.First, clock.Start);
        List<PlainStep> steps = [];
        if (rule.Then is not null && !neverBegan && clock.RunsOn(known))
        {
            LocalDate? due = timescale.LatestPossible(known, first);
            LocalDate? done = days.Select(day => (LocalDate?)day).FirstOrDefault();
            PlainStep running = new(3, known, LocalDate.MinIsoValue, due, done);
            running = Reopened(running, [PlainStepKind.Then], clock, days, steps) with { EarlierDue = LocalDate.MinIsoValue };
            steps[^1] = running;
            GoOn(running, After(done <= first), clock, days, steps);
        }

        return new PlainChain(one, clock, steps, IsPartial: !neverBegan, events.Meeting(clock, clock.Start)) { HasStopped = hasStopped, InForceFrom = rule.InForceFrom, InForceTo = rule.InForceTo };
    }

    private static IReadOnlyList<PlainStepKind> After(bool mayBeTheFirst) =>
        mayBeTheFirst ? [PlainStepKind.Second, PlainStepKind.Then] : [PlainStepKind.Then];

    /// <summary>Runs the chain from the day a step was done. With two kinds of next step it is not known which of them it is.</summary>
    private void GoOn(PlainStep last, IReadOnlyList<PlainStepKind> next, PlainClock clock, IReadOnlyList<LocalDate> days, List<PlainStep> steps)
    {
        PlainTimescale timescale = new(rule, one, clock, calendar);
        while (last.Done is { } done)
        {
            LocalDate opened = LocalDate.Max(done, clock.Start);
            List<(bool Stops, LocalDate? Due)> dues = [.. next.Select(kind => timescale.Due(kind, opened))];
            if (!clock.RunsOn(opened) || dues.Exists(due => due.Stops))
            {
                hasStopped = dues.TrueForAll(due => due.Stops);
                return;
            }

            bool untold = dues.Exists(due => due.Due is null);
            LocalDate? metOn = days.Where(day => day > opened).Select(day => (LocalDate?)day).FirstOrDefault();
            PlainStep step = new(
                last.Number + 1,
                opened,
                untold ? null : dues.Min(due => due.Due),
                untold ? null : dues.Max(due => due.Due),
                metOn);
            last = Reopened(step, next, clock, days, steps);
            next = [PlainStepKind.Then];
        }
    }

    /// <summary>Adds the step; and, if it was due and not done before the rule was in force, adds and returns what opens in its place.</summary>
    private PlainStep Reopened(PlainStep step, IReadOnlyList<PlainStepKind> kinds, PlainClock clock, IReadOnlyList<LocalDate> days, List<PlainStep> steps)
    {
        steps.Add(step);
        if (rule.InForceFrom is not { } from || !(step.LaterDue < from) || step.Done < from || !clock.RunsOn(from))
        {
            return step;
        }

        PlainTimescale timescale = new(rule, one, clock, calendar);
        List<(bool Stops, LocalDate? Due)> dues = [.. kinds.Select(kind => timescale.Due(kind, from))];
        if (dues.Exists(due => due.Stops))
        {
            steps[^1] = step with { Done = null };
            return steps[^1];
        }

        bool untold = dues.Exists(due => due.Due is null);
        PlainStep again = step with
        {
            Opened = from,
            EarlierDue = untold ? null : dues.Min(due => due.Due),
            LaterDue = untold ? null : dues.Max(due => due.Due),
            Done = days.Where(day => day >= from).Select(day => (LocalDate?)day).FirstOrDefault(),
        };
        steps[^1] = again;
        return again;
    }
}
