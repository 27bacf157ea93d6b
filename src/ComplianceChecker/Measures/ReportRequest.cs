using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Measures;

/// <summary>What a report is to show.</summary>
/// <param name="AsAt">The as-at date: a day in progress.</param>
/// <param name="Since">The first day of the reporting period, which ends the day before the as-at date.</param>
public sealed record ReportRequest(LocalDate AsAt, LocalDate Since)
{
    /// <summary>What measures are broken down by, side by side.</summary>
    public IReadOnlyList<GroupField> By { get; init; } = [];

    /// <summary>What is kept; all filters must agree.</summary>
    public IReadOnlyList<FieldFilter> Where { get; init; } = [];

    /// <summary>Measures over several rules, besides those of each rule.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The indicators.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>How long before the due date a step is due soon; null for each rule's own choice, else two weeks.</summary>
    public Span? DueWithin { get; init; }

    /// <summary>Counts from 1 up to, not including, this number are withheld from measures; 0 to withhold none.</summary>
    public int SuppressBelow { get; init; }
}
