using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>measures.csv</c>.</summary>
internal static class MeasuresCsv
{
    public static void Write(IReadOnlyList<MeasureRow> rows, Stream stream)
    {
        using var csv = CsvCells.Open(stream, "measure_id", "rule_id", "title", "basis", "group_by", "group", "numerator", "denominator", "percentage", "excused", "left_out", "not_told", "at_worst", "at_best", "target", "rag");
        foreach (var row in rows)
        {
            csv.WriteText(row.Measure.Id);
            csv.WriteText(row.RuleId);
            csv.WriteText(row.Measure.Title);
            csv.WriteText(row.Measure.Basis.Word());
            csv.WriteText(row.GroupBy);
            csv.WriteText(row.Group);
            if (row.Days is { } days)
            {
                csv.WritePercentage(days);
            }
            else
            {
                csv.WriteCount(row.Numerator);
            }

            csv.WriteCount(row.Denominator);
            csv.WritePercentage(row.Percentage);
            csv.WriteCount(row.Excused);
            csv.WriteCount(row.LeftOut);
            csv.WriteCount(row.NotTold);
            csv.WritePercentage(row.AtWorst);
            csv.WritePercentage(row.AtBest);
            csv.WriteNumber(row.Measure.Target);
            csv.WriteText(row.Rag?.Word());
            csv.EndRecord();
        }
    }
}
