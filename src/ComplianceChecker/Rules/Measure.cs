namespace ComplianceChecker.Rules;

/// <summary>A percentage over a rule's obligations, or the figure of an indicator.</summary>
/// <param name="Id">The measure's id, unique over all rule sets loaded together.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="RuleIds">The rules whose obligations it counts; none for an indicator.</param>
/// <param name="Basis">What it counts.</param>
/// <param name="CountsNotYetDue">For <see cref="MeasureBasis.UpToDate"/>: whether a case whose open obligations are all first steps in time is counted; left out otherwise.</param>
/// <param name="Target">Green at this figure or better, in <see cref="Unit"/>; null if there is no target.</param>
/// <param name="Amber">Amber at this figure or better; null if there is none.</param>
/// <param name="LowIsGood">Whether a low figure is the better one.</param>
public sealed record Measure(string Id, string Title, IReadOnlyList<string> RuleIds, MeasureBasis Basis, bool CountsNotYetDue, double? Target, double? Amber, bool LowIsGood)
{
    /// <summary>What must hold of a case on the as-at date for it to be counted; null if nothing is asked.</summary>
    public Fact? Cohort { get; init; }

    /// <summary>For a measure over several rules, the new kinds of period that its cohort may ask for; empty where it asks for none.</summary>
    public IReadOnlyList<DerivedPeriod> DerivedPeriods { get; init; } = [];

    /// <summary>What the figure is in.</summary>
    public MeasureUnit Unit { get; init; }

    /// <summary>Figures of others, shown beside, in the order of the file.</summary>
    public IReadOnlyList<Comparator> Comparators { get; init; } = [];
}
