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
        if (!csv.WriteWithheld(row, WithheldCells.Numerator))
        {
            if (row.Days is { } days)
            {
                csv.WritePercentage(days);
            }
            else
            {
                csv.WriteCount(row.Numerator);
            }
        }

        csv.WriteCount(row, WithheldCells.Denominator, row.Denominator);
        csv.WritePercentage(row, WithheldCells.Percentage, row.Percentage);
        csv.WriteCount(row, WithheldCells.Excused, row.Excused);
        csv.WriteCount(row, WithheldCells.LeftOut, row.LeftOut);
        csv.WriteCount(row, WithheldCells.NotTold, row.NotTold);
        csv.WritePercentage(row, WithheldCells.AtWorst, row.AtWorst);
        csv.WritePercentage(row, WithheldCells.AtBest, row.AtBest);
        csv.WriteNumber(row.Measure.Target);
        if (!csv.WriteWithheld(row, WithheldCells.Rag))
        {
            csv.WriteText(row.Rag?.Word());
        }
    }
}
