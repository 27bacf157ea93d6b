using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Writes a report as one page that can be read, sorted, searched and printed without a network.</summary>
/// <remarks>Where small numbers are withheld it is for passing on: it has the measures and the rules, and no list of cases.</remarks>
public static class ReportPage
{
    /// <summary>Writes the page and leaves the stream open. The same contents give the same bytes.</summary>
    public static void Write(ReportContents contents, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(stream);
        var asAt = PageWords.People(contents.Report.Request.AsAt);
        PageFrame.Write(stream, $"Statutory timescales, {contents.Extract}, {asAt}", contents.Marking, ["report"], "report", html => WriteContent(html, contents));
    }

    private static void WriteContent(HtmlWriter html, ReportContents contents)
    {
        var report = contents.Report;
        var links = new RuleLinks(report);
        var sections = new List<PageSection> { MeasuresSection.Of(contents, links) };
        sections.AddRange(report.Measures.Select(r => r.GroupBy).Where(g => g.Length > 0 && !IsAllInOne(report, g)).Distinct(StringComparer.Ordinal).Select((g, i) => GroupsSection.Of(report, g, i)));
        var isNothingTold = ConsoleUntold.IsNothingTold(report);
        var notEvaluated = NotEvaluatedSection.Of(report, links, HasLists(report.Request));
        if (isNothingTold)
        {
            sections.AddRange(notEvaluated);
        }

        if (HasLists(report.Request))
        {
            if (contents.Changes is { } changes)
            {
                sections.Add(ChangesSection.Of(contents, changes, links));
            }

            sections.AddRange(ReportList.Of(report).Select(list => ListSection.Of(contents, list, links)));
        }

        if (!isNothingTold)
        {
            sections.AddRange(notEvaluated);
        }

        if (HasLists(report.Request))
        {
            sections.Add(FindingsSection.Of(report));
        }

        if (report.Result.Outcomes.Count + report.Request.Indicators.Count > 0)
        {
            sections.Add(RulesSection.Of(report, links));
        }

        PageHead.Write(html, contents, sections);
        foreach (var section in sections)
        {
            section.WriteTo(html);
        }
    }

    /// <summary>Whether a filter leaves one group only, whose figures are those of all that is kept.</summary>
    private static bool IsAllInOne(Report report, string groupBy) =>
        report.Request.Where.Any(w => w.Values.Count == 1 && string.Equals(w.Field, groupBy, StringComparison.Ordinal))
        && report.Measures.Where(r => string.Equals(r.GroupBy, groupBy, StringComparison.Ordinal)).Select(r => r.Group).Distinct(StringComparer.Ordinal).Take(2).Count() < 2;

    /// <summary>Whether the page may name cases.</summary>
    internal static bool HasLists(ReportRequest request) => request.SuppressBelow <= 1;
}
