namespace ComplianceChecker.Reports.Workbooks;

/// <summary>A chart on a sheet.</summary>
/// <param name="Chart">What it shows.</param>
/// <param name="Column">The column at its left edge, counted from 0.</param>
/// <param name="Offset">How far into that column it begins, in pixels.</param>
/// <param name="Row">The row at its upper edge, counted from 0.</param>
/// <param name="Width">How wide it is, in pixels of which 96 make an inch.</param>
internal sealed record PlacedChart(ChartData Chart, int Column, int Offset, int Row, int Width)
{
    /// <summary>How high it is, in pixels.</summary>
    public const int Height = 216;

    /// <summary>How many rows of a sheet it takes, with a margin.</summary>
    public const int Rows = 14;
}
