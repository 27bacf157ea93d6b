using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Writes the story of a case as one page, <c>case.html</c>: what is overdue, next and late, a timeline, and every duty with its reason.</summary>
public static class CasePage
{
    private const int ManyEntries = 4;

    /// <summary>Writes the page and leaves the stream open.</summary>
    /// <param name="story">The story.</param>
    /// <param name="run">What was run.</param>
    /// <param name="names">What a local file joins to case ids; null without one.</param>
    /// <param name="marking">The protective marking; empty for none.</param>
    /// <param name="stream">Receives the page.</param>
    public static void Write(CaseStory story, RunDetails run, LocalNames? names, string marking, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(marking);
        ArgumentNullException.ThrowIfNull(stream);
        PageFrame.Write(stream, $"Case {story.CaseId} as at {Day.ForPeople(story.AsAt)}", marking, ["case"], script: null, html =>
        {
            WriteHead(html, story, run, names);
            WriteNow(html, story);
            CasePageTimeline.Write(html, story);
            CasePageDuties.Write(html, story);
            CasePageRest.Write(html, story, run);
        });
    }

    private static void WriteHead(HtmlWriter html, CaseStory story, RunDetails run, LocalNames? names)
    {
        html.Element("p", "Duties to one child", ("class", "caption")).Line();
        html.Element("h1", $"Case {story.CaseId}").Line();
        foreach (var note in run.Foremost)
        {
            html.Open("p").Element("strong", note).CloseLine();
        }

        html.Open("dl", ("class", "facts")).Line();
        for (var i = 0; names is not null && i < names.Columns.Count; i++)
        {
            WriteFact(html, names.Columns[i], names.Of(story.CaseId, i));
        }

        WriteFact(html, "As at", Day.ForPeople(story.AsAt));
        var born = story.Report.Result.Extract.Cases.Born[story.Case];
        WriteFact(html, "Born", born == DayNumber.None ? "not known" : Day.ForPeople(born));
        foreach (var (label, value) in CaseSentences.Workers(story))
        {
            WriteFact(html, char.ToUpperInvariant(label[0]) + label[1..], value);
        }

        if (story.Left is { } left)
        {
            WriteFact(html, "Left the authority", Day.ForPeople(left));
        }

        html.CloseLine();
    }

    private static void WriteFact(HtmlWriter html, string label, string value)
    {
        if (value.Length > 0)
        {
            html.Open("div").Element("dt", ShortText.Of(label)).Element("dd", ShortText.Of(value)).CloseLine();
        }
    }

    private static void WriteNow(HtmlWriter html, CaseStory story)
    {
        html.Open("div", ("class", "now")).Line();
        WriteSentences(html, story, "overdue", "Overdue", story.Overdue, o => CaseSentences.Overdue(story, o));
        WriteSentences(html, story, "next", "Next", story.Next, o => CaseSentences.Next(story, o));
        WriteSentences(html, story, "late", $"Late since {Day.ForPeople(story.Since)}", story.Late, CaseSentences.Late);
        if (story.Unsure.Count > 0)
        {
            html.Open("section", ("class", "untold")).Line().Element("h2", Heading("Cannot be told", story.Unsure.Count)).Line().Open("ul").Line();
            foreach (var duty in story.Unsure)
            {
                WriteEntry(html, story, duty, CaseSentences.Untold);
            }

            html.CloseLine().CloseLine();
        }

        html.CloseLine();
    }

    private static void WriteSentences(HtmlWriter html, CaseStory story, string style, string heading, IReadOnlyList<CaseObligation> obligations, Func<CaseObligation, string> sentence)
    {
        html.Open("section", ("class", obligations.Count == 0 ? "none" : obligations.Count > ManyEntries ? style + " many" : style)).Line().Element("h2", Heading(heading, obligations.Count)).Line();
        if (obligations.Count == 0)
        {
            html.Element("p", ConsoleUntold.Empty(story.Report, "Nothing", "Cannot be told", "below") + ".").CloseLine();
            return;
        }

        html.Open("ul").Line();
        foreach (var obligation in obligations)
        {
            WriteEntry(html, story, story.Duties.First(d => d.Outcome.Rule == obligation.Rule), sentence(obligation));
        }

        html.CloseLine().CloseLine();
    }

    private static void WriteEntry(HtmlWriter html, CaseStory story, CaseDuty duty, string sentence) =>
        html.Open("li").Element("a", duty.Outcome.Rule.Title, ("href", "#" + CasePageDuties.Anchor(story, duty))).Text(": " + sentence).CloseLine();

    private static string Heading(string text, int count) => count == 0 ? text : $"{text}: {ConsoleWords.Count(count)}";
}
