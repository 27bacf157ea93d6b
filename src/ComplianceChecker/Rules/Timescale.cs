using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>How long each step of a rule may take.</summary>
/// <param name="First">From the clock's start.</param>
/// <param name="Second">From the day the first step was done; null if <paramref name="Then"/> serves.</param>
/// <param name="Then">From the day each later step was done; null if the chain stops.</param>
public sealed record Timescale(IReadOnlyList<Alternative> First, IReadOnlyList<Alternative>? Second, IReadOnlyList<Alternative>? Then)
{
    /// <summary>Whether the opening day is day 1, as in provisions that say "beginning with": the due date is a day earlier (in working days, if the opening day is one).</summary>
    public bool CountsFirstDay { get; init; }

    /// <summary>How long after the clock's start an event must lie to meet the first step; null if any will do.</summary>
    public Span? NotBefore { get; init; }

    /// <summary>The event before which the first step is due at the latest: the first such event on or after the clock's start; null if there is none.</summary>
    public Before? Before { get; init; }

    /// <summary>Whether the step lies before the clock's start: it is due the span before it, and kept by an event looked back to.</summary>
    public bool BeforeStart { get; init; }

    /// <summary>Every alternative of every step.</summary>
    public IEnumerable<Alternative> All => [.. First, .. Second ?? [], .. Then ?? []];

    /// <summary>The alternatives for a step, 1 being the first; null if the chain has stopped before it.</summary>
    public IReadOnlyList<Alternative>? ForStep(int step) => step switch
    {
        1 => First,
        2 => Second ?? Then,
        _ => Then,
    };
}
