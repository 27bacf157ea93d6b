using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>The figures that charts of a trend show: a sheet with a row for each date and a column for each line, so that sorting or filtering it does not tear a chart apart.</summary>
internal sealed class ChartFigures
{
    private readonly Trend trend;
    private readonly List<TableColumn<int>> columns;
    private readonly SheetPlan plan;
    private readonly List<ChartData> charts = [];

    /// <summary>Chooses the figures.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="sheet">What the sheet is called.</param>
    /// <param name="marking">The workbook's marking.</param>
    /// <param name="groupBy">Of which grouping the figures are; empty for all cases.</param>
    /// <param name="group">Of which group.</param>
    public ChartFigures(Trend trend, string sheet, string marking, string groupBy = "", string group = "")
    {
        this.trend = trend;
        columns = [new("As at", 12.5, i => SheetCell.Day(DayNumber.Of(trend.Points[i].Request.AsAt)))];
        var shown = trend.Series.Where(s => string.Equals(s.GroupBy, groupBy, StringComparison.Ordinal) && string.Equals(s.Group, group, StringComparison.Ordinal) && HasLine(s)).ToArray();
        List<(TrendSeries Series, int First)> placed = [];
        foreach (var series in shown)
        {
            placed.Add((series, columns.Count));
            columns.AddRange(LinesOf(series).Select(line => ColumnOf(series, line)));
        }

        plan = new SheetPlan(sheet, "Figures of the charts", columns) { Remarks = ["A row for each date. Where a figure is blank there is none, or it is withheld."] };
        var first = plan.HeadingRow(marking) + 1;
        var last = first + trend.Points.Count - 1;
        double[] days = [.. Enumerable.Range(0, trend.Points.Count).Select(i => columns[0].Of(i).Number ?? 0)];
        foreach (var (series, column) in placed)
        {
            charts.Add(new ChartData(series.Measure.Title, series.Measure.Unit, CellNames.Range(sheet, 0, first, last), days, [.. Drawn(series, column, first, last)]));
        }
    }

    /// <summary>The charts.</summary>
    public IReadOnlyList<ChartData> Charts => charts;

    /// <summary>Adds the sheet, if there is anything to show.</summary>
    public void AddTo(WorkbookWriter book)
    {
        if (charts.Count > 0)
        {
            book.Add(plan, writer => writer.Table(plan.Name.Replace(" ", "", StringComparison.Ordinal), columns, [.. Enumerable.Range(0, trend.Points.Count)], "No figures."));
        }
    }

    /// <summary>Whether there are two figures at least, which make a line.</summary>
    private static bool HasLine(TrendSeries series) => series.Rows.Count(r => r?.Figure is not null) > 1;

    /// <summary>The lines of a measure: its figures, its target and the figures of others, each with what it is called and its figure at a date.</summary>
    private static IEnumerable<(string Name, ChartLineKind Kind, Func<int, decimal?> At)> LinesOf(TrendSeries series)
    {
        yield return ("Figure", ChartLineKind.Figures, i => series.Rows[i]?.Figure);
        if (series.Measure.Target is { } target)
        {
            yield return ($"Target {ConsoleMeasures.Figure(target, series.Measure.Unit)}", ChartLineKind.Target, _ => (decimal)target);
        }

        foreach (var comparator in series.Measure.Comparators)
        {
            yield return ($"{comparator.Name}, {SheetWords.Day(comparator.AsAt)}", ChartLineKind.Comparator, _ => (decimal)comparator.Value);
        }
    }

    private static TableColumn<int> ColumnOf(TrendSeries series, (string Name, ChartLineKind Kind, Func<int, decimal?> At) line) => new(
        line.Kind == ChartLineKind.Figures ? series.Measure.Title : $"{line.Name}: {series.Measure.Title}",
        22,
        i => SheetCell.Of(line.At(i), line.Kind == ChartLineKind.Figures ? MeasureColumns.StyleOf(series.Measure.Unit) : series.Measure.Unit == MeasureUnit.Percent ? CellStyle.RulePercent : CellStyle.Number));

    private IEnumerable<ChartLine> Drawn(TrendSeries series, int column, int first, int last) =>
        LinesOf(series).Select((line, i) => new ChartLine(line.Name, line.Kind, CellNames.Range(plan.Name, column + i, first, last), [.. Enumerable.Range(0, trend.Points.Count).Select(line.At)]));
}
