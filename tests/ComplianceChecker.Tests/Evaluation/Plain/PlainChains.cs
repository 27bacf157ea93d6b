using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The chains of steps of a rule for a case, clock by clock.</summary>
internal sealed class PlainChains(PlainRule rule, PlainCase one, PlainExtract extract, PlainFacts facts, PlainCalendar calendar)
{
    private readonly PlainEvents events = new(rule, one, extract, calendar);

    public IReadOnlyList<PlainChain> Of(IReadOnlyList<PlainClock> clocks)
    {
        List<PlainChain> chains = [];
        foreach (PlainClock clock in clocks)
        {
            HashSet<LocalDate> used = [.. chains
                .Where(chain => chain.Clock.Start < clock.Start)
                .SelectMany(chain => chain.Steps)
                .Where(step => step.Excuse is null)
                .Select(step => step.Done?.Day)
                .OfType<LocalDate>()];
            chains.Add(Of(clock, used));
        }

        return chains;
    }

    private PlainChain Of(PlainClock clock, IReadOnlySet<LocalDate> used)
    {
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

        PlainDone? lookedBack = events.LookedBack(clock, used);
        return lookedBack is null && events.LooksBackTooFar(clock)
            ? FromKnown(clock, clock.Start, firstIsBefore: false)
            : InFull(clock, lookedBack);
    }

    private PlainChain InFull(PlainClock clock, PlainDone? lookedBack)
    {
        PlainSteps steps = StepsOf(clock, clock.Start, lookedBack);
        bool isOnlyTheJoin = lookedBack is not null && events.IsThenReckonedFrom(lookedBack, clock);
        (bool stops, PlainDue? due) = steps.Timescale.Due(PlainStepKind.First, clock.Start, clock.StartTime);
        if (!stops)
        {
            steps.Run(new PlainStep(1, clock.Start, due, due, null) { OpenedTime = clock.StartTime, IsOnlyTheJoin = isOnlyTheJoin }, [PlainStepKind.First], [PlainStepKind.Second]);
        }

        return new PlainChain(rule, one, clock, steps.All, IsPartial: false, DaysOf(events.Meeting(clock, clock.Start)));
    }

    /// <summary>The running step was opened by the latest record, the only one there is.</summary>
    private PlainChain FromLatest(PlainClock clock, LocalDate record)
    {
        PlainSteps steps = StepsOf(clock, record, null);
        (bool neverBegan, PlainDue? first) = steps.Timescale.Due(PlainStepKind.First, clock.Start, clock.StartTime);
        if (events.AnyMatchesOn(record) && clock.RunsOn(record) && !neverBegan)
        {
            bool mayBeTheFirst = !clock.StartUnknown && !(record > first?.Day);
            steps.RunFromUnknown(new PlainStep(2, clock.Start, null, null, new PlainDone(record)), After(mayBeTheFirst));
        }

        return Partial(clock, steps, neverBegan, DaysOf(events.Meeting(clock, record)));
    }

    /// <summary>What lies before <paramref name="known"/> is unknown.</summary>
    private PlainChain FromKnown(PlainClock clock, LocalDate known, bool firstIsBefore)
    {
        PlainSteps steps = StepsOf(clock, known, null);
        (bool neverBegan, PlainDue? first) = firstIsBefore ? (false, null) : steps.Timescale.Due(PlainStepKind.First, clock.Start, clock.StartTime);
        if (rule.Then is not null && !neverBegan && clock.RunsOn(known))
        {
            PlainDue? due = steps.Timescale.LatestPossible(known, first?.Day);
            LocalDate? firstKnown = events.Meeting(clock, known).Select(done => (LocalDate?)done.Day).FirstOrDefault();
            steps.Run(new PlainStep(3, known, new PlainDue(LocalDate.MinIsoValue), due, null), [PlainStepKind.Then], After(firstKnown <= first?.Day));
        }

        return Partial(clock, steps, neverBegan, DaysOf(events.Meeting(clock, clock.Start)));
    }

    private PlainChain Partial(PlainClock clock, PlainSteps steps, bool neverBegan, IReadOnlyList<LocalDate> knownEvents) =>
        new(rule, one, clock, steps.All, IsPartial: !neverBegan, knownEvents) { HasStopped = steps.HasStopped };

    private PlainSteps StepsOf(PlainClock clock, LocalDate from, PlainDone? lookedBack) =>
        new(rule, one, clock, new PlainTimescale(rule, one, clock, facts, calendar), events.Meeting(clock, from), events.Excusing(clock), calendar) { LookedBack = lookedBack };

    private static List<LocalDate> DaysOf(IReadOnlyList<PlainDone> meeting) => [.. meeting.Select(done => done.Day)];

    private static IReadOnlyList<PlainStepKind> After(bool mayBeTheFirst) =>
        mayBeTheFirst ? [PlainStepKind.Second, PlainStepKind.Then] : [PlainStepKind.Then];
}
