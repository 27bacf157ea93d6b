using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>not-evaluated.csv</c>.</summary>
internal static class NotEvaluatedCsv
{
    public static void Write(IReadOnlyList<NotEvaluatedRow> rows, Stream stream)
    {
        using var csv = CsvCells.Open(stream, "rule_id", "case_id", "reason");
        foreach (var row in rows)
        {
            csv.WriteText(row.RuleId);
            csv.WriteText(row.CaseId);
            csv.WriteText(row.Reason);
            csv.EndRecord();
        }
    }
}
