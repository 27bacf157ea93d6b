using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>A list of a report as a section of its page.</summary>
internal static class ListSection
{
    private static readonly string[] Filters = ["rule", "team", "social_worker", "iro", "personal_adviser"];
    private static readonly string[] Before = ["due", "days_late"];
    private static readonly string[] After = ["last_done", "team", "social_worker", "iro", "personal_adviser"];
    private static readonly string[] Last = ["started", "step", "note"];
    private static readonly string[] Elsewhere = ["case_id", "rule_id", "rule", "status", "opened", "source", "data_problems"];

    public static PageSection Of(ReportContents contents, ReportList list, RuleLinks links)
    {
        var report = contents.Report;
        var empty = ConsoleUntold.Empty(report, "none", "cannot be told", ConsoleUntold.IsNothingTold(report) ? "above" : "below");
        var beside = list.Rows.Count == 0 ? empty.Split(" (")[0] : ConsoleWords.Count(list.Rows.Count);
        return new PageSection(list.Name, list.Title, beside, html => Write(html, contents, list, links, empty)) { IsWide = true };
    }

    /// <summary>The columns of a list on a page: what is said of every row alike, or under its rule, is left out.</summary>
    public static IReadOnlyList<PageColumn<ExceptionRow>> Columns(ReportContents contents, bool hasExcuses, RuleLinks links)
    {
        var all = ListColumns.Of(contents.Report.ExtraFields, hasExcuses, contents.Names);
        ListColumn[] names = [.. all.TakeLast(contents.Names?.Columns.Count ?? 0)];
        string[] placed = [.. Before, .. After, .. Last, .. Elsewhere];
        var others = all.SkipLast(names.Length).Where(c => !placed.Contains(c.Name, StringComparer.Ordinal));
        return
        [
            Column("case_id"),
            .. names.Select(Of),
            Column("rule") with { IsLong = true, LinkOf = r => links.To(r.Rule.Id) },
            .. Before.Select(Column),
            PageColumn<ExceptionRow>.Text("By the law", ByTheLaw),
            .. After.Select(Column),
            .. others.Select(Of),
            PageColumn<ExceptionRow>.Count("Data problems", r => r.DataProblems > 0 ? r.DataProblems : null),
            .. Last.Select(Column),
        ];

        PageColumn<ExceptionRow> Column(string name) => Of(all.First(c => string.Equals(c.Name, name, StringComparison.Ordinal)));
    }

    private static PageColumn<ExceptionRow> Of(ListColumn column) =>
        new(column.Heading, column.Kind, column.Of) { IsFilter = Filters.Contains(column.Name, StringComparer.Ordinal) };

    private static string? ByTheLaw(ExceptionRow row) => row.ByLaw is not { } law ? null
        : $"{(row.IsInTimeByLaw ? "In time" : "Late too")}, due {Timescales.Day.ForPeople(law.Due, law.DueMinute)}";

    private static void Write(HtmlWriter html, ReportContents contents, ReportList list, RuleLinks links, string empty)
    {
        if (list.Rows.Count == 0)
        {
            html.Element("p", $"{MeasuresSection.Capital(empty)}.").Line();
            return;
        }

        var report = contents.Report;
        var isOverdue = ReferenceEquals(list.Rows, report.Exceptions);
        if (isOverdue && report.Exceptions.Count(e => e.IsInTimeByLaw) is > 0 and var onlyLocal)
        {
            html.Element("p", $"{ConsoleWords.Count(onlyLocal)} of them {(onlyLocal == 1 ? "is" : "are")} late by a local standard only, and in time by the law.").Line();
        }

        var columns = Columns(contents, list.HasExcuses, links);
        if (isOverdue && contents.Changes is { } changes)
        {
            columns = ChangesSection.WithChanges(columns, changes);
        }

        PageTable.Write(html, list.Name + "-table", Caption(report, list), columns, list.Rows, list.Name + ".csv");
        if (isOverdue)
        {
            WriteMost(html, report);
        }
    }

    private static string Caption(Report report, ReportList list)
    {
        var asAt = PageWords.People(report.Request.AsAt);
        return list.Name switch
        {
            "exceptions" => $"Overdue at {asAt}, worst first",
            "due-soon" => $"Due soon at {asAt}, soonest first",
            "ended" => $"Ended in the reporting period after the due date, without being done, worst first",
            _ => "Lawfully set aside, and in no percentage",
        };
    }

    /// <summary>To whom most is owed; where no case has two things overdue, the list says as much.</summary>
    private static void WriteMost(HtmlWriter html, Report report)
    {
        if (report.MostOverdue is not [{ Overdue: > 1 }, ..] most)
        {
            return;
        }

        html.Open("details", ("class", "more")).Line().Open("summary").Text("Cases with the most overdue duties").CloseLine();
        html.Element("p", $"{ConsoleWords.Count(most.Count)} of {ConsoleWords.Count(report.CasesOverdue, "case", "cases")} with something overdue. Open are those overdue and those not yet due.").Line();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-labelledby", "most-overdue"), ("tabindex", "0")).Line().Open("table").Line();
        html.Element("caption", "Cases with the most overdue duties, then by most days late", ("id", "most-overdue")).Line().Open("thead").Open("tr");
        foreach (var (heading, kind) in new[] { ("Case", null), ("Overdue", "n"), ("Most days late", "n"), ("Open", "n"), ("Team", null), ("Social worker", null), ("Personal adviser", (string?)null) })
        {
            html.Element("th", heading, ("scope", "col"), ("class", kind));
        }

        html.Close().CloseLine().Open("tbody").Line();
        foreach (var row in most)
        {
            html.Open("tr").Element("th", row.CaseId, ("scope", "row"));
            foreach (var count in new[] { row.Overdue, row.MostDaysLate, row.Open })
            {
                html.Element("td", ConsoleWords.Count(count), ("class", "n"));
            }

            html.Element("td", row.Worst.Team).Element("td", row.Worst.SocialWorker).Element("td", row.Worst.PersonalAdviser).CloseLine();
        }

        html.CloseLine().CloseLine().CloseLine().CloseLine();
    }
}
