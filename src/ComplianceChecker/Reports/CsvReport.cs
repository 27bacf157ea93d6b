using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes a report as the CSV files that commands.md lists.</summary>
public static class CsvReport
{
    /// <summary>The files of a report, each with what writes its content.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellation">Stops the writing of long files.</param>
    public static IReadOnlyList<ReportFile> Files(Report report, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            new("obligations.csv", stream => ObligationsCsv.Write(report, stream, cancellation)),
            new("exceptions.csv", stream => ListCsv.Write(report.Exceptions, report.ExtraFields, withExcuses: false, stream)),
            new("due-soon.csv", stream => ListCsv.Write(report.DueSoon, report.ExtraFields, withExcuses: false, stream)),
            new("ended.csv", stream => ListCsv.Write(report.Ended, report.ExtraFields, withExcuses: false, stream)),
            new("excused.csv", stream => ListCsv.Write(report.Excused, report.ExtraFields, withExcuses: true, stream)),
            new("not-evaluated.csv", stream => NotEvaluatedCsv.Write(report.NotEvaluated, stream)),
            new("measures.csv", stream => MeasuresCsv.Write(report.Measures, stream)),
            new("data-quality.csv", stream => DataQualityCsv.Write(report.Findings, stream)),
        ];
    }
}
