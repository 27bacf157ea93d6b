using ComplianceChecker.Measures;
using ComplianceChecker.Rules.Words;

namespace ComplianceChecker.Reports.Pages;

/// <summary>What each rule and indicator is, in plain English, and where it comes from.</summary>
internal static class RulesSection
{
    public static PageSection Of(Report report, RuleLinks links)
    {
        var (rules, indicators) = (report.Result.Outcomes.Count, report.Request.Indicators.Count);
        string[] parts = [.. rules > 0 ? [ConsoleWords.Count(rules, "rule", "rules")] : Array.Empty<string>(), .. indicators > 0 ? [ConsoleWords.Count(indicators, "indicator", "indicators")] : Array.Empty<string>()];
        return new PageSection("rules", "The rules", string.Join(", ", parts), html => Write(html, report, links));
    }

    private static void Write(HtmlWriter html, Report report, RuleLinks links)
    {
        html.Element("p", "What each rule asks for, as the program reads it, and where it comes from.").Line();
        var dictionary = report.Result.Extract.Dictionary;
        foreach (var outcome in report.Result.Outcomes)
        {
            var rule = outcome.Rule;
            WriteRule(html, PlainEnglish.Tell(rule, dictionary, [.. report.Request.Measures.Where(m => m.RuleIds.Contains(rule.Id, StringComparer.Ordinal))]), links.IdOf(rule.Id), outcome.WhyNotAt(report.Request.AsAt));
        }

        foreach (var indicator in report.Request.Indicators)
        {
            WriteRule(html, IndicatorSentences.Tell(indicator, dictionary), links.IdOf(indicator.Id), whyNot: null);
        }
    }

    private static void WriteRule(HtmlWriter html, RuleInWords rule, string id, string? whyNot)
    {
        html.Open("details", ("class", "rule")).Line().Open("summary").Element("h3", rule.Title).CloseLine();

        // A link to something inside opens the details, without a script.
        html.Open("div", ("id", id), ("class", "told")).Line();
        if (rule.Summary.Length > 0)
        {
            html.Element("p", rule.Summary).Line();
        }

        if (whyNot is not null)
        {
            html.Open("p", ("class", "notes")).Text("Not evaluated: ").Text(whyNot).CloseLine();
        }

        foreach (var section in rule.Sections)
        {
            html.Element("h4", section.Heading).Line();
            WriteSentences(html, section.Sentences);
        }

        html.Open("p", ("class", "quiet")).Text("Rule id: ").Text(rule.Id).CloseLine();
        html.CloseLine().CloseLine();
    }

    private static void WriteSentences(HtmlWriter html, IReadOnlyList<RuleSentence> sentences)
    {
        var inList = false;
        foreach (var sentence in sentences)
        {
            if (sentence.IsListed != inList)
            {
                inList = sentence.IsListed;
                _ = inList ? html.Open("ul").Line() : html.CloseLine();
            }

            html.Element(inList ? "li" : "p", sentence.Text).Line();
        }

        if (inList)
        {
            html.CloseLine();
        }
    }
}
