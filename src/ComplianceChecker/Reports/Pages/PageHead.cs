using System.Globalization;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Writes the head of a report: which day and extract it is of, what was read and kept, what a person should know, and what is on the page.</summary>
internal static class PageHead
{
    public static void Write(HtmlWriter html, ReportContents contents, IReadOnlyList<PageSection> sections)
    {
        var (report, request) = (contents.Report, contents.Report.Request);
        html.Element("h1", $"Statutory timescales as at {PageWords.People(request.AsAt)}").Line();
        WriteNotes(html, contents.Run.Foremost);
        WriteFacts(html, [
            ("Extract", contents.Extract),
            ("Read", ReadOf(report.Result)),
            ("Reporting period", PageWords.Period(request)),
            .. Kept(report.Filter, request),
            .. HasFigures(contents) ? Figures(contents) : [],
        ]);
        WriteNotes(html, [
            .. ReportPage.HasLists(request) ? Array.Empty<string>() : ["Small numbers are withheld, so that this page can be passed on: it names no case. The lists are in the CSV files of the report, which are not for passing on."],
            .. contents.Run.NotesBelow,
        ]);
        html.Open("nav", ("class", "contents"), ("aria-labelledby", "contents")).Line().Element("h2", "On this page", ("id", "contents")).Line().Open("ul").Line();
        foreach (var section in sections)
        {
            html.Open("li").Element("a", section.Title, ("href", "#" + section.Id));
            if (section.Beside.Length > 0)
            {
                html.Text(" ").Element("span", section.Beside, ("class", "quiet"));
            }

            html.CloseLine();
        }

        html.CloseLine().CloseLine();
    }

    /// <summary>How much of the extract was read and used.</summary>
    public static string ReadOf(Evaluation.EvaluationResult result) => ConsoleReport.WhatWasRead(result.Extract, new ConsolePlaces("", null, ShowsGroups: false))[2..];

    /// <summary>What the filters keep, if there are any; a small number of cases is withheld.</summary>
    public static IEnumerable<(string Name, string Text)> Kept(FilterOutcome filter, ReportRequest request)
    {
        if (!filter.KeepsAll)
        {
            var cases = RunJson.Shown(filter.CasesKept, request) is { } kept ? ConsoleWords.Count(kept, "case", "cases") : WithheldMarks.Mark + " cases";
            yield return ("Only where", $"{ConsoleReport.Filters(request)}: {cases}{(filter.DependsOnDay ? " on " + PageWords.People(request.AsAt) : "")}");
        }
    }

    /// <summary>Writes names and what there is to say of each.</summary>
    public static void WriteFacts(HtmlWriter html, IReadOnlyList<(string Name, string Text)> facts)
    {
        html.Open("dl", ("class", "facts")).Line();
        foreach (var (name, text) in facts)
        {
            html.Open("div").Element("dt", name).Element("dd", text).CloseLine();
        }

        html.CloseLine();
    }

    /// <summary>Writes what a person should know; nothing if there is nothing.</summary>
    public static void WriteNotes(HtmlWriter html, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        html.Open("div", ("class", "notes")).Line();
        foreach (var note in notes)
        {
            html.Element("p", note).Line();
        }

        html.CloseLine();
    }

    private static bool HasFigures(ReportContents contents) =>
        ReportPage.HasLists(contents.Report.Request) && contents.Report.Result.Outcomes.Count > 0 && !ConsoleUntold.IsNothingTold(contents.Report);

    private static IEnumerable<(string Name, string Text)> Figures(ReportContents contents)
    {
        var report = contents.Report;
        yield return ("Overdue", report.Exceptions.Count == 0 ? ConsoleUntold.Empty(report, "none", "cannot be told", "below")
            : string.Create(CultureInfo.InvariantCulture, $"{report.Exceptions.Count:N0} for {ConsoleWords.Count(report.CasesOverdue, "case", "cases")}"));
        yield return ("Due soon", report.DueSoon.Count == 0 ? ConsoleUntold.Empty(report, "none", "cannot be told", "below") : ConsoleWords.Count(report.DueSoon.Count));
        if (contents.Changes is { } changes)
        {
            yield return ($"Since {PageWords.People(changes.Before)}", ChangesSection.InBrief(changes));
        }
    }
}
