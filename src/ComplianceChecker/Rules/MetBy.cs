using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>What keeps a duty: a kind of event, or the start or end of a kind of period.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Where">Which of its records count.</param>
/// <param name="LookBack">How long before the clock's start an event may lie and still meet the first step; null if not at all, or if <see cref="LookBackTo"/> says how far.</param>
public sealed record MetBy(string Kind, Conditions Where, Span? LookBack)
{
    /// <summary>Which day of a period counts; null where the kind is an event.</summary>
    public PeriodPoint? At { get; init; }

    /// <summary>The period that covers the clock's start and to whose first day events are looked back to; null if none is named.</summary>
    public Fact.InFor? LookBackTo { get; init; }

    /// <summary>Whether the span of the second step is reckoned from the day of the event looked back to. The step opens on the clock's start all the same, and is due no earlier; the first is only the join and is not given.</summary>
    public bool ThenFromEvent { get; init; }

    /// <summary>Whether an event looked back to counts although it met a step of an earlier clock.</summary>
    public bool ServesAgain { get; init; }

    /// <summary>Whether its events count only before the clock's start.</summary>
    public bool OnlyBefore { get; init; }

    /// <summary>What must hold of the case on the event's day; null if nothing is asked.</summary>
    public Fact? If { get; init; }

    /// <summary>Whether events from before a clock's start may meet its first step.</summary>
    public bool LooksBack => LookBack is not null || LookBackTo is not null;
}
