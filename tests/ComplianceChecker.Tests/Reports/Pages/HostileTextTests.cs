using System.Text;
using System.Text.Json;
using ComplianceChecker.Tests.Cli;

namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>A text of an extract or of a rule file can be anything; on a page it is a text.</summary>
[Collection(BrowserGroup.Name)]
public sealed class HostileTextTests(Browser browser) : CliTest
{
    // The last is long; all are in every place that takes a text.
    private static readonly string Hostile =
        "<script>alert(1)</script><img src=x onerror=alert(2)></style></title><svg onload=alert(3)>\" onclick=\"alert(4)' autofocus onfocus='alert(5) javascript:alert(6) ${alert(7)} {{alert(8)}} --> ]]> \u202Egnp.exe\u2066 \u001B[2J\u0007 &lt;b&gt; \\000022 } body { display: none } @import url(http://example.invalid/x) =cmd|' /C calc'!A0 "
        + new string('x', 10_000);

    [BrowserFact]
    public async Task On_the_page_of_a_report_it_does_nothing()
    {
        WriteHostileExtract();
        Assert.Equal(0, Run("report", "extract", "--rules", "rules", "--by", "team+social_worker", "--by", "team", "--marking", Hostile, "--format", "html", "--format", "csv", "--out", "out").Status);
        await ShowsAndDoesNothing(PathOf("out", "report.html"), expected: 20);
    }

    [BrowserFact]
    public async Task On_the_page_of_a_trend_it_does_nothing()
    {
        WriteHostileExtract();
        Assert.Equal(0, Run("trend", "extract", "--rules", "rules", "--from", "2016-08-31", "--to", "2016-11-30", "--by", "team", "--marking", Hostile, "--format", "html", "--out", "out").Status);
        await ShowsAndDoesNothing(PathOf("out", "trend.html"), expected: 6);
    }

    [BrowserFact]
    public async Task On_the_page_of_a_case_it_does_nothing()
    {
        WriteHostileExtract();
        var (id, cell) = ("A1 " + Hostile, Quoted(Hostile));
        Write("extract/placements.csv", $"case_id,start_date,end_date,placement_id,placement_type,{cell}\n{Quoted(id)},2016-07-01,2016-08-01,{cell},{cell},{cell}\n{Quoted(id)},2016-08-01,,{cell},U6,{cell}\n");
        Write("extract/dental_checks.csv", $"case_id,date,outcome\n{Quoted(id)},2016-07-20,{cell}\n");
        Write("names.csv", $"case_id,{cell}\n{Quoted(id)},{cell}\n");
        Assert.Equal(0, Run("case", "extract", id, "--rules", "rules", "--lookup", "names.csv", "--marking", Hostile, "--format", "html", "--out", "out").Status);
        Assert.DoesNotContain("<script", Read("out", "case.html"), StringComparison.OrdinalIgnoreCase);
        await ShowsAndDoesNothing(PathOf("out", "case.html"), expected: 15);
    }

    [BrowserFact]
    public async Task In_names_notes_and_what_changed_it_does_nothing()
    {
        var contents = ChangedPage.Contents();
        var names = new ComplianceChecker.Reports.LocalNames([Hostile], contents.Report.Exceptions.Select(r => r.CaseId).Distinct(StringComparer.Ordinal).ToDictionary(id => id, _ => new[] { Hostile }, StringComparer.Ordinal));
        var changes = contents.Changes!;
        var cleared = changes.Cleared[0];
        var hostile = contents with
        {
            Extract = Hostile,
            Marking = Hostile,
            Names = names,
            Run = contents.Run with { Notes = [Hostile] },
            Changes = changes with
            {
                New = [.. changes.New.Select(r => r with { Note = Hostile, Team = Hostile })],
                Cleared = [cleared with { Reason = Hostile, Before = cleared.Before with { CaseId = Hostile, Rule = Hostile, RuleId = Hostile, Team = Hostile, SocialWorker = Hostile, Iro = Hostile, PersonalAdviser = Hostile, Note = Hostile } }],
            },
        };
        var path = PathOf("changes.html");
        File.WriteAllBytes(path, ChangedPage.Bytes(hostile));
        await ShowsAndDoesNothing(path, expected: 15);
    }

    private async Task ShowsAndDoesNothing(string file, int expected)
    {
        var markup = File.ReadAllText(file);
        Assert.DoesNotContain("<img", markup, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', markup);
        Assert.DoesNotContain('\u001B', markup);
        await using var opened = await browser.Open(file);
        var page = opened.Page;
        await opened.Unfold();

        // Filters are built from the texts as well.
        foreach (var select in await page.QuerySelectorAllAsync(".tools select"))
        {
            await select.EvaluateAsync("s => { s.selectedIndex = s.options.length - 1; s.dispatchEvent(new Event('change')); }");
        }

        foreach (var search in await page.QuerySelectorAllAsync(".tools input"))
        {
            await search.EvaluateAsync("i => { i.value = '<script>'; i.dispatchEvent(new Event('input')); }");
        }

        await page.EvaluateAsync("document.querySelectorAll('th button').forEach(b => b.click())");
        var shown = await page.EvaluateAsync<int>("document.body.textContent.split('<script>alert(1)</script>').length - 1");
        Assert.True(shown >= expected, $"The text is shown {shown} times; at least {expected} are expected.");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('img, iframe, object, link, main script, main style, [onclick], [onerror], [onload], [onfocus], [style]').length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('a')].filter(a => !a.getAttribute('href').startsWith('#')).length"));
        Assert.Equal("block", await page.EvaluateAsync<string>("getComputedStyle(document.body).display"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "A long text must not widen the page.");
        Assert.Empty(opened.Untoward);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void WriteHostileExtract()
    {
        var (cell, id) = (Quoted(Hostile), Quoted("A1 " + Hostile));
        Write("extract/cases.csv", $"case_id,date_of_birth,end_date,team,social_worker,iro,personal_adviser\n{id},2006-05-01,,{cell},{cell},{cell},{cell}\nA2,2006-05-01,,North,SW1,,\nA4,{cell},,South,SW3,,\n");
        Write("extract/looked_after.csv", $"case_id,start_date,end_date\n{id},2016-07-01,\nA2,2016-07-01,\nA4,2016-05-02,\n{cell},2016-05-02,\n");
        Write("extract/visits.csv", $"case_id,date,seen\n{id},2016-08-03,yes\n{id},{cell},yes\nA2,2016-08-03,{cell}\n");
        Write("extract/reviews.csv", $"case_id,date\n{id},2016-07-20\n");
        var text = JsonSerializer.Serialize(Hostile);
        var rules = SmallCouncil.Rules
            .Replace("\"Two small rules\"", text, StringComparison.Ordinal)
            .Replace("\"Child seen every six weeks\"", text, StringComparison.Ordinal)
            .Replace("\"Case reviewed on time\"", $"{text}, \"summary\": {text}, \"notes\": [ {text} ]", StringComparison.Ordinal)
            .Replace("\"Teeth checked every year\"", text, StringComparison.Ordinal)
            .Replace("\"Practice handbook\"", text, StringComparison.Ordinal)
            .Replace("\"page 3\"", text, StringComparison.Ordinal)
            .Replace("\"Children seen in six weeks\"", text, StringComparison.Ordinal)
            .Replace("\"target\": 90", $"\"target\": 90, \"comparators\": [ {{ \"name\": {text}, \"asAt\": \"2016-03-31\", \"value\": 81, \"source\": {text} }} ]", StringComparison.Ordinal);
        File.WriteAllText(PathOf("rules", "small.json"), rules, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
