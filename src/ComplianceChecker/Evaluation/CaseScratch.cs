namespace ComplianceChecker.Evaluation;

/// <summary>Lists that are used again from case to case, so that evaluating one allocates nothing.</summary>
internal sealed class CaseScratch
{
    /// <summary>The clocks of the case, by start.</summary>
    public List<RunningClock> Clocks { get; } = [];

    /// <summary>The rows of merged periods.</summary>
    public List<int> MergedRows { get; } = [];

    /// <summary>The merged periods themselves.</summary>
    public List<MergedPeriod> MergedGroups { get; } = [];

    /// <summary>The matching rows of the kind that starts the clock.</summary>
    public List<int> StartRows { get; } = [];

    /// <summary>The events that keep the duty, by day.</summary>
    public List<MetEvent> Events { get; } = [];

    /// <summary>Days of events that met a step, each with the start of the first clock it met one of.</summary>
    public Dictionary<int, int> UsedDays { get; } = [];

    /// <summary>The stretches of days on which the periods of each kind in <c>during</c> hold; there may be more lists than kinds, from a rule with more of them.</summary>
    public List<List<HeldStretch>> Held { get; } = [];

    /// <summary>How many kinds <c>during</c> names.</summary>
    public int HeldKinds { get; set; }

    /// <summary>Stretches being worked out.</summary>
    public List<HeldStretch> Stretches { get; set; } = [];

    /// <summary>The stretches that come of it.</summary>
    public List<HeldStretch> NextStretches { get; set; } = [];

    /// <summary>The obligations of the case.</summary>
    public List<Obligation> Obligations { get; } = [];

    /// <summary>The days of the case of which nothing can be said.</summary>
    public List<UntoldStretch> Untold { get; } = [];
}
