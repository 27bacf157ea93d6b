using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>compare-measures.csv</c>: the measures that move, old and new side by side.</summary>
internal static class ComparedMeasuresCsv
{
    public static void Write(IReadOnlyList<MeasureChange> changes, Stream stream)
    {
        using var csv = CsvCells.Open(
            stream,
            ["change", "measure_id", "rule_id", "title", "basis", "group_by", "group", .. Both("numerator"), .. Both("denominator"), .. Both("percentage"), "difference", .. Both("excused"), .. Both("left_out"), .. Both("not_told"), .. Both("at_worst"), .. Both("at_best"), .. Both("target"), .. Both("rag")]);
        foreach (var change in changes)
        {
            var row = change.Row;
            csv.WriteText(change.Word());
            csv.WriteText(row.Measure.Id);
            csv.WriteText(row.RuleId);
            csv.WriteText(row.Measure.Title);
            csv.WriteText(row.Measure.Basis.Word());
            csv.WriteText(row.GroupBy);
            csv.WriteText(row.Group);
            WriteSides(csv, change, WithheldCells.Numerator, r => WriteNumerator(csv, r));
            WriteCounts(csv, change, WithheldCells.Denominator, r => r.Denominator);
            WriteFigures(csv, change, WithheldCells.Percentage, r => r.Percentage);
            WriteDifference(csv, change);
            WriteCounts(csv, change, WithheldCells.Excused, r => r.Excused);
            WriteCounts(csv, change, WithheldCells.LeftOut, r => r.LeftOut);
            WriteCounts(csv, change, WithheldCells.NotTold, r => r.NotTold);
            WriteFigures(csv, change, WithheldCells.AtWorst, r => r.AtWorst);
            WriteFigures(csv, change, WithheldCells.AtBest, r => r.AtBest);
            csv.WriteNumber(change.Old?.Measure.Target);
            csv.WriteNumber(change.New?.Measure.Target);
            WriteSides(csv, change, WithheldCells.Rag, r => csv.WriteText(r?.Rag?.Word()));
            csv.EndRecord();
        }
    }

    private static IEnumerable<string> Both(string column) => ["old_" + column, "new_" + column];

    private static void WriteNumerator(CsvWriter csv, MeasureRow? row)
    {
        if (row?.Days is { } days)
        {
            csv.WritePercentage(days);
        }
        else
        {
            csv.WriteCount(row?.Numerator);
        }
    }

    private static void WriteCounts(CsvWriter csv, MeasureChange change, WithheldCells cell, Func<MeasureRow, int?> count) =>
        WriteSides(csv, change, cell, r => csv.WriteCount(r is null ? null : count(r)));

    private static void WriteFigures(CsvWriter csv, MeasureChange change, WithheldCells cell, Func<MeasureRow, decimal?> figure) =>
        WriteSides(csv, change, cell, r => csv.WritePercentage(r is null ? null : figure(r)));

    /// <summary>Writes the cell of the old row and that of the new one, or the mark where a side withholds it.</summary>
    private static void WriteSides(CsvWriter csv, MeasureChange change, WithheldCells cell, Action<MeasureRow?> write)
    {
        foreach (var row in new[] { change.Old, change.New })
        {
            if (row is null || !csv.WriteWithheld(row, cell))
            {
                write(row);
            }
        }
    }

    private static void WriteDifference(CsvWriter csv, MeasureChange change)
    {
        if (change.IsDifferenceWithheld)
        {
            csv.WriteText(WithheldMarks.Mark);
        }
        else if (change.Row.Measure.Unit == MeasureUnit.Number)
        {
            csv.WriteCount((int?)change.Difference);
        }
        else
        {
            csv.WritePercentage(change.Difference);
        }
    }
}
