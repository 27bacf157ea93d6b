using ComplianceChecker.Cases;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>data-quality.csv</c>, the only output that holds what a doubtful cell contains.</summary>
public static class DataQualityCsv
{
    /// <summary>Writes findings in the order given and leaves the stream open.</summary>
    public static void Write(IReadOnlyList<Finding> findings, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvCells.Open(stream, "severity", "file", "line", "column", "value", "case_id", "problem");
        foreach (var finding in findings)
        {
            csv.WriteText(finding.Severity.Word());
            csv.WriteText(finding.File);
            csv.WriteCount(finding.Line > 0 ? finding.Line : (int?)null);
            csv.WriteText(finding.Column);
            csv.WriteText(finding.Value);
            csv.WriteText(finding.CaseId);
            csv.WriteText(finding.Problem);
            csv.EndRecord();
        }
    }
}
