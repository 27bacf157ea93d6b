namespace ComplianceChecker.Measures;

/// <summary>The figure of a measure in an earlier report and now.</summary>
/// <param name="Row">The row now.</param>
/// <param name="Before">The figure then, in the measure's unit; null where there was none, or it was withheld.</param>
public sealed record MeasureSince(MeasureRow Row, decimal? Before)
{
    /// <summary>By how much the figure is higher now, in the measure's unit (for a percentage, in points); null where either is missing.</summary>
    public decimal? Difference => Row.Figure - Before;

    /// <summary>Whether the earlier report withheld the figure.</summary>
    public bool IsBeforeWithheld { get; init; }
}
