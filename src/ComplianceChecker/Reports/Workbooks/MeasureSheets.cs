using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes the measures: those of all cases with their charts, and those of groups.</summary>
internal static class MeasureSheets
{
    private const int RowsOnAPage = 30;

    /// <summary>Adds the first sheet: what is overdue and due soon in a sentence, the measures of all cases, or of the part the workbook is about, and their charts.</summary>
    public static void AddSummary(WorkbookWriter book, ReportContents contents, ReportPart? part, IReadOnlyList<ChartData> charts)
    {
        var report = contents.Report;
        MeasureRow[] rows = [.. report.Measures.Where(r => part is not null || r.GroupBy.Length == 0)];
        var columns = MeasureColumns.Of<MeasureRow>(r => r, hasGroups: part is not null, MeasureColumns.Since<MeasureRow>(r => r, contents.Changes));
        var plan = new SheetPlan("Summary", $"Statutory timescales as at {SheetWords.Day(report.Request.AsAt)}{(part is null ? "" : $": {part.Words}")}", columns)
        {
            Remarks = [.. Remarks(contents, part)],
            RepeatsHeadings = rows.Length > RowsOnAPage,
            PrintedColumns = columns.Count - MeasureColumns.Ids,
        };
        book.Add(plan, writer =>
        {
            writer.Table("Measures", columns, rows, part is null ? "The rules in use have no measures." : $"The measures are not broken down by {part.Field}. Run with --by {part.Field} to have them here.");
            writer.Place(charts);
        });
    }

    /// <summary>Adds the measures of groups, where there are any.</summary>
    public static void AddGroups(WorkbookWriter book, ReportContents contents)
    {
        MeasureRow[] rows = [.. contents.Report.Measures.Where(r => r.GroupBy.Length > 0)];
        if (rows.Length == 0)
        {
            return;
        }

        var columns = MeasureColumns.Of<MeasureRow>(r => r, hasGroups: true, MeasureColumns.Since<MeasureRow>(r => r, contents.Changes));
        var by = string.Join(" and ", rows.Select(r => r.GroupBy).Distinct(StringComparer.Ordinal));
        var plan = new SheetPlan("Measures by group", $"Measures by {by} at {SheetWords.Day(contents.Report.Request.AsAt)}", columns)
        {
            Remarks = ["A blank group is of those that have no value.", .. contents.Changes is { HasFigures: true } changes ? changes.Cautions : []],
            PrintedColumns = columns.Count - MeasureColumns.Ids,
        };
        book.Add(plan, writer => writer.Table("MeasuresByGroup", columns, rows, "No measures."));
    }

    private static IEnumerable<string> Remarks(ReportContents contents, ReportPart? part)
    {
        var report = contents.Report;
        foreach (var note in contents.Run.Foremost)
        {
            yield return note;
        }

        yield return $"{contents.Extract}. Reporting period: {SheetWords.Period(report.Request)}.";
        if (!report.Filter.KeepsAll)
        {
            yield return $"Only where {ConsoleReport.Filters(report.Request)}.";
        }

        foreach (var unknown in report.Filter.UnknownValues(report.Result))
        {
            yield return unknown.InWords();
        }

        foreach (var warning in UnknownCodes.Of(report))
        {
            yield return warning;
        }

        if (report.Request.SuppressBelow > 1)
        {
            yield return $"{WithheldMarks.Mark} stands for a number that is withheld, because it is {WithheldMarks.Range(report.Request.SuppressBelow)}, or would give such a number away. No case is listed here: the lists are in the CSV files.";
            yield break;
        }

        if (ConsoleUntold.IsNothingTold(report))
        {
            yield return $"No rule could be evaluated: see {DoubtSheets.NotEvaluatedSheet}.";
        }
        else
        {
            yield return $"Overdue: {(report.Exceptions.Count == 0 ? None(report) : $"{ConsoleWords.Count(report.Exceptions.Count)} for {ConsoleWords.Count(report.CasesOverdue, "case", "cases")}")}. Due soon: {(report.DueSoon.Count == 0 ? None(report) : ConsoleWords.Count(report.DueSoon.Count))}.";
        }

        if (contents.Changes is { } changes)
        {
            yield return $"Since {SheetWords.Day(changes.Before)}: {ConsoleWords.Count(changes.New.Count)} new, {ConsoleWords.Count(changes.Cleared.Count)} cleared, {ConsoleWords.Count(changes.StillOpen.Count)} still overdue{(changes.NotListed.Count == 0 ? "" : $", {ConsoleWords.Count(changes.NotListed.Count)} not listed and not known to be cleared")}.";
            foreach (var caution in changes.Cautions)
            {
                yield return caution;
            }
        }
    }

    private static string None(Report report) => ConsoleUntold.Empty(report, "none", "cannot be told", DoubtSheets.NotEvaluatedSheet);
}
