using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>The rules, measures and cases that were not evaluated, with the reasons.</summary>
internal static class NotEvaluatedSection
{
    /// <summary>The section; nothing where everything was evaluated.</summary>
    /// <param name="report">The report.</param>
    /// <param name="links">Where rules are told.</param>
    /// <param name="namesCases">Whether cases may be named.</param>
    public static IReadOnlyList<PageSection> Of(Report report, RuleLinks links, bool namesCases)
    {
        NotEvaluatedRow[] whole = [.. report.NotEvaluated.Where(r => r.CaseId.Length == 0)];
        NotEvaluatedRow[] ofCases = namesCases ? [.. report.NotEvaluated.Where(r => r.CaseId.Length > 0)] : [];
        if (whole.Length + ofCases.Length == 0)
        {
            return [];
        }

        string[] parts = [.. Count(whole.Length, "rule or measure", "rules and measures"), .. Count(ofCases.Select(r => r.CaseId).Distinct(StringComparer.Ordinal).Count(), "case", "cases")];
        return [new PageSection("not-evaluated", "Not evaluated", string.Join(", ", parts), html => Write(html, report, whole, ofCases, links)) { IsWide = ofCases.Length > 0 }];
    }

    private static void Write(HtmlWriter html, Report report, NotEvaluatedRow[] whole, NotEvaluatedRow[] ofCases, RuleLinks links)
    {
        html.Element("p", "What cannot be told never counts as kept.").Line();
        if (whole.Length > 0)
        {
            html.Open("ul").Line();
            foreach (var row in whole)
            {
                html.Open("li");
                if (row.RuleId.Length > 0)
                {
                    WriteName(html, TitleOf(report, row.RuleId), links.To(row.RuleId));
                    html.Text(": ");
                }

                html.Text(row.Reason).CloseLine();
            }

            html.CloseLine();
        }

        if (ofCases.Length > 0)
        {
            PageTable.Write(html, "not-evaluated-table", "Cases that a rule or an indicator does not evaluate", [
                PageColumn<NotEvaluatedRow>.Text("Case", r => r.CaseId),
                PageColumn<NotEvaluatedRow>.Text("Rule", r => TitleOf(report, r.RuleId)) with { IsLong = true, LinkOf = r => links.To(r.RuleId), IsFilter = true },
                PageColumn<NotEvaluatedRow>.Text("Reason", r => r.Reason) with { IsLong = true },
            ], ofCases, "not-evaluated.csv");
        }
    }

    private static void WriteName(HtmlWriter html, string title, string? link)
    {
        if (link is null)
        {
            html.Text(title);
        }
        else
        {
            html.Element("a", title, ("href", link));
        }
    }

    private static string TitleOf(Report report, string ruleId) =>
        report.Result.Outcomes.FirstOrDefault(o => string.Equals(o.Rule.Id, ruleId, StringComparison.Ordinal))?.Rule.Title ?? ruleId;

    private static IEnumerable<string> Count(int count, string one, string many) => count == 0 ? [] : [ConsoleWords.Count(count, one, many)];
}
