using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>The columns of measures: what is read first stands first, and the ids, by which other files name the same, last.</summary>
internal static class MeasureColumns
{
    /// <summary>How many columns at the end say by which names other files know the measure.</summary>
    public const int Ids = 3;

    /// <summary>The columns.</summary>
    /// <param name="of">The measure of a row; null where a date has none.</param>
    /// <param name="hasGroups">Whether rows are of groups.</param>
    /// <param name="between">Columns after the standing.</param>
    public static IReadOnlyList<TableColumn<T>> Of<T>(Func<T, MeasureRow> of, bool hasGroups, params IReadOnlyList<TableColumn<T>> between)
    {
        return
        [
            Column("Measure", 42, r => SheetCell.Text(r.Measure.Title, CellStyle.LongText)),
            .. hasGroups ? [Column("Group by", 14, r => SheetCell.Text(r.GroupBy)), Column("Group", 24, r => SheetCell.Text(r.Group, CellStyle.LongText))] : Array.Empty<TableColumn<T>>(),
            Column("Figure", 10, Figure),
            Column("Kept", 9, r => r.Measure.Unit == MeasureUnit.Percent ? Withheld(r, WithheldCells.Numerator) ?? SheetCell.Count(r.Numerator) : SheetCell.Count(null)),
            Column("Of", 9, r => Withheld(r, WithheldCells.Denominator) ?? SheetCell.Count(r.Denominator)),
            Column("Target", 10, r => SheetCell.Of((decimal?)r.Measure.Target, r.Measure.Unit == MeasureUnit.Percent ? CellStyle.RulePercent : CellStyle.Number)),
            Column("Standing", 12, SheetWords.Standing),
            .. between,
            Column("Excused", 11, r => Withheld(r, WithheldCells.Excused) ?? SheetCell.Count(r.Excused)),
            Column("Left out, not yet due", 12, r => Withheld(r, WithheldCells.LeftOut) ?? SheetCell.Count(r.LeftOut)),
            Column("Not told", 9, r => Withheld(r, WithheldCells.NotTold) ?? SheetCell.Count(r.NotTold)),
            Column("At worst", 9, r => Withheld(r, WithheldCells.AtWorst) ?? SheetCell.Of(r.AtWorst, CellStyle.Percent)),
            Column("At best", 9, r => Withheld(r, WithheldCells.AtBest) ?? SheetCell.Of(r.AtBest, CellStyle.Percent)),
            Column("To compare with", 20, r => SheetCell.Text(string.Join("; ", r.Measure.Comparators.Select(c => $"{c.Name} {ConsoleMeasures.Figure(c.Value, r.Measure.Unit)} at {SheetWords.Day(c.AsAt)}")), CellStyle.LongText)),
            Column("What to know", 26, r => SheetCell.Text(string.Join(" ", Remarks(r)), CellStyle.LongText)),
            Column("Basis", 17, r => SheetCell.Text(r.Measure.Basis.Word())),
            Column("Measure id", 38, r => SheetCell.Text(r.Measure.Id, CellStyle.LongText)),
            Column("Rule id", 30, r => SheetCell.Text(r.RuleId, CellStyle.LongText)),
        ];

        TableColumn<T> Column(string heading, double width, Func<MeasureRow, SheetCell> cell) => new(heading, width, row => cell(of(row)));
    }

    /// <summary>The columns that say what the figure was in an earlier report; none where that has no figure to show.</summary>
    public static IReadOnlyList<TableColumn<T>> Since<T>(Func<T, MeasureRow> of, ReportChanges? changes)
    {
        if (changes is not { HasFigures: true })
        {
            return [];
        }

        var before = new Dictionary<MeasureRow, MeasureSince>(ReferenceEqualityComparer.Instance);
        foreach (var since in changes.Measures)
        {
            before[since.Row] = since;
        }

        return
        [
            new($"At {SheetWords.Day(changes.Before)}", 12, r => Since(of(r)) is { IsBeforeWithheld: true } ? Withheld() : SheetCell.Of(Since(of(r))?.Before, StyleOf(of(r).Measure.Unit))),
            new("Change since then", 11, r => Since(of(r)) is { } since && (since.IsBeforeWithheld || since.Row.IsFigureWithheld()) ? Withheld() : SheetCell.Of(Since(of(r))?.Difference, CellStyle.Change)),
        ];

        MeasureSince? Since(MeasureRow row) => before.GetValueOrDefault(row);
    }

    /// <summary>The figure of a row in the unit of its measure.</summary>
    public static SheetCell Figure(MeasureRow row) =>
        row.IsFigureWithheld() ? Withheld() : SheetCell.Of(row.Figure, StyleOf(row.Measure.Unit));

    /// <summary>How a figure looks.</summary>
    public static CellStyle StyleOf(MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent => CellStyle.Percent,
        MeasureUnit.Number => CellStyle.Count,
        _ => CellStyle.Decimal,
    };

    private static SheetCell? Withheld(MeasureRow row, WithheldCells cell) => row.IsWithheld(cell) ? Withheld() : null;

    private static SheetCell Withheld() => SheetCell.Text(WithheldMarks.Mark, CellStyle.Mark);

    private static IEnumerable<string> Remarks(MeasureRow row)
    {
        if (row.WhyNot is { } reason)
        {
            yield return reason;
        }

        foreach (var remark in ConsoleMeasures.Remarks(row))
        {
            yield return char.ToUpperInvariant(remark[0]) + remark[1..] + ".";
        }

        if (row.Measure.LowIsGood)
        {
            yield return "A low figure is the better one.";
        }

        if (row.Measure.Unit == MeasureUnit.Days)
        {
            yield return "The figure is in days.";
        }
    }
}
