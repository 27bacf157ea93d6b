using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Words that several sheets use.</summary>
internal static class SheetWords
{
    /// <summary>A day as people read it.</summary>
    public static string Day(LocalDate date) => Timescales.Day.ForPeople(DayNumber.Of(date));

    /// <summary>The reporting period of a request.</summary>
    public static string Period(ReportRequest request) => request.Since < request.AsAt
        ? $"{Day(request.Since)} to {Day(request.AsAt.PlusDays(-1))}"
        : "none; it would begin on the as-at date";

    /// <summary>How a figure stands, as a word in its colour.</summary>
    public static SheetCell Standing(MeasureRow? row) => row switch
    {
        null => SheetCell.Text("Not given"),
        { WhyNot: not null } => SheetCell.Text("Not given"),
        _ when row.IsWithheld(WithheldCells.Rag) => SheetCell.Text(WithheldMarks.Mark, CellStyle.Mark),
        { Rag: Rag.Green } => SheetCell.Text("Green", CellStyle.Green),
        { Rag: Rag.Amber } => SheetCell.Text("Amber", CellStyle.Amber),
        { Rag: Rag.Red } => SheetCell.Text("Red", CellStyle.Red),
        _ when ConsoleMeasures.HasNothingToCount(row) => SheetCell.Text("Nobody to count"),
        { Measure.Target: null } => SheetCell.Text("No target"),
        _ => SheetCell.Text(""),
    };
}
