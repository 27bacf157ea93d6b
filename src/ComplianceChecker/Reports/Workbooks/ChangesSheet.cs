using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes what is new, what was cleared or is not listed since an earlier report, and what is still overdue: the columns of <c>changes.csv</c>.</summary>
internal static class ChangesSheet
{
    private static readonly (string Change, string Words)[] Changes = [("new", "New"), ("cleared", "Cleared"), ("not_listed", "Not listed"), ("still_open", "Still overdue")];
    private static readonly string[] Folded = ["rule_id", "cleared_by"];

    /// <summary>Adds the sheet.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="report">The report.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="names">The names that a local file joins to case ids; null without one.</param>
    public static void AddTo(WorkbookWriter book, Report report, ReportChanges changes, LocalNames? names)
    {
        TableColumn<ChangeRow>[] columns = [.. ChangeColumn.All(names).Select(c => new TableColumn<ChangeRow>(HeadingOf(c), WidthOf(c.Name), r => CellOf(c, r)) { IsFolded = Folded.Contains(c.Name, StringComparer.Ordinal) })];
        ChangeRow[] rows = [.. ChangeRow.Of(changes).OrderBy(r => Array.FindIndex(Changes, c => string.Equals(c.Change, r.Change, StringComparison.Ordinal)))];
        var plan = new SheetPlan("New and cleared", $"What changed since {SheetWords.Day(changes.Before)}", columns)
        {
            Remarks =
            [
                .. changes.Cautions,
                $"Overdue and not so then: {ConsoleWords.Count(changes.New.Count)}. Cleared: {ConsoleWords.Count(changes.Cleared.Count)}. Still overdue: {ConsoleWords.Count(changes.StillOpen.Count)}.",
                .. changes.NotListed.Count == 0 ? [] : new[] { $"Not listed now, and not known to be cleared: {ConsoleWords.Count(changes.NotListed.Count)}. The reason says why each is not." },
                "Notes are written into the lists of the other sheets. The plus signs above the sheet show the columns Rule id and Cleared by.",
            ],
        };
        book.Add(plan, writer => writer.Table("NewAndCleared", columns, rows, ConsoleUntold.EmptyTable(report, "Nothing was overdue then, and nothing is now")));
    }

    private static SheetCell CellOf(ChangeColumn column, ChangeRow row) => column.Name switch
    {
        "change" => SheetCell.Text(Array.Find(Changes, c => string.Equals(c.Change, row.Change, StringComparison.Ordinal)).Words, CellStyle.StrongText),
        "case_id" => SheetCell.Of(column.Of(row), CellStyle.Text),
        _ => SheetCell.Of(column.Of(row), CellStyle.LongText),
    };

    // Named otherwise than in the lists, where a reader writes: this one is not read back.
    private static string HeadingOf(ChangeColumn column) => string.Equals(column.Name, "note", StringComparison.Ordinal) ? "Note as it stands" : column.Heading;

    private static double WidthOf(string column) => column switch
    {
        "change" => 13,
        "case_id" => 10,
        "rule_id" => 22,
        "rule" => 30,
        "step" => 7,
        "days_late" or "days_late_before" => 9,
        "cleared_by" => 16,
        "reason" => 36,
        "note" => 24,
        "team" => 18,
        _ => 12,
    };
}
