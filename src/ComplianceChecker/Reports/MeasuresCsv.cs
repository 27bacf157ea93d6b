using ComplianceChecker.Measures;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>measures.csv</c>.</summary>
internal static class MeasuresCsv
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["measure_id", "rule_id", "title", "basis", "group_by", "group", "numerator", "denominator", "percentage", "excused", "left_out", "not_told", "at_worst", "at_best", "target", "rag"];

    public static void Write(IReadOnlyList<MeasureRow> rows, Stream stream)
    {
        using var csv = CsvCells.Open(stream, Columns);
        foreach (var row in rows)
        {
            WriteCells(csv, row);
            csv.EndRecord();
        }
    }

    /// <summary>Writes the cells of a row.</summary>
    public static void WriteCells(CsvWriter csv, MeasureRow row)
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
    }
}
