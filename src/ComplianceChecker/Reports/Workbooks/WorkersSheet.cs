using System.Diagnostics;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes what each worker has to do.</summary>
internal static class WorkersSheet
{
    private static readonly TableColumn<WorkerCount>[] Columns =
    [
        new("Team", 28, w => SheetCell.Text(w.Team, CellStyle.LongText)),
        new("Role", 20, w => SheetCell.Text(Word(w.Role))),
        new("Worker", 26, w => SheetCell.Text(w.Worker, CellStyle.LongText)),
        new("Overdue", 11, w => SheetCell.Count(w.Overdue)),
        new("Cases with something overdue", 16, w => SheetCell.Count(w.CasesOverdue)),
        new("Most days late", 11, w => SheetCell.Count(w.MostDaysLate)),
        new("Due soon", 11, w => SheetCell.Count(w.DueSoon)),
    ];

    /// <summary>Adds the sheet.</summary>
    public static void AddTo(WorkbookWriter book, ReportContents contents)
    {
        var counts = WorkerCounts.Of(contents.Report);
        var plan = new SheetPlan("By worker", $"By worker at {SheetWords.Day(contents.Report.Request.AsAt)}", Columns)
        {
            Remarks = ["A duty counts for each worker of its case, so the roles are not to be added up."],
        };
        book.Add(plan, writer =>
        {
            if (writer.Table("ByWorker", Columns, counts, ConsoleUntold.EmptyTable(contents.Report, "Nothing is overdue or due soon")) is { } table)
            {
                writer.Shade(table, 3);
                writer.Shade(table, 5);
            }
        });
    }

    private static string Word(WorkerRole role) => role switch
    {
        WorkerRole.SocialWorker => "Social worker",
        WorkerRole.PersonalAdviser => "Personal adviser",
        WorkerRole.ReviewingOfficer => "Reviewing officer",
        WorkerRole.Nobody => "No worker",
        _ => throw new UnreachableException($"No word for {role}."),
    };
}
