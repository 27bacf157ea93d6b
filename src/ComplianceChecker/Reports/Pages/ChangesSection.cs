using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>What is new, what was cleared, what is not listed and what is still open since an earlier report.</summary>
internal static class ChangesSection
{
    public static PageSection Of(ReportContents contents, ReportChanges changes, RuleLinks links) =>
        new("changes", $"Since {PageWords.People(changes.Before)}", InBrief(changes), html => Write(html, contents, changes, links)) { IsWide = changes.New.Count + changes.Cleared.Count + changes.NotListed.Count > 0 };

    /// <summary>How many are new, cleared and still open, and not listed if there are any.</summary>
    public static string InBrief(ReportChanges changes) =>
        $"{ConsoleWords.Count(changes.New.Count)} new, {ConsoleWords.Count(changes.Cleared.Count)} cleared, {ConsoleWords.Count(changes.StillOpen.Count)} still open{(changes.NotListed.Count == 0 ? "" : $", {ConsoleWords.Count(changes.NotListed.Count)} not listed")}";

    /// <summary>The columns of what is overdue, with what the earlier report said of each row after the days late.</summary>
    public static IReadOnlyList<PageColumn<ExceptionRow>> WithChanges(IReadOnlyList<PageColumn<ExceptionRow>> columns, ReportChanges changes)
    {
        var late = changes.StillOpen.DistinctBy(s => KeyOf(s.Row)).ToDictionary(s => KeyOf(s.Row), s => s.DaysLateBefore);
        var fresh = changes.New.Select(KeyOf).ToHashSet();
        var then = PageWords.People(changes.Before);
        var at = columns.TakeWhile(c => !string.Equals(c.Heading, "Days late", StringComparison.Ordinal)).Count() + 1;
        return
        [
            .. columns.Take(at),
            PageColumn<ExceptionRow>.Text("Since " + then, r => late.ContainsKey(KeyOf(r)) ? "Still open" : fresh.Contains(KeyOf(r)) ? "New" : null) with { IsFilter = true },
            PageColumn<ExceptionRow>.Count("Days late then", r => late.TryGetValue(KeyOf(r), out var days) ? days : null),
            .. columns.Skip(at),
        ];
    }

    /// <summary>Writes why the two reports may not be comparable; nothing if there is nothing to say.</summary>
    public static void WriteCautions(HtmlWriter html, ReportChanges changes)
    {
        foreach (var caution in changes.Cautions)
        {
            html.Element("p", caution).Line();
        }
    }

    private static (string CaseId, string RuleId, int Started, int Step) KeyOf(ExceptionRow row) => (row.CaseId, row.Rule.Id, row.Obligation.Started, row.Obligation.Step);

    private static void Write(HtmlWriter html, ReportContents contents, ReportChanges changes, RuleLinks links)
    {
        var then = PageWords.People(changes.Before);
        WriteCautions(html, changes);
        html.Element("h3", $"New: {Number(changes.New.Count)}").Line();
        if (changes.New.Count == 0)
        {
            html.Element("p", MeasuresSection.Capital(ConsoleUntold.Empty(contents.Report, $"nothing is overdue that was not on {then}", "cannot be told", ConsoleUntold.IsNothingTold(contents.Report) ? "above" : "below")) + ".").Line();
        }
        else
        {
            PageTable.Write(html, "new-table", $"Overdue now, and not on {then}", ListSection.Columns(contents, hasExcuses: false, links), changes.New, "exceptions.csv");
        }

        html.Element("h3", $"Cleared: {Number(changes.Cleared.Count)}").Line();
        if (changes.Cleared.Count == 0)
        {
            html.Element("p", changes.NotListed.Count == 0 ? $"Whatever was overdue on {then} still is." : $"Nothing that was overdue on {then} is known to be cleared.").Line();
        }
        else
        {
            PageTable.Write(html, "cleared-table", $"Overdue on {then}, and not any more", Gone(contents.Names, links, "What cleared it"), changes.Cleared, "changes.csv");
        }

        if (changes.NotListed.Count > 0)
        {
            html.Element("h3", $"Not listed: {Number(changes.NotListed.Count)}").Line();
            PageTable.Write(html, "not-listed-table", $"Overdue on {then}, not listed now, and not known to be cleared", Gone(contents.Names, links, "Why it is not listed"), changes.NotListed, "changes.csv");
        }

        html.Element("h3", $"Still open: {Number(changes.StillOpen.Count)}").Line();
        html.Element("p", changes.StillOpen.Count == 0 ? $"Nothing that is overdue was so on {then}." : $"The list of what is overdue says how many days late each was on {then}.").Line();
    }

    private static IReadOnlyList<PageColumn<ClearedException>> Gone(LocalNames? names, RuleLinks links, string reason) =>
    [
        PageColumn<ClearedException>.Text("Case", c => c.Before.CaseId),
        .. names?.Columns.Select((column, i) => PageColumn<ClearedException>.Text(column, c => names.Of(c.Before.CaseId, i))) ?? [],
        PageColumn<ClearedException>.Text("Rule", c => c.Before.Rule) with { IsLong = true, LinkOf = c => links.To(c.Before.RuleId), IsFilter = true },
        PageColumn<ClearedException>.Text(reason, c => c.Reason) with { IsLong = true },
        PageColumn<ClearedException>.Date("On", c => c.On),
        PageColumn<ClearedException>.Date("Was due", c => c.Before.Due),
        PageColumn<ClearedException>.Count("Days late then", c => c.Before.DaysLate > 0 ? c.Before.DaysLate : null),
        PageColumn<ClearedException>.Text("Team", c => c.Before.Team) with { IsFilter = true },
        PageColumn<ClearedException>.Text("Social worker", c => c.Before.SocialWorker) with { IsFilter = true },
        PageColumn<ClearedException>.Text("Reviewing officer", c => c.Before.Iro) with { IsFilter = true },
        PageColumn<ClearedException>.Text("Personal adviser", c => c.Before.PersonalAdviser) with { IsFilter = true },
        PageColumn<ClearedException>.Text("Note", c => c.Before.Note),
    ];

    private static string Number(int count) => count == 0 ? "none" : ConsoleWords.Count(count);
}
