using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Writes a trend as one page to print: each measure with its picture and its figures, then the groups.</summary>
public static class TrendPage
{
    /// <summary>Writes the page and leaves the stream open. The same contents give the same bytes.</summary>
    public static void Write(TrendContents contents, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(stream);
        var latest = PageWords.People(contents.Trend.Latest.Request.AsAt);
        PageFrame.Write(stream, $"Trend of statutory timescales, {contents.Extract}, to {latest}", contents.Marking, ["report"], script: null, html => WriteContent(html, contents));
    }

    private static void WriteContent(HtmlWriter html, TrendContents contents)
    {
        var trend = contents.Trend;
        WriteHead(html, contents);
        TrendSeries[] all = [.. trend.Series.Where(s => s.GroupBy.Length == 0)];
        TrendSeries[] shown = [.. all.Where(HasAnything)];
        if (shown.Any(s => s.Rows.Any(r => r is not null && r.IsFigureWithheld())))
        {
            html.Element("p", $"{WithheldMarks.Mark}: withheld, because it is {WithheldMarks.Range(trend.Latest.Request.SuppressBelow)}, or would give such a number away.").Line();
        }

        if (shown.Length == 0)
        {
            html.Element("p", all.Length == 0 ? "The rules in use have no measures." : "Nobody to count at any date in any measure.").Line();
        }

        for (var i = 0; i < shown.Length; i++)
        {
            TrendSection.Write(html, shown[i], trend.Points, FormattableString.Invariant($"m{i + 1}"));
        }

        if (shown.Length > 0 && all.Length > shown.Length)
        {
            html.Element("p", $"Nobody to count at any date in {ConsoleWords.Count(all.Length - shown.Length, "more measure", "more measures")}.").Line();
        }

        foreach (var (grouping, i) in trend.Series.Where(s => s.GroupBy.Length > 0 && HasAnything(s)).GroupBy(s => s.GroupBy, StringComparer.Ordinal).Select((g, i) => (g, i)))
        {
            TrendGroups.Of(trend, [.. grouping], i).WriteTo(html);
        }

        WriteGaps(html, trend);
    }

    private static void WriteHead(HtmlWriter html, TrendContents contents)
    {
        var trend = contents.Trend;
        var (first, latest, count) = (trend.Points[0].Request, trend.Latest.Request, trend.Points.Count);
        html.Element("h1", count == 1 ? $"Statutory timescales at {PageWords.People(latest.AsAt)}" : $"Statutory timescales, {PageWords.People(first.AsAt)} to {PageWords.People(latest.AsAt)}").Line();
        PageHead.WriteNotes(html, contents.Run.Foremost);
        PageHead.WriteFacts(html, [
            ("Extract", contents.Extract),
            ("Read", PageHead.ReadOf(trend.Result)),
            ("Dates", count == 1 ? PageWords.People(latest.AsAt) : ConsoleTrend.Dates(count, contents.Every)),
            ("Reporting period", count == 1 ? PageWords.Period(latest) : $"of the first date {PageWords.Period(first)}; of the latest {PageWords.Period(latest)}"),
            .. PageHead.Kept(trend.Filter, latest),
        ]);
        PageHead.WriteNotes(html, contents.Run.NotesBelow);
        html.Element("p", "Each date is that day as now recorded, not as it was known then. In a picture, the line is the measure, dashed the target, dotted a figure of others with its letter and, on its day, a diamond; a ring on the axis is a date without a figure.", ("class", "quiet")).Line();
    }

    private static void WriteGaps(HtmlWriter html, Trend trend)
    {
        TrendGap[] gaps = [.. trend.Gaps];
        if (gaps.Length == 0)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "gaps")).Line().Element("h2", "Not evaluated", ("id", "gaps")).Line().Open("ul").Line();
        foreach (var gap in gaps)
        {
            var when = gap.Dates.Count == trend.Points.Count ? "At every date"
                : gap.Dates.Count == 1 ? $"At {PageWords.People(gap.Dates[0])}"
                : $"At {ConsoleWords.Count(gap.Dates.Count)} dates from {PageWords.People(gap.Dates[0])} to {PageWords.People(gap.Dates[^1])}";
            html.Element("li", $"{when}: {(gap.RuleId.Length == 0 ? "" : gap.RuleId + ": ")}{gap.Reason}").Line();
        }

        html.CloseLine().CloseLine();
    }

    private static bool HasAnything(TrendSeries series) => !series.Rows.All(r => r is null || ConsoleMeasures.HasNothingToCount(r));
}
