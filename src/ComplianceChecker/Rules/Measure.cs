namespace ComplianceChecker.Rules;

/// <summary>A percentage over a rule's obligations.</summary>
/// <param name="Id">The measure's id, unique over all rule sets loaded together.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="RuleIds">The rules whose obligations it counts.</param>
/// <param name="Basis">What it counts.</param>
/// <param name="CountsNotYetDue">For <see cref="MeasureBasis.UpToDate"/>: whether a case whose open obligations are all first steps in time is counted; left out otherwise.</param>
/// <param name="Target">Green at this percentage or better; null if there is no target.</param>
/// <param name="Amber">Amber at this percentage or better; null if there is none.</param>
/// <param name="LowIsGood">Whether a low percentage is the better one.</param>
public sealed record Measure(string Id, string Title, IReadOnlyList<string> RuleIds, MeasureBasis Basis, bool CountsNotYetDue, double? Target, double? Amber, bool LowIsGood)
{
    /// <summary>What must hold of a case on the as-at date for it to be counted; null if nothing is asked.</summary>
    public Fact? Cohort { get; init; }
}
