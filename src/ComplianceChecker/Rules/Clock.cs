namespace ComplianceChecker.Rules;

/// <summary>What starts and ends a duty on one case.</summary>
public sealed record Clock
{
    /// <summary>What opens a clock; every start opens its own chain of obligations.</summary>
    public required ClockStart Starts { get; init; }

    /// <summary>Periods that must hold as well.</summary>
    public IReadOnlyList<During> During { get; init; } = [];

    /// <summary>What ends the duty besides its period; the first to come counts, and the duty ends on its day.</summary>
    public IReadOnlyList<Until> Until { get; init; } = [];

    /// <summary>Whether an event on the day the duty ends still meets it.</summary>
    public bool EndDayCounts { get; init; }

    /// <summary>What must hold on the day the clock starts; null if nothing is asked.</summary>
    public Fact? OnlyIf { get; init; }

    /// <summary>Whether a later start ends the clock that is running.</summary>
    public bool Restarts { get; init; }
}
