using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes a report as a workbook: the measures with their trend, the lists, what is new, who has to do it, what cannot be told, and where all of it comes from.</summary>
public static class ReportWorkbook
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = "report.xlsx";

    /// <summary>Writes the workbook and leaves the stream open.</summary>
    /// <param name="contents">The report with all that belongs to it.</param>
    /// <param name="stream">Receives it.</param>
    public static void Write(ReportContents contents, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(contents);
        Write(contents, part: null, stream);
    }

    /// <summary>Writes a workbook of one team, or of one worker, with nothing of others.</summary>
    /// <param name="contents">The report with all that belongs to it.</param>
    /// <param name="part">What the workbook is of.</param>
    /// <param name="stream">Receives it, and is left open.</param>
    public static void WritePart(ReportContents contents, ReportPart part, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(part);
        Write(contents with { Report = part.Report, Changes = part.Of(contents.Changes) }, part, stream);
    }

    private static void Write(ReportContents contents, ReportPart? part, Stream stream)
    {
        var report = contents.Report;
        using var book = new WorkbookWriter(stream, $"Statutory timescales as at {SheetWords.Day(report.Request.AsAt)}", contents.Marking);
        var figures = contents.History is { } history ? new ChartFigures(history, "Trend", contents.Marking, part?.Field ?? "", part?.Value ?? "") : null;
        var hasLists = report.Request.SuppressBelow <= 1;
        MeasureSheets.AddSummary(book, contents, part, figures?.Charts ?? []);
        if (hasLists)
        {
            AddLists(book, contents);
        }

        if (part is null)
        {
            MeasureSheets.AddGroups(book, contents);
        }

        figures?.AddTo(book);
        DoubtSheets.AddNotEvaluated(book, hasLists ? report.NotEvaluated : [.. report.NotEvaluated.Where(r => r.CaseId.Length == 0)]);
        if (hasLists)
        {
            DoubtSheets.AddDataQuality(book, report.Findings);
        }

        AboutSheet.AddTo(book, contents, part);
        book.Finish();
    }

    private static void AddLists(WorkbookWriter book, ReportContents contents)
    {
        var lists = ReportList.Of(contents.Report).ToDictionary(l => l.Name, StringComparer.Ordinal);
        ListSheet.AddTo(book, contents, lists["exceptions"], "Overdue", "What is open and past its due date, worst first.", "Nothing is overdue");
        ListSheet.AddTo(book, contents, lists["due-soon"], "Due soon", "What is open and falls due next, soonest first.", "Nothing falls due that soon");
        if (contents.Changes is { } changes)
        {
            ChangesSheet.AddTo(book, contents.Report, changes, contents.Names);
        }

        WorkersSheet.AddTo(book, contents);
        ListSheet.AddTo(book, contents, lists["ended"], "Ended", "What ended in the reporting period with the step not done, after its due date.", "Nothing ended so");
        ListSheet.AddTo(book, contents, lists["excused"], "Excused", "What was lawfully set aside, and is in no percentage.", "Nothing was set aside");
    }
}
