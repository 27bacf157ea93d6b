using ComplianceChecker.Cases;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes what was not evaluated and what is wrong with the data, with the columns of their CSV files.</summary>
internal static class DoubtSheets
{
    /// <summary>The sheet of what was not evaluated.</summary>
    public const string NotEvaluatedSheet = "Not evaluated";

    private static readonly TableColumn<NotEvaluatedRow>[] NotEvaluated =
    [
        new("Rule id", 34, r => SheetCell.Text(r.RuleId, CellStyle.LongText)),
        new("Case", 16, r => SheetCell.Text(r.CaseId)),
        new("Reason", 110, r => SheetCell.Text(r.Reason, CellStyle.LongText)),
    ];

    private static readonly TableColumn<Finding>[] Findings =
    [
        new("Severity", 11, f => SheetCell.Text(f.Severity.Word())),
        new("File", 26, f => SheetCell.Text(f.File, CellStyle.LongText)),
        new("Line", 9, f => SheetCell.Count(f.Line > 0 ? f.Line : null)),
        new("Column", 18, f => SheetCell.Text(f.Column, CellStyle.LongText)),
        new("Value", 18, f => SheetCell.Text(f.Value, CellStyle.LongText)),
        new("Case", 14, f => SheetCell.Text(f.CaseId)),
        new("Problem", 80, f => SheetCell.Text(f.Problem, CellStyle.LongText)),
    ];

    /// <summary>Adds what was not evaluated.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="rows">The rows.</param>
    public static void AddNotEvaluated(WorkbookWriter book, IReadOnlyList<NotEvaluatedRow> rows)
    {
        var plan = new SheetPlan(NotEvaluatedSheet, "What was not evaluated", NotEvaluated) { Remarks = ["Nothing is said of these, and none of them counts as kept. Without a case, the whole rule is meant."] };
        book.Add(plan, writer => writer.Table("NotEvaluated", NotEvaluated, rows, "Everything was evaluated."));
    }

    /// <summary>Adds what is wrong with the data.</summary>
    public static void AddDataQuality(WorkbookWriter book, IReadOnlyList<Finding> findings)
    {
        var plan = new SheetPlan("Data quality", "What is wrong with the data", Findings) { Remarks = ["An error is something that could not be used; a warning is suspicious, and used. Lines are those of the file, the header being line 1."] };
        book.Add(plan, writer => writer.Table("DataQuality", Findings, findings, "Nothing was found."));
    }
}
