using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes a trend as a workbook: each measure with its changes and its chart, and every figure of every date.</summary>
public static class TrendWorkbook
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = "trend.xlsx";

    /// <summary>Writes the workbook and leaves the stream open.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="run">What was run.</param>
    /// <param name="extract">The name of the extract's folder.</param>
    /// <param name="marking">The protective marking on every sheet; empty for none.</param>
    /// <param name="stream">Receives it.</param>
    public static void Write(Trend trend, RunDetails run, string extract, string marking, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(trend);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(marking);
        var title = $"Statutory timescales from {SheetWords.Day(trend.Points[0].Request.AsAt)} to {SheetWords.Day(trend.Latest.Request.AsAt)}";
        using var book = new WorkbookWriter(stream, title, marking);
        var figures = new ChartFigures(trend, "Chart figures", marking);
        var columns = SummaryColumns(trend);
        var summary = new SheetPlan("Summary", title, columns) { Remarks = [.. Remarks(trend, extract, run)], RepeatsHeadings = figures.Charts.Count == 0, PrintedColumns = columns.Length - 2 };
        book.Add(summary, writer =>
        {
            writer.Table("Measures", columns, trend.Series, "The rules in use have no measures.");
            writer.Place(figures.Charts);
        });
        AddFigures(book, trend);
        figures.AddTo(book);
        AboutSheet.AddTo(book, trend, extract, run);
        book.Finish();
    }

    private static void AddFigures(WorkbookWriter book, Trend trend)
    {
        (int AsAt, MeasureRow Row)[] rows = [.. trend.Points.SelectMany(p => p.Measures.Select(r => (DayNumber.Of(p.Request.AsAt), r)))];
        TableColumn<(int AsAt, MeasureRow Row)>[] columns = [new("As at", 12.5, r => SheetCell.Day(r.AsAt)), .. MeasureColumns.Of<(int AsAt, MeasureRow Row)>(r => r.Row, hasGroups: true)];
        var plan = new SheetPlan("Trend", "Every figure of every date", columns)
        {
            Remarks = ["Rows with a blank group by are of all cases."],
            PrintedColumns = columns.Length - MeasureColumns.Ids,
        };
        book.Add(plan, writer => writer.Table("Trend", columns, rows, "The rules in use have no measures."));
    }

    private static IEnumerable<string> Remarks(Trend trend, string extract, RunDetails run)
    {
        foreach (var note in run.Foremost)
        {
            yield return note;
        }

        yield return $"{extract}. Reporting period of the latest date: {SheetWords.Period(trend.Latest.Request)}.";
        if (!trend.Filter.KeepsAll)
        {
            yield return $"Only where {ConsoleReport.Filters(trend.Latest.Request)}.";
        }

        foreach (var unknown in trend.Filter.UnknownValues(trend.Result))
        {
            yield return unknown.InWords();
        }

        if (trend.Latest.Request.SuppressBelow > 1)
        {
            yield return $"{WithheldMarks.Mark} stands for a number that is withheld, because it is {WithheldMarks.Range(trend.Latest.Request.SuppressBelow)}, or would give such a number away.";
        }
    }

    private static TableColumn<TrendSeries>[] SummaryColumns(Trend trend)
    {
        var previous = trend.Points.Count > 1 ? trend.Points.Count - 2 : 0;
        return
        [
            new("Measure", 46, s => SheetCell.Text(s.Measure.Title, CellStyle.LongText)),
            new("Group by", 14, s => SheetCell.Text(s.GroupBy)),
            new("Group", 24, s => SheetCell.Text(s.Group, CellStyle.LongText)),
            new($"First, {Date(0)}", 12, s => Figure(s, 0)),
            .. trend.Points.Count > 1 ? [new($"Previous, {Date(previous)}", 12, s => Figure(s, previous))] : Array.Empty<TableColumn<TrendSeries>>(),
            new($"Latest, {Date(trend.Points.Count - 1)}", 12, s => Figure(s, trend.Points.Count - 1)),
            new("Since first", 10, s => SheetCell.Of(s.SinceFirst, CellStyle.Change)),
            new("Since previous", 10, s => SheetCell.Of(s.SincePrevious, CellStyle.Change)),
            new("Target", 10, s => SheetCell.Of((decimal?)s.Measure.Target, s.Measure.Unit == MeasureUnit.Percent ? CellStyle.RulePercent : CellStyle.Number)),
            new("Standing", 13, s => SheetWords.Standing(s.Latest)),
            new("Measure id", 38, s => SheetCell.Text(s.Measure.Id, CellStyle.LongText)),
            new("Rule id", 30, s => SheetCell.Text(s.RuleId, CellStyle.LongText)),
        ];

        string Date(int point) => SheetWords.Day(trend.Points[point].Request.AsAt);

        static SheetCell Figure(TrendSeries series, int point) => series.Rows[point] is { } row ? MeasureColumns.Figure(row) : SheetCell.Text(null);
    }
}
