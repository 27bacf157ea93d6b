using System.Globalization;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>The measures of a report by group: a table for each grouping, with the row for all cases at the head of each measure.</summary>
internal static class GroupsSection
{
    private static readonly (string Heading, string? Class)[] Columns =
        [("Group", null), ("Figure", "n"), ("Made of", "n"), ("", null), ("Target", "n"), ("Standing", null), ("Excused", "n"), ("Left out as not yet due", "n"), ("Cannot be told", "n")];

    public static PageSection Of(Report report, string groupBy, int index)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"by-{index + 1}");
        return new PageSection(id, $"By {PageWords.GroupedBy(groupBy)}", "", html => Write(html, report, groupBy, id));
    }

    private static void Write(HtmlWriter html, Report report, string groupBy, string id)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-labelledby", id + "-table"), ("tabindex", "0")).Line().Open("table", ("class", "groups")).Line();
        html.Element("caption", $"Each measure by {PageWords.GroupedBy(groupBy)} at {PageWords.People(report.Request.AsAt)}", ("id", id + "-table")).Line().Open("thead").Open("tr");
        MeasureRow[] shown = [.. report.Measures.Where(r => (r.GroupBy.Length == 0 || string.Equals(r.GroupBy, groupBy, StringComparison.Ordinal)) && !ConsoleMeasures.HasNothingToCount(r))];
        bool[] used = [.. Columns.Select((_, i) => i < 6 || shown.Any(r => i switch { 6 => r.Excused is > 0 || r.IsWithheld(WithheldCells.Excused), 7 => r.LeftOut is > 0 || r.IsWithheld(WithheldCells.LeftOut), _ => r.NotTold is > 0 || r.IsWithheld(WithheldCells.NotTold) }))];
        for (var i = 0; i < Columns.Length; i++)
        {
            if (used[i])
            {
                var (heading, kind) = Columns[i];
                _ = heading.Length == 0 ? html.Open("td").Close() : html.Element("th", heading, ("scope", "col"), ("class", kind));
            }
        }

        html.Close().CloseLine();
        foreach (var measure in shown.Where(r => r.GroupBy.Length > 0).GroupBy(r => r.Measure, ReferenceEqualityComparer.Instance))
        {
            html.Open("tbody").Line();
            var all = shown.FirstOrDefault(r => r.GroupBy.Length == 0 && ReferenceEquals(r.Measure, measure.Key));
            html.Open("tr").Element("th", measure.First().Measure.Title, ("scope", "rowgroup"), ("colspan", used.Count(u => u).ToString(CultureInfo.InvariantCulture))).CloseLine();
            foreach (var row in new[] { all }.Concat(measure).OfType<MeasureRow>())
            {
                WriteRow(html, row, used);
            }

            html.CloseLine();
        }

        html.CloseLine().CloseLine();
    }

    private static void WriteRow(HtmlWriter html, MeasureRow row, bool[] used)
    {
        var isAll = row.GroupBy.Length == 0;
        html.Open("tr", ("class", isAll ? "all" : null)).Element("th", isAll ? "All" : PageWords.Group(row.Group), ("scope", "row"));
        html.Element("td", PageWords.Figure(row), ("class", "n"));
        html.Element("td", row.WhyNot is null ? PageWords.Parts(row) : "", ("class", "n"));
        html.Open("td", ("class", "barred"));
        MeasureBar.Write(html, row);
        html.Close();
        html.Element("td", row.Measure.Target is { } target ? PageWords.Aim(target, row.Measure.Unit) : "", ("class", "n"));
        html.Open("td");
        html.WriteStanding(row);
        html.Close();
        foreach (var (i, cell, count) in new[] { (6, WithheldCells.Excused, row.Excused), (7, WithheldCells.LeftOut, row.LeftOut), (8, WithheldCells.NotTold, row.NotTold) })
        {
            if (used[i])
            {
                html.Element("td", row.IsWithheld(cell) || count is > 0 ? PageWords.Count(row, cell, count) : "", ("class", "n"));
            }
        }

        html.CloseLine();
    }
}
