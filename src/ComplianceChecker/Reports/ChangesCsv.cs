using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>Writes what changed since an earlier report: <c>changes.csv</c> and <c>measure-changes.csv</c>.</summary>
internal static class ChangesCsv
{
    /// <summary>The two files; none where no earlier report is given.</summary>
    public static IEnumerable<ReportFile> Files(ReportChanges? changes, LocalNames? names) => changes is null ? [] :
    [
        new("changes.csv", stream => Write(changes, names, stream)),
        new("measure-changes.csv", stream => WriteMeasures(changes.Measures, stream)),
    ];

    private static void Write(ReportChanges changes, LocalNames? names, Stream stream)
    {
        var columns = ChangeColumn.All(names);
        using var csv = CsvCells.Open(stream, columns.Select(c => c.Name));
        foreach (var row in ChangeRow.Of(changes))
        {
            foreach (var column in columns)
            {
                ListCsv.WriteCell(csv, column.Of(row));
            }

            csv.EndRecord();
        }
    }

    private static void WriteMeasures(IReadOnlyList<MeasureSince> measures, Stream stream)
    {
        using var csv = CsvCells.Open(stream, "measure_id", "rule_id", "title", "group_by", "group", "before", "now", "difference", "target", "rag");
        foreach (var measure in measures)
        {
            var row = measure.Row;
            csv.WriteText(row.Measure.Id);
            csv.WriteText(row.RuleId);
            csv.WriteText(row.Measure.Title);
            csv.WriteText(row.GroupBy);
            csv.WriteText(row.Group);
            WriteFigure(csv, row.Measure.Unit, measure.IsBeforeWithheld, measure.Before);
            WriteFigure(csv, row.Measure.Unit, row.IsFigureWithheld(), row.Figure);
            WriteFigure(csv, row.Measure.Unit, measure.IsBeforeWithheld || row.IsFigureWithheld(), measure.Difference);
            csv.WriteNumber(row.Measure.Target);
            if (!csv.WriteWithheld(row, WithheldCells.Rag))
            {
                csv.WriteText(row.Rag?.Word());
            }

            csv.EndRecord();
        }
    }

    private static void WriteFigure(CsvWriter csv, MeasureUnit unit, bool isWithheld, decimal? figure)
    {
        if (isWithheld)
        {
            csv.WriteText(WithheldMarks.Mark);
        }
        else if (unit == MeasureUnit.Number)
        {
            csv.WriteCount((int?)figure);
        }
        else
        {
            csv.WritePercentage(figure);
        }
    }
}
