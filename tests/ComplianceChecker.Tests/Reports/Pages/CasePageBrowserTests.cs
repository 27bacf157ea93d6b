using ComplianceChecker.Tests.Cli;

namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>The page of one child as it is read: with everything open, on a narrow screen, by keyboard.</summary>
[Collection(BrowserGroup.Name)]
public sealed class CasePageBrowserTests(Browser browser) : CliTest
{
    private const int Wide = 1280;

    // What WCAG's 1.4.10 asks for.
    private const int Narrow = 320;

    [BrowserFact]
    public async Task A_page_of_many_duties_has_nothing_that_axe_finds_and_fits_a_narrow_screen()
    {
        Write("names.csv", "case_id,name\nR4,Robin Doe\n");
        await CheckAtBothWidths(WriteReviewed("R4", "2021-12-31", "--lookup", "names.csv"), "Placements");
    }

    [BrowserFact]
    public async Task A_page_on_which_all_is_overdue_has_nothing_that_axe_finds_and_fits_a_narrow_screen()
    {
        WriteChild("2014-01-06");
        await CheckAtBothWidths(WriteCase("extract", "C1", "rules"), "Overdue: 3");
    }

    [BrowserFact]
    public async Task A_page_of_a_child_who_came_yesterday_has_nothing_that_axe_finds_and_fits_a_narrow_screen()
    {
        WriteChild("2016-11-29");
        await CheckAtBothWidths(WriteCase("extract", "C1", "rules"), "Next: 3");
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_links_pictures_and_all_that_is_folded_and_the_focus_is_seen()
    {
        await using var opened = await browser.Open(WriteReviewed("R1", "2016-03-15"), Narrow);
        var page = opened.Page;
        var stops = await page.EvaluateAsync<int>("document.querySelectorAll('a[href], [tabindex=\"0\"]').length + [...document.querySelectorAll('summary')].filter(s => !s.parentElement.parentElement.closest('details')).length");
        var unseen = new List<string>();
        for (var i = 0; i < stops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("(() => { const e = document.activeElement; e.dataset.reached = ''; return e.matches(':focus-visible') && getComputedStyle(e).outlineStyle !== 'none'; })()"))
            {
                unseen.Add(await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 80)"));
            }
        }

        Assert.Empty(unseen);
        Assert.Equal(stops, await page.EvaluateAsync<int>("document.querySelectorAll('[data-reached]').length"));
        Assert.True(await page.EvaluateAsync<int>("document.querySelectorAll('summary[data-reached]').length") > 3);

        // A picture is wider than a narrow screen, and moves by the arrow keys within its frame.
        var picture = page.Locator(".picture").First;
        await picture.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForFunctionAsync("document.querySelector('.picture').scrollLeft > 0");

        // What is folded opens by Enter, and closes again.
        var folded = page.Locator("details").First;
        await folded.Locator("summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.NotNull(await folded.GetAttributeAsync("open"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Null(await folded.GetAttributeAsync("open"));
        Assert.Empty(opened.Untoward);
    }

    [BrowserFact]
    public async Task A_sentence_at_the_top_leads_to_its_duty_even_where_that_is_folded()
    {
        await using var opened = await browser.Open(WriteReviewed("R3", "2021-12-31"));
        var page = opened.Page;
        var link = page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Pathway plan in place (local limit)" });
        var duty = page.Locator(await link.GetAttributeAsync("href") ?? "");
        Assert.False(await duty.IsVisibleAsync());
        await link.ClickAsync();
        await duty.WaitForAsync();
        Assert.True(await duty.EvaluateAsync<bool>("d => { const box = d.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; }"));
        Assert.Empty(opened.Untoward);
    }

    private async Task CheckAtBothWidths(string file, string shows)
    {
        foreach (var width in (int[])[Wide, Narrow])
        {
            await using var opened = await browser.Open(file, width);
            await opened.Unfold();
            Assert.Contains(shows, await opened.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Empty(await opened.FoundByAxe());
            Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"At {width} pixels the page must not scroll sideways.");
            Assert.Equal(0, await opened.Page.EvaluateAsync<int>("document.scripts.length"));
            Assert.Empty(opened.Untoward);
        }
    }

    private string WriteReviewed(string id, string asAt, params string[] more) =>
        WriteCase(TestFolder.At("fixtures/extracts/iro-child"), id, TestFolder.At("rules/england/looked-after.json"), ["--rules", TestFolder.At("rules/england/care-leavers.json"), "--as-at", asAt, .. more]);

    private string WriteCase(string extract, string id, string rules, params string[] more)
    {
        Assert.Equal(0, Run(["case", extract, id, "--rules", rules, .. more, "--format", "html", "--out", "out"]).Status);
        return PathOf("out", "case.html");
    }

    /// <summary>A child of whom nothing was recorded since the day it came into care; the small rules owe it a visit, a review and a look at its teeth.</summary>
    private void WriteChild(string from)
    {
        Write("extract/cases.csv", "case_id,date_of_birth,team,social_worker\nC1,2010-05-01,North,SW1\n");
        Write("extract/looked_after.csv", $"case_id,start_date,end_date\nC1,{from},\n");
        Write("extract/visits.csv", "case_id,date,seen\n");
        Write("extract/reviews.csv", "case_id,date\n");
        Write("extract/dental_checks.csv", "case_id,date\n");
    }
}
