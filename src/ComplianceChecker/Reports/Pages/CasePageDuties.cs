using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules.Words;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Writes the duties of a case: those with something open first, then those of the past, each with its source, its reasons and what its rule says.</summary>
internal static class CasePageDuties
{
    /// <summary>What one wants to know of a rule beside a case; measures and the like stand elsewhere.</summary>
    private static readonly string[] Told = ["When the clock starts", "When the duty ends", "How long each step may take", "What keeps it", "What excuses it", "What the names mean", "In force", "Notes"];

    /// <summary>Writes the sections.</summary>
    public static void Write(HtmlWriter html, CaseStory story)
    {
        html.Element("h2", "Duties with something open").Line();
        if (story.Running.Count == 0)
        {
            html.Element("p", ConsoleUntold.Empty(story.Report, "None", "Cannot be told", "below") + ".").Line();
        }

        foreach (var duty in story.Running)
        {
            html.Open("section", ("class", "duty"), ("aria-labelledby", Anchor(story, duty))).Line();
            html.Element("h3", duty.Outcome.Rule.Title, ("id", Anchor(story, duty))).Line();
            WriteDuty(html, story, duty);
            html.CloseLine();
        }

        CaseDuty[] past = [.. story.Duties.Where(d => d.IsOwed && !story.Running.Contains(d))];
        if (past.Length == 0)
        {
            return;
        }

        html.Element("h2", "Duties with nothing open").Line();
        html.Element("p", "Closed sections are not printed: open what you want on paper.", ("class", "hint")).Line();
        foreach (var duty in past)
        {
            html.Open("details", ("class", "duty")).Open("summary").Element("h3", duty.Outcome.Rule.Title).Text(" ").Element("span", Steps(duty, ""), ("class", "hint")).CloseLine();
            html.Open("div", ("id", Anchor(story, duty))).Line();
            WriteDuty(html, story, duty);
            html.CloseLine().CloseLine();
        }
    }

    /// <summary>Where a duty stands on the page.</summary>
    public static string Anchor(CaseStory story, CaseDuty duty) => "duty-" + ConsoleWords.Plainly(story.Duties.TakeWhile(d => d != duty).Count() + 1);

    private static void WriteDuty(HtmlWriter html, CaseStory story, CaseDuty duty)
    {
        var rule = duty.Outcome.Rule;
        if (rule.Summary.Length > 0)
        {
            html.Element("p", rule.Summary).Line();
        }

        html.Element("p", CaseSentences.Source(duty), ("class", "hint")).Line();
        if (duty.DataProblems > 0)
        {
            html.Element("p", CaseSentences.Doubtful(duty), ("class", "doubt")).Line();
        }

        foreach (var stretch in duty.Untold)
        {
            html.Element("p", CaseSentences.UntoldFrom(stretch, story.AsAt), ("class", "doubt")).Line();
        }

        CaseObligation[] open = [.. duty.Obligations.Where(o => o.Reading.IsOpenAndTold)];
        CaseObligation[] past = [.. duty.Obligations.Where(o => !o.Reading.IsOpenAndTold)];
        if (open.Length > 0)
        {
            WriteTable(html, "Open", [.. open.Select(o => new CaseSteps([o]))], withStart: true);
        }

        if (past.Length > 0 && open.Length > 0)
        {
            html.Open("details").Element("summary", Steps(duty, "Before that: ")).Line();
            WriteClocks(html, story, past);
            html.CloseLine();
        }
        else
        {
            WriteClocks(html, story, past);
        }

        WriteRule(html, story, duty);
    }

    /// <summary>Its clocks and their steps, newest first.</summary>
    private static void WriteClocks(HtmlWriter html, CaseStory story, CaseObligation[] obligations)
    {
        foreach (var clock in CaseClock.Of(obligations, story.Since).Reverse())
        {
            WriteTable(html, $"Clock started on {Day.ForPeople(clock.Started)}: {clock.StartedBy}", [.. clock.Steps.Reverse()], withStart: false);
        }
    }

    private static void WriteTable(HtmlWriter html, string caption, IReadOnlyList<CaseSteps> rows, bool withStart)
    {
        html.Open("table", ("class", withStart ? "steps open" : "steps")).Line().Element("caption", caption).Line().Open("thead").Open("tr");
        html.Element("th", "Due", ("scope", "col")).Element("th", "How it stands", ("scope", "col")).Element("th", "Why", ("scope", "col"));
        html.Close().CloseLine().Open("tbody").Line();
        foreach (var row in rows)
        {
            var (first, last) = (row.First.Reading, row.Last.Reading);
            var late = first.DaysLate > 0 ? $"{CaseSentences.Days(first.DaysLate)} late" : "";
            html.Open("tr").Element("th", row.AreJoined ? $"{Day.ForPeople(first.Due)} to {Day.ForPeople(last.Due)}" : (withStart ? "Due " : "") + Day.ForPeople(first.Due, first.DueMinute), ("scope", "row"));
            html.Open("td").Element("strong", CaseSentences.Word(first.Status), ("class", "status status-" + first.Status.Name()));
            if (late.Length > 0)
            {
                html.Text(" ").Element("span", late, ("class", "days"));
            }

            html.Close().Open("td");
            if (row.AreJoined)
            {
                html.Open("details").Element("summary", CaseSentences.DoneInTime(row)).Open("ul");
                foreach (var step in row.All.Reverse())
                {
                    html.Element("li", $"{step.Why.DueBecause}. {step.Why.Outcome}.").Line();
                }

                html.Close().Close();
            }
            else
            {
                html.Text($"{(withStart ? row.First.Why.StartedBy + ". " : "")}{row.First.Why.DueBecause}. {row.First.Why.Outcome}.");
            }

            html.Close().CloseLine();
        }

        html.CloseLine().CloseLine();
    }

    private static void WriteRule(HtmlWriter html, CaseStory story, CaseDuty duty)
    {
        var told = PlainEnglish.Tell(duty.Outcome.Rule, story.Report.Result.Extract.Dictionary, []);
        html.Open("details", ("class", "rule")).Element("summary", "What the rule says").Line();
        foreach (var section in told.Sections.Where(s => Told.Contains(s.Heading, StringComparer.Ordinal)))
        {
            html.Element("h4", section.Heading).Line();
            for (var i = 0; i < section.Sentences.Count;)
            {
                if (!section.Sentences[i].IsListed)
                {
                    html.Element("p", section.Sentences[i++].Text).Line();
                    continue;
                }

                html.Open("ul").Line();
                for (; i < section.Sentences.Count && section.Sentences[i].IsListed; i++)
                {
                    html.Element("li", section.Sentences[i].Text).Line();
                }

                html.CloseLine();
            }
        }

        html.CloseLine();
    }

    private static string Steps(CaseDuty duty, string before)
    {
        var past = duty.Obligations.Count(o => !o.Reading.IsOpenAndTold);
        var late = duty.LateCount - duty.Obligations.Count(o => o.Reading.Status == ObligationStatus.Overdue);
        return $"{before}{ConsoleWords.Count(past, "step", "steps")}, {(late == 0 ? "none" : ConsoleWords.Count(late))} of them late";
    }
}
