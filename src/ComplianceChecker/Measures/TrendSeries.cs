using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>One measure, over all cases or one group, at every date of a trend.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="RuleId">The rule, or null where a measure is over several.</param>
/// <param name="GroupBy">What is grouped by; empty for all cases.</param>
/// <param name="Group">The group's value; empty for all cases, and for cases without the attribute.</param>
/// <param name="Rows">The row of each date; null where the report of that date has none.</param>
public sealed record TrendSeries(Measure Measure, string? RuleId, string GroupBy, string Group, IReadOnlyList<MeasureRow?> Rows)
{
    /// <summary>The row of the latest date.</summary>
    public MeasureRow? Latest => Rows[^1];

    /// <summary>The figure at the first date; null where there is none.</summary>
    public decimal? FirstFigure => Rows[0]?.Figure;

    /// <summary>The figure at the date before the latest; null where there is none.</summary>
    public decimal? PreviousFigure => Rows.Count > 1 ? Rows[^2]?.Figure : null;

    /// <summary>The figure at the latest date; null where there is none.</summary>
    public decimal? LatestFigure => Latest?.Figure;

    /// <summary>By how much the latest figure is above that of the first date, in the measure's unit (for a percentage, in points); null where either is missing.</summary>
    public decimal? SinceFirst => Rows.Count > 1 ? LatestFigure - FirstFigure : null;

    /// <summary>Likewise above that of the date before.</summary>
    public decimal? SincePrevious => LatestFigure - PreviousFigure;
}
