using NodaTime;

namespace ComplianceChecker.Measures;

/// <summary>What changed since an earlier report.</summary>
/// <param name="Before">The as-at date of the earlier report.</param>
/// <param name="New">What is overdue and was not then, in the order of the list.</param>
/// <param name="StillOpen">What was overdue then and still is, with the days late then, in the order of the list.</param>
/// <param name="Cleared">What was overdue then and no longer is, with what cleared it, in the order of the earlier list.</param>
/// <param name="NotListed">What was overdue then and is not known to be cleared, but is not listed now: left out by a filter, or of which nothing can be told. In the order of the earlier list.</param>
/// <param name="Measures">The measures with their figures then and now, in the order of the report.</param>
public sealed record ReportChanges(
    LocalDate Before,
    IReadOnlyList<ExceptionRow> New,
    IReadOnlyList<StillOverdue> StillOpen,
    IReadOnlyList<ClearedException> Cleared,
    IReadOnlyList<ClearedException> NotListed,
    IReadOnlyList<MeasureSince> Measures)
{
    /// <summary>Why the two may not be comparable, in sentences for people; they stand wherever a change does.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>Whether any measure has a figure of the earlier report, be it withheld.</summary>
    public bool HasFigures => Measures.Any(m => m.Before is not null || m.IsBeforeWithheld);
}
