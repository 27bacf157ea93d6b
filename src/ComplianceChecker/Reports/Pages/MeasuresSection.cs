using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Reports.Pages;

/// <summary>The measures over all cases: each with its figure, how it stands, what it is made of, a bar and the line of the past year.</summary>
internal static class MeasuresSection
{
    public static PageSection Of(ReportContents contents, RuleLinks links)
    {
        MeasureRow[] all = [.. contents.Report.Measures.Where(r => r.GroupBy.Length == 0)];
        return new PageSection("measures", "Measures", all.Length == 0 ? "none" : ConsoleWords.Count(all.Length), html => Write(html, contents, all, links));
    }

    private static void Write(HtmlWriter html, ReportContents contents, MeasureRow[] all, RuleLinks links)
    {
        if (all.Length == 0)
        {
            html.Element("p", "The rules in use have none.").Line();
            return;
        }

        MeasureRow[] shown = [.. all.Where(r => !ConsoleMeasures.HasNothingToCount(r))];
        if (shown.Any(r => r.Withheld != WithheldCells.None))
        {
            html.Element("p", $"{WithheldMarks.Mark}: withheld, because it is {WithheldMarks.Range(contents.Report.Request.SuppressBelow)}, or would give such a number away.").Line();
        }

        if (shown.Length > 0)
        {
            WriteKey(html, contents, shown);
            if (contents.Changes is { HasFigures: true } changes)
            {
                ChangesSection.WriteCautions(html, changes);
            }

            html.Open("ol", ("class", "measures")).Line();
            foreach (var row in shown)
            {
                WriteMeasure(html, contents, row, links);
            }

            html.CloseLine();
        }

        if (all.Length > shown.Length)
        {
            html.Open("details", ("class", "more")).Line().Open("summary").Text($"Nobody to count in {ConsoleWords.Count(all.Length - shown.Length, "more measure", "more measures")}").CloseLine().Open("ul").Line();
            foreach (var row in all.Where(ConsoleMeasures.HasNothingToCount))
            {
                html.Open("li");
                WriteTitle(html, row, links);
                html.CloseLine();
            }

            html.CloseLine().CloseLine();
        }
    }

    /// <summary>What the marks of the pictures are, as far as there are any.</summary>
    private static void WriteKey(HtmlWriter html, ReportContents contents, MeasureRow[] shown)
    {
        string[] marks =
        [
            .. shown.Any(r => r.Measure is { Unit: MeasureUnit.Percent, Target: not null }) ? ["In a bar, the upright mark is the target."] : Array.Empty<string>(),
            .. shown.Any(MeasureBar.IsDoubtful) ? ["A thin line runs from the figure at worst to the figure at best, where something cannot be told."] : Array.Empty<string>(),
            .. contents.History is { Points.Count: > 1 } history && history.Series.Any(s => s.GroupBy.Length == 0 && TrendPicture.HasAny(s)) ? [$"The line beside it is the past year, from {PageWords.People(history.Points[0].Request.AsAt)}, each point as now recorded{(shown.Any(r => r.Measure.Target is not null) ? "; dashed is the target" : "")}{(shown.Any(r => r.Measure.Comparators.Count > 0) ? "; dotted is a figure of others" : "")}."] : Array.Empty<string>(),
        ];
        if (marks.Length > 0)
        {
            html.Element("p", string.Join(" ", marks), ("class", "quiet")).Line();
        }
    }

    private static void WriteMeasure(HtmlWriter html, ReportContents contents, MeasureRow row, RuleLinks links)
    {
        html.Open("li").Line().Open("div", ("class", "what")).Open("h3");
        WriteTitle(html, row, links);
        html.CloseLine();
        if (row.WhyNot is not null)
        {
            html.Element("p", Capital(row.WhyNot)).Line();
        }

        foreach (var comparator in row.Measure.Comparators)
        {
            html.Element("p", OfOthers(comparator, row.Measure.Unit), ("class", "quiet")).Line();
        }

        html.CloseLine().Open("div", ("class", "figure")).Line();
        html.Element("p", PageWords.Figure(row), ("class", "large"));
        html.Open("p");
        html.WriteStanding(row);
        if (row.Measure.Target is { } target)
        {
            html.Text($" Target {(row.Measure.LowIsGood ? "at most " : "")}{PageWords.Aim(target, row.Measure.Unit)}");
        }

        html.CloseLine();
        if (Since(contents, row) is { } since)
        {
            html.Element("p", since).Line();
        }

        html.CloseLine().Open("div", ("class", "made-of")).Line();
        MeasureBar.Write(html, row);
        if (row.WhyNot is null)
        {
            html.Element("p", MadeOf(row), ("class", "quiet")).Line();
        }

        html.CloseLine().Open("div", ("class", "past")).Line();
        if (contents.History is { Points.Count: > 1 } history && SeriesOf(history, row) is { } series && TrendPicture.HasAny(series))
        {
            TrendPicture.WriteSmall(html, series, history.Points);
            html.Element("p", TrendWords.SinceFirst(series, history.Points), ("class", "quiet")).Line();
        }

        html.CloseLine().CloseLine();
    }

    private static void WriteTitle(HtmlWriter html, MeasureRow row, RuleLinks links)
    {
        if (links.Of(row) is { } link)
        {
            html.Element("a", row.Measure.Title, ("href", link));
        }
        else
        {
            html.Text(row.Measure.Title);
        }
    }

    /// <summary>A figure of others, with its day and where it is published.</summary>
    internal static string OfOthers(Comparator comparator, MeasureUnit unit) =>
        $"{comparator.Name}: {PageWords.Aim(comparator.Value, unit)} at {PageWords.People(comparator.AsAt)}{(comparator.Source.Length == 0 ? "" : $" ({comparator.Source})")}";

    private static string MadeOf(MeasureRow row)
    {
        string[] parts =
        [
            PageWords.Parts(row),
            .. Counted(row, WithheldCells.Excused, row.Excused, "excused"),
            .. Counted(row, WithheldCells.LeftOut, row.LeftOut, "left out as not yet due"),
            .. ConsoleMeasures.Remarks(row),
            .. row.IsWithheld(WithheldCells.NotTold) ? [$"cannot be told for {WithheldMarks.Mark}"] : Array.Empty<string>(),
        ];
        return string.Join("; ", parts.Where(p => p.Length > 0));
    }

    private static string[] Counted(MeasureRow row, WithheldCells cell, int? count, string what) =>
        row.IsWithheld(cell) || count is > 0 ? [$"{PageWords.Count(row, cell, count)} {what}"] : [];

    private static TrendSeries? SeriesOf(Trend history, MeasureRow row) =>
        history.Series.FirstOrDefault(s => s.GroupBy.Length == 0 && string.Equals(s.Measure.Id, row.Measure.Id, StringComparison.Ordinal));

    private static string? Since(ReportContents contents, MeasureRow row) =>
        contents.Changes is { } changes
        && changes.Measures.FirstOrDefault(m => m.Row.GroupBy.Length == 0 && string.Equals(m.Row.Measure.Id, row.Measure.Id, StringComparison.Ordinal)) is { Difference: { } difference, Before: { } before }
            ? $"{Capital(PageWords.Change(difference, row.Measure.Unit))} since {PageWords.People(changes.Before)} ({PageWords.Figure(before, row.Measure.Unit)})"
            : null;

    /// <summary>A sentence's first letter as a capital.</summary>
    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
