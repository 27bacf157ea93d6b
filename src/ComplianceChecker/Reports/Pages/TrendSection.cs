using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>A measure of a trend: its picture, and its figures beside it.</summary>
internal static class TrendSection
{
    private const int MostRows = 24;

    /// <summary>Writes the measure.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="series">The measure.</param>
    /// <param name="points">The dates.</param>
    /// <param name="id">The id of its heading, unique on the page.</param>
    public static void Write(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points, string id)
    {
        html.Open("section", ("class", "measure"), ("aria-labelledby", id)).Line().Element("h2", series.Measure.Title, ("id", id)).Line();
        html.Open("div", ("class", "beside")).Line().Open("div").Line();
        WriteLatest(html, series, points);
        if (TrendPicture.HasAny(series))
        {
            html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", "Picture: " + series.Measure.Title), ("tabindex", "0")).Line();
            TrendPicture.WriteLarge(html, series, points);
            html.CloseLine();
        }
        else
        {
            html.Element("p", TrendWords.Describe(series, points)).Line();
        }

        WriteComparators(html, series);
        html.CloseLine();
        WriteTable(html, series, points);
        html.CloseLine().CloseLine();
    }

    private static void WriteLatest(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points)
    {
        html.Open("p", ("class", "latest")).Element("span", PageWords.Figure(series.Latest), ("class", "large")).Text(" ");
        html.WriteStanding(series.Latest);
        if (series.Measure.Target is { } target)
        {
            html.Text($" Target {(series.Measure.LowIsGood ? "at most " : "")}{PageWords.Aim(target, series.Measure.Unit)}.");
        }

        html.CloseLine();
        html.Element("p", $"At {PageWords.People(points[^1].Request.AsAt)}. {(points.Count > 1 ? $"{TrendWords.SinceFirst(series, points)}." : "")}").Line();
        if (series.Latest?.WhyNot is { } whyNot)
        {
            html.Element("p", MeasuresSection.Capital(whyNot)).Line();
        }

        foreach (var remark in series.Latest is { } row ? ConsoleMeasures.Remarks(row) : [])
        {
            html.Element("p", $"At the latest date it {remark}.").Line();
        }
    }

    private static void WriteComparators(HtmlWriter html, TrendSeries series)
    {
        if (series.Measure.Comparators.Count == 0)
        {
            return;
        }

        html.Open("ul", ("class", "key")).Line();
        for (var i = 0; i < series.Measure.Comparators.Count; i++)
        {
            html.Open("li").Element("b", TrendPicture.Letter(i)).Text(" " + MeasuresSection.OfOthers(series.Measure.Comparators[i], series.Measure.Unit)).CloseLine();
        }

        html.CloseLine();
    }

    private static void WriteTable(HtmlWriter html, TrendSeries series, IReadOnlyList<TrendPoint> points)
    {
        var every = (points.Count + MostRows - 1) / MostRows;
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", "Figures: " + series.Measure.Title), ("tabindex", "0")).Line().Open("table", ("class", "figures")).Line();
        html.Element("caption", every == 1 ? "Figures" : $"Figures at one date in {ConsoleWords.Count(every)}; the others are in trend.csv, which --format csv writes").Line().Open("thead").Open("tr");
        var hasStanding = series.Rows.Any(r => PageWords.Standing(r).Length > 0);
        html.Element("th", "Date", ("scope", "col")).Element("th", "Figure", ("scope", "col"), ("class", "n")).Element("th", "Made of", ("scope", "col"), ("class", "n"));
        if (hasStanding)
        {
            html.Element("th", "Standing", ("scope", "col"));
        }

        html.Close().CloseLine().Open("tbody").Line();
        for (var i = (points.Count - 1) % every; i < points.Count; i += every)
        {
            var row = series.Rows[i];
            html.Open("tr").Element("th", PageWords.People(points[i].Request.AsAt), ("scope", "row"));
            html.Element("td", PageWords.Figure(row), ("class", "n")).Element("td", row is { WhyNot: null } ? PageWords.Parts(row) : "", ("class", "n"));
            if (hasStanding)
            {
                html.Element("td", PageWords.Standing(row));
            }

            html.CloseLine();
        }

        html.CloseLine().CloseLine().CloseLine();
    }
}
