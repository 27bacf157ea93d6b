namespace ComplianceChecker.Reports.Workbooks;

/// <summary>A chart on a sheet.</summary>
/// <param name="Chart">What it shows.</param>
/// <param name="Column">The column at its left edge, counted from 0.</param>
/// <param name="Row">The row at its upper edge, counted from 0.</param>
internal sealed record PlacedChart(ChartData Chart, int Column, int Row)
{
    /// <summary>How wide a chart is, in pixels of which 96 make an inch.</summary>
    public const int Width = 620;

    /// <summary>How high it is.</summary>
    public const int Height = 270;

    /// <summary>How many of them stand below each other on a printed page.</summary>
    public const int OnAPage = 3;

    /// <summary>How many rows of a sheet leave room for charts on the same page.</summary>
    public const int RowsBeside = 16;

    /// <summary>How many rows of a sheet it takes, with a margin.</summary>
    public const int Rows = 17;
}
