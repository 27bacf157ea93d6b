using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes a list of duties: the columns of its CSV file, and last, hidden, the note as it was written, by which a later run tells what a reader changed.</summary>
internal static class ListSheet
{
    /// <summary>The heading of the hidden column.</summary>
    public const string NoteAsWritten = "note_as_written";

    private const string DaysLate = "days_late";

    // What every row says alike, or a neighbour says in words: without them a page of A4 can be read.
    private static readonly string[] Folded = ["rule_id", "status", "opened"];

    /// <summary>Adds the sheet.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="contents">The report.</param>
    /// <param name="list">The list.</param>
    /// <param name="sheet">What the sheet is called, and its table without blanks.</param>
    /// <param name="remark">A sentence below the title.</param>
    /// <param name="none">What to say where the list is empty and all rules were evaluated, without a full stop.</param>
    public static void AddTo(WorkbookWriter book, ReportContents contents, ReportList list, string sheet, string remark, string none)
    {
        var columns = ListColumns.Of(contents.Report.ExtraFields, list.HasExcuses, contents.Names);
        TableColumn<ExceptionRow>[] shown =
        [
            .. columns.Select(c => new TableColumn<ExceptionRow>(c.Heading, WidthOf(c), r => SheetCell.Of(c.Of(r), StyleOf(c))) { IsFolded = Folded.Contains(c.Name, StringComparer.Ordinal) }),
            new(NoteAsWritten, 12, r => SheetCell.Text(r.Note, CellStyle.LongText), IsHidden: true),
        ];
        var plan = new SheetPlan(sheet, $"{list.Title} at {SheetWords.Day(contents.Report.Request.AsAt)}", shown) { Remarks = [remark, "Notes written into the Note column are carried over by --previous. The plus signs above the sheet show the columns Rule id, Status and Opened."] };
        book.Add(plan, writer =>
        {
            var table = writer.Table(sheet.Replace(" ", "", StringComparison.Ordinal), shown, list.Rows, ConsoleUntold.EmptyTable(contents.Report, none));
            if (table is not null && columns.Select((c, i) => (c.Name, i)).FirstOrDefault(c => string.Equals(c.Name, DaysLate, StringComparison.Ordinal)) is { Name: not null } late && list.Rows.Any(r => r.Reading.DaysLate > 0))
            {
                writer.Shade(table, late.i);
            }
        });
    }

    private static CellStyle StyleOf(ListColumn column) => column.Name switch
    {
        "note" => CellStyle.Note,
        "case_id" => CellStyle.Text,
        _ => CellStyle.LongText,
    };

    private static double WidthOf(ListColumn column) => column.Name switch
    {
        "source" or "reason" => 36,
        "rule" => 30,
        "note" => 26,
        "rule_id" => 22,
        "case_id" => 10,
        "team" => 18,
        "step" => 7,
        "data_problems" => 12,
        DaysLate or "status" => 9,
        _ => column.Kind == ListCellKind.Day ? 12 : column.Kind == ListCellKind.Count ? 9 : 12,
    };
}
