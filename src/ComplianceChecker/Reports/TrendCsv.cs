using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>trend.csv</c>: for each date the rows that <c>measures.csv</c> would have.</summary>
public static class TrendCsv
{
    /// <summary>Writes the file and leaves the stream open.</summary>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(Trend trend, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(trend);
        using var csv = CsvCells.Open(stream, MeasuresCsv.Columns.Prepend("as_at"));
        foreach (var point in trend.Points)
        {
            cancellation.ThrowIfCancellationRequested();
            var asAt = DayNumber.Of(point.Request.AsAt);
            foreach (var row in point.Measures)
            {
                csv.WriteDay(asAt);
                MeasuresCsv.WriteCells(csv, row);
                csv.EndRecord();
            }
        }
    }
}
