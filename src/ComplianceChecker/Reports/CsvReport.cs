using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes a report as the CSV files that commands.md lists.</summary>
public static class CsvReport
{
    /// <summary>The files of a report, each with what writes its content.</summary>
    /// <param name="report">The report.</param>
    /// <param name="names">What a local file joins to the lists; null without one.</param>
    /// <param name="changes">What changed since an earlier report; null where none is given.</param>
    /// <param name="cancellation">Stops the writing of long files.</param>
    public static IReadOnlyList<ReportFile> Files(Report report, LocalNames? names = null, ReportChanges? changes = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            new("obligations.csv", stream => ObligationsCsv.Write(report, stream, cancellation)),
            .. ReportList.Of(report).Select(list => new ReportFile(list.Name + ".csv", stream =>
                ListCsv.Write(list.Rows, ListColumns.Of(report.ExtraFields, list.HasExcuses, names), stream, cancellation))),
            .. ChangesCsv.Files(changes, names),
            new("not-evaluated.csv", stream => NotEvaluatedCsv.Write(report.NotEvaluated, stream)),
            new("measures.csv", stream => MeasuresCsv.Write(report.Measures, stream)),
            new("data-quality.csv", stream => DataQualityCsv.Write(report.Findings, stream)),
        ];
    }
}
