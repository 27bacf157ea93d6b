using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes what is new and what was cleared since an earlier report, and what is still overdue.</summary>
internal static class ChangesSheet
{
    private sealed record Line(string Change, EarlierException Row, int? DaysLateNow, string Reason, int On);

    /// <summary>Adds the sheet.</summary>
    public static void AddTo(WorkbookWriter book, ReportChanges changes)
    {
        TableColumn<Line>[] columns =
        [
            new("Change", 13, l => SheetCell.Text(l.Change, CellStyle.StrongText)),
            new("Case", 12, l => SheetCell.Text(l.Row.CaseId)),
            new("Rule", 34, l => SheetCell.Text(l.Row.Rule, CellStyle.LongText)),
            new("Due", 12.5, l => SheetCell.Day(l.Row.Due)),
            new("Days late then", 9, l => SheetCell.Count(l.Row.DaysLate > 0 ? l.Row.DaysLate : null)),
            new("Days late now", 9, l => SheetCell.Count(l.DaysLateNow)),
            new("What cleared it", 44, l => SheetCell.Text(l.Reason, CellStyle.LongText)),
            new("On", 12.5, l => SheetCell.Day(l.On)),
            new("Team", 20, l => SheetCell.Text(l.Row.Team, CellStyle.LongText)),
            new("Social worker", 15, l => SheetCell.Text(l.Row.SocialWorker, CellStyle.LongText)),
            new("Reviewing officer", 15, l => SheetCell.Text(l.Row.Iro, CellStyle.LongText)),
            new("Personal adviser", 15, l => SheetCell.Text(l.Row.PersonalAdviser, CellStyle.LongText)),
            new("Note as it stands", 30, l => SheetCell.Text(l.Row.Note, CellStyle.LongText)),
            new("Rule id", 20, l => SheetCell.Text(l.Row.RuleId, CellStyle.LongText)),
            new("Started", 12.5, l => SheetCell.Day(l.Row.Started)),
            new("Step", 7, l => SheetCell.Count(l.Row.Step)),
        ];
        Line[] lines =
        [
            .. changes.New.Select(r => new Line("New", Now(r, daysLateThen: 0), r.Reading.DaysLate, "", DayNumber.None)),
            .. changes.Cleared.Select(c => new Line("Cleared", c.Before, null, c.Reason, c.On)),
            .. changes.StillOpen.Select(s => new Line("Still overdue", Now(s.Row, s.DaysLateBefore), s.Row.Reading.DaysLate, "", DayNumber.None)),
        ];
        var plan = new SheetPlan("New and cleared", $"What changed since {SheetWords.Day(changes.Before)}", columns)
        {
            Remarks = [$"Overdue and not so then: {ConsoleWords.Count(changes.New.Count)}. Cleared: {ConsoleWords.Count(changes.Cleared.Count)}. Still overdue: {ConsoleWords.Count(changes.StillOpen.Count)}."],
        };
        book.Add(plan, writer => writer.Table("NewAndCleared", columns, lines, "Nothing changed."));
    }

    private static EarlierException Now(ExceptionRow row, int daysLateThen) => new(
        row.CaseId, row.Rule.Id, row.Rule.Title, row.Obligation.Started, row.Obligation.Step, row.Reading.Due, daysLateThen, row.Team, row.SocialWorker, row.Iro, row.PersonalAdviser, row.Note);
}
