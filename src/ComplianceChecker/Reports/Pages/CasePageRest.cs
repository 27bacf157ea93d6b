namespace ComplianceChecker.Reports.Pages;

/// <summary>Writes what is left to say of a case: duties never owed or not evaluated, problems in its data, and what was run.</summary>
internal static class CasePageRest
{
    /// <summary>Writes the sections.</summary>
    public static void Write(HtmlWriter html, CaseStory story, RunDetails run)
    {
        WriteList(html, "Problems in this child's data", story.Findings.Select(f => ("", CaseSentences.Problem(f))));
        WriteList(html, "Not evaluated", CaseOtherDuties.NotEvaluated(story).Select(r => (r.Duties + ": ", r.Reason)));
        WriteList(html, "Never owed to this child by the as-at date", CaseOtherDuties.NeverOwed(story).Select(n => (n.File + ": ", n.Duties + ".")));
        WriteList(html, "Notes", run.NotesBelow.Select(n => ("", n)));
        html.Element("h2", "About this page").Line();
        html.Element("p", $"Made by ComplianceChecker {run.Version} from what the extract records of this child. run.json, written with it, names every file that was read. A step due on a day is in time on that day; what began after the as-at date is left out.").Line();
    }

    private static void WriteList(HtmlWriter html, string heading, IEnumerable<(string Name, string Text)> entries)
    {
        var isOpen = false;
        foreach (var (name, text) in entries)
        {
            if (!isOpen)
            {
                html.Element("h2", heading).Line().Open("ul").Line();
                isOpen = true;
            }

            html.Open("li");
            if (name.Length > 0)
            {
                html.Element("strong", name);
            }

            html.Text(text).CloseLine();
        }

        if (isOpen)
        {
            html.CloseLine();
        }
    }
}
