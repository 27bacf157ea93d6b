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
            WriteNumerator(csv, change.Old);
            WriteNumerator(csv, change.New);
            WriteCounts(csv, change, r => r?.Denominator);
            WriteFigures(csv, change, r => r?.Percentage);
            WriteDifference(csv, change);
            WriteCounts(csv, change, r => r?.Excused);
            WriteCounts(csv, change, r => r?.LeftOut);
            WriteCounts(csv, change, r => r?.NotTold);
            WriteFigures(csv, change, r => r?.AtWorst);
            WriteFigures(csv, change, r => r?.AtBest);
            csv.WriteNumber(change.Old?.Measure.Target);
            csv.WriteNumber(change.New?.Measure.Target);
            csv.WriteText(change.Old?.Rag?.Word());
            csv.WriteText(change.New?.Rag?.Word());
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

    private static void WriteCounts(CsvWriter csv, MeasureChange change, Func<MeasureRow?, int?> count)
    {
        csv.WriteCount(count(change.Old));
        csv.WriteCount(count(change.New));
    }

    private static void WriteFigures(CsvWriter csv, MeasureChange change, Func<MeasureRow?, decimal?> figure)
    {
        csv.WritePercentage(figure(change.Old));
        csv.WritePercentage(figure(change.New));
    }

    private static void WriteDifference(CsvWriter csv, MeasureChange change)
    {
        if (change.Row.Measure.Unit == MeasureUnit.Number)
        {
            csv.WriteCount((int?)change.Difference);
        }
        else
        {
            csv.WritePercentage(change.Difference);
        }
    }
}
