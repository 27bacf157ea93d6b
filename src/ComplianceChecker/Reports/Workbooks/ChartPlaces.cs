namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Finds places for charts below a table: as wide together as what is printed of the sheet, and none across the end of a page.</summary>
internal static class ChartPlaces
{
    private const double UsualWidth = 520;
    private const int Gap = 12;

    // A landscape page of A4 less its margins, in millimetres.
    private const double PageWidth = 276.7, PageHeight = 174.4;
    private const double PointsInAPixel = 0.75;

    /// <summary>The charts with their places, and the rows after which a page ends.</summary>
    /// <param name="charts">The charts.</param>
    /// <param name="plan">The sheet.</param>
    /// <param name="lastRow">Its last row so far, counted from 1.</param>
    /// <param name="points">How high its rows are together, in points.</param>
    public static (IReadOnlyList<PlacedChart> Placed, IReadOnlyList<int> Breaks) Of(IReadOnlyList<ChartData> charts, SheetPlan plan, int lastRow, double points)
    {
        var across = Math.Max(1, (int)Math.Round(plan.PrintedPixels / UsualWidth));
        var width = (int)((plan.PrintedPixels - (Gap * (across - 1))) / across);
        var page = plan.PrintedPixels * PointsInAPixel / PageWidth * PageHeight;
        const double High = PlacedChart.Rows * RowHeight.Usual;
        List<PlacedChart> placed = [];
        List<int> breaks = [];
        var used = (points + RowHeight.Usual) % page;
        var row = lastRow + 1;
        for (var i = 0; i < charts.Count; i++)
        {
            if (i % across == 0)
            {
                if (used + High > page)
                {
                    // One row above the charts, so that their upper edges are whole.
                    breaks.Add(row - 1);
                    used = 0;
                }

                used += High;
            }

            var (column, offset) = ColumnAt(plan, i % across * (width + Gap));
            placed.Add(new PlacedChart(charts[i], column, offset, row, width));
            row += i % across == across - 1 ? PlacedChart.Rows : 0;
        }

        return (placed, breaks);
    }

    /// <summary>The column in which a distance from the left edge lies, and how far into it.</summary>
    private static (int Column, int Offset) ColumnAt(SheetPlan plan, double pixels)
    {
        var left = 0.0;
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            if (pixels < left + plan.Columns[i].Pixels)
            {
                return (i, (int)(pixels - left));
            }

            left += plan.Columns[i].Pixels;
        }

        return (plan.Columns.Count, 0);
    }
}
