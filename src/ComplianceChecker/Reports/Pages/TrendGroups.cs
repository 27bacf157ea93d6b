using System.Globalization;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Reports.Pages;

/// <summary>The measures of a trend by group: a line each, with the first, the previous and the latest figure.</summary>
internal static class TrendGroups
{
    public static PageSection Of(Trend trend, TrendSeries[] groups, int index)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"by-{index + 1}");
        var by = PageWords.GroupedBy(groups[0].GroupBy);
        return new PageSection(id, $"By {by}", "", html => Write(html, trend, groups, id, by));
    }

    private static void Write(HtmlWriter html, Trend trend, TrendSeries[] groups, string id, string by)
    {
        var points = trend.Points;
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-labelledby", id + "-table"), ("tabindex", "0")).Line().Open("table", ("class", "groups")).Line();
        var previous = points.Count > 1 ? $", previous {PageWords.People(points[^2].Request.AsAt)}" : "";
        html.Element("caption", $"Each measure by {by}: first {PageWords.People(points[0].Request.AsAt)}{previous}, latest {PageWords.People(points[^1].Request.AsAt)}", ("id", id + "-table")).Line();
        html.Open("thead").Open("tr");
        var hasStanding = groups.Any(s => PageWords.Standing(s.Latest).Length > 0);
        string[] headings = ["Group", "First", "Previous", "Latest", "Made of", "Since first", "Since previous", .. hasStanding ? ["Standing"] : Array.Empty<string>()];
        for (var i = 0; i < headings.Length; i++)
        {
            html.Element("th", headings[i], ("scope", "col"), ("class", i is > 0 and < 7 ? "n" : null));
        }

        html.Element("th", "Line", ("scope", "col")).Close().CloseLine();
        foreach (var measure in groups.GroupBy(s => s.Measure, ReferenceEqualityComparer.Instance))
        {
            html.Open("tbody").Line().Open("tr").Element("th", measure.First().Measure.Title, ("scope", "rowgroup"), ("colspan", hasStanding ? "9" : "8")).CloseLine();
            foreach (var series in measure)
            {
                WriteRow(html, series, points, hasStanding);
            }

            html.CloseLine();
        }

        html.CloseLine().CloseLine();
    }

    private static void WriteRow(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points, bool hasStanding)
    {
        var previous = series.Rows.Count > 1 ? series.Rows[^2] : null;
        html.Open("tr").Element("th", PageWords.Group(series.Group), ("scope", "row"));
        string[] cells =
        [
            PageWords.Figure(series.Rows[0]),
            PageWords.Figure(previous),
            PageWords.Figure(series.Latest),
            series.Latest is { WhyNot: null } latest ? PageWords.Parts(latest) : "",
            Change(series.Rows[0], series.Latest, series.SinceFirst, series.Measure.Unit),
            Change(previous, series.Latest, series.SincePrevious, series.Measure.Unit),
        ];
        foreach (var cell in cells)
        {
            html.Element("td", cell, ("class", "n"));
        }

        if (hasStanding)
        {
            html.Open("td");
            html.WriteStanding(series.Latest);
            html.Close();
        }

        html.Open("td", ("class", "lined"));
        if (TrendPicture.HasAny(series))
        {
            TrendPicture.WriteSmall(html, series, points);
        }

        html.Close().CloseLine();
    }

    /// <summary>A change; the mark where it is not told because a side is withheld.</summary>
    private static string Change(MeasureRow? from, MeasureRow? to, decimal? change, MeasureUnit unit) =>
        change?.ToString(unit == MeasureUnit.Number ? "+#,0;-#,0;0" : "+#,0.0;-#,0.0;0.0", CultureInfo.InvariantCulture)
        ?? (IsShownOrWithheld(from) && IsShownOrWithheld(to) ? WithheldMarks.Mark : "–");

    private static bool IsShownOrWithheld(MeasureRow? row) => row is not null && (row.Figure is not null || row.IsFigureWithheld());
}
