using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Writes the timeline of a case: the last two years in full, the whole history at a glance, and the periods as a table.</summary>
internal static class CasePageTimeline
{
    private static readonly (TimelineShapeKind Kind, string Text)[] Keys =
    [
        (TimelineShapeKind.Window, "open, up to the due date"),
        (TimelineShapeKind.Due, "due date"),
        (TimelineShapeKind.DueAndKept, "due date of what was done in time"),
        (TimelineShapeKind.Met, "done in time"),
        (TimelineShapeKind.Late, "late (hatched)"),
        (TimelineShapeKind.MetLate, "done late"),
        (TimelineShapeKind.Missed, "missed: not done when the duty ended"),
        (TimelineShapeKind.Lapsed, "lapsed: ended while still in time"),
        (TimelineShapeKind.Excused, "excused: lawfully set aside"),
        (TimelineShapeKind.SetAside, "open, then excused (striped)"),
        (TimelineShapeKind.Untold, "cannot be told (dotted)"),
        (TimelineShapeKind.Beyond, "due beyond the edge"),
        (TimelineShapeKind.Period, "care, placement or other period"),
    ];

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, CaseStory story)
    {
        var recent = CaseTimeline.Recent(story);
        var whole = CaseTimeline.Whole(story);
        var hasHistory = CaseTimeline.HasHistory(whole);
        html.Open("section", ("class", "timelines"), ("aria-labelledby", "timeline")).Line().Element("h2", "Timeline", ("id", "timeline")).Line();
        CaseTimelineDrawing.WritePatterns(html);
        var pictures = CaseTimelineLayout.Of(recent, TimelineSize.Full);
        IReadOnlyList<TimelinePicture> history = hasHistory ? CaseTimelineLayout.Of(whole, TimelineSize.Small) : [];
        WriteLegend(html, [.. pictures.Concat(history).SelectMany(p => p.Lanes).SelectMany(l => l.Shapes).Select(s => s.Kind)]);
        WritePictures(html, pictures, "recent", hasHistory ? "The last two years and what is next" : "From the first record to what is next", recent);
        if (hasHistory)
        {
            WritePictures(html, history, "whole", "The whole history at a glance", whole);
        }

        WritePeriods(html, whole.Periods);
        html.CloseLine();
    }

    private static void WriteLegend(HtmlWriter html, HashSet<TimelineShapeKind> shown)
    {
        html.Open("ul", ("class", "legend"), ("aria-label", "What the signs mean")).Line();
        foreach (var (kind, text) in Keys.Where(k => shown.Contains(k.Kind) || k.Kind is TimelineShapeKind.Window or TimelineShapeKind.Due or TimelineShapeKind.Met or TimelineShapeKind.Late or TimelineShapeKind.MetLate))
        {
            html.Open("li");
            CaseTimelineDrawing.WriteKey(html, kind);
            html.Text(" " + text).CloseLine();
        }

        html.CloseLine();
    }

    private static void WritePictures(HtmlWriter html, IReadOnlyList<TimelinePicture> pictures, string id, string heading, CaseTimeline timeline)
    {
        html.Element("h3", heading).Line();
        for (var i = 0; i < pictures.Count; i++)
        {
            var part = pictures.Count == 1 ? heading : $"{heading}, part {ConsoleWords.Count(i + 1)} of {ConsoleWords.Count(pictures.Count)}";
            html.Open("div", ("class", "picture"), ("role", "region"), ("aria-label", "Timeline: " + part), ("tabindex", "0")).Line();
            CaseTimelineDrawing.Write(
                html,
                pictures[i],
                $"{id}-{ConsoleWords.Plainly(i + 1)}",
                part,
                $"A picture of {Day.ForPeople(timeline.Scope.From)} to {Day.ForPeople(timeline.Scope.To)}. The periods stand in the table below it, and each duty with its steps, in words, under Duties.");
            html.CloseLine();
        }
    }

    private static void WritePeriods(HtmlWriter html, IReadOnlyList<CasePeriods> kinds)
    {
        if (kinds.Count == 0)
        {
            return;
        }

        html.Open("details").Element("summary", "Care, placements and other periods as a table").Line();
        html.Open("table", ("class", "periods")).Line().Element("caption", "Periods of this child, as the extract has them").Line();
        html.Open("thead").Open("tr");
        foreach (var heading in (string[])["Kind", "From", "To", "What", "Where it stands"])
        {
            html.Element("th", heading, ("scope", "col"));
        }

        html.Close().CloseLine();
        foreach (var kind in kinds)
        {
            html.Open("tbody").Line();
            foreach (var (period, i) in kind.All.Select((p, i) => (p, i)))
            {
                html.Open("tr");
                if (i == 0)
                {
                    html.Element("th", kind.Title, ("scope", "rowgroup"), ("rowspan", ConsoleWords.Plainly(kind.All.Count)));
                }

                html.Element("td", Day.ForPeople(period.From)).Element("td", period.To == DayNumber.Never ? "still" : Day.ForPeople(period.To))
                    .Element("td", string.Join("; ", new[] { period.What }.Concat(period.Details).Where(t => t.Length > 0))).Element("td", period.Place).CloseLine();
            }

            html.CloseLine();
        }

        html.CloseLine().CloseLine();
    }
}
