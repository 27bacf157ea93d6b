using System.Globalization;
using ComplianceChecker.Tests.Cli;
using Microsoft.Playwright;

namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>What the script of a page does, and what the page is without it.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ScriptTests(Browser browser) : CliTest
{
    private const string List = "table.list >> nth=0";

    [BrowserFact]
    public async Task A_list_sorts_by_dates_and_numbers_as_such_and_back_with_alike_rows_in_their_order()
    {
        await using var opened = await OpenSample();
        var page = opened.Page;
        var table = page.Locator("#exceptions-table").Locator("..");
        var before = await Cells(table, 1);
        await Heading(table, "Due").ClickAsync();
        Assert.Equal("ascending", await table.Locator("th", new() { HasText = "Due" }).First.GetAttributeAsync("aria-sort"));
        var due = (await Cells(table, 3)).Select(d => DateOnly.ParseExact(d, "d MMMM yyyy", CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(due.Order(), due);
        Assert.True(due.Distinct().Count() > 10);
        await Heading(table, "Days late").ClickAsync();
        await Heading(table, "Days late").ClickAsync();
        Assert.Equal("descending", await table.Locator("th", new() { HasText = "Days late" }).First.GetAttributeAsync("aria-sort"));
        Assert.Equal(1, await table.Locator("[aria-sort]").CountAsync());

        // The list is worst first, so descending by days late, alike rows in their order, is the list itself.
        Assert.Equal(before, await Cells(table, 1));
        Assert.Empty(opened.Untoward);
    }

    [BrowserFact]
    public async Task Rows_are_chosen_by_team_and_by_a_text_and_it_is_said_how_many_are_shown()
    {
        await using var opened = await OpenSample();
        var tools = opened.Page.Locator(".tools").First;
        var table = opened.Page.Locator("#exceptions-table").Locator("..");
        var status = tools.GetByRole(AriaRole.Status);
        var teams = await Cells(table, 6);
        Assert.Equal($"Showing all {teams.Count} rows.", await status.TextContentAsync());
        var team = teams.First(t => t.Length > 0);
        await tools.GetByLabel("Team").SelectOptionAsync(new SelectOptionValue { Label = team });
        Assert.Equal(Enumerable.Repeat(team, teams.Count(t => t == team)), await Cells(table, 6));
        Assert.Equal($"Showing {teams.Count(t => t == team)} of {teams.Count} rows.", await status.TextContentAsync());
        await tools.GetByRole(AriaRole.Button, new() { Name = "Show all rows" }).ClickAsync();
        var someCase = (await Cells(table, 1))[^1];
        await tools.GetByLabel("Search case, worker or rule").FillAsync(someCase.ToUpperInvariant() + " ");
        Assert.All(await Cells(table, 1), c => Assert.Contains(someCase, c, StringComparison.OrdinalIgnoreCase));
        await tools.GetByLabel("Search case, worker or rule").FillAsync("nobody is called so");
        Assert.Equal($"Showing 0 of {teams.Count} rows.", await status.TextContentAsync());
        Assert.Empty(opened.Untoward);
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_the_content_the_filters_and_the_headings_and_the_focus_is_seen()
    {
        await using var opened = await OpenSample();
        var page = opened.Page;
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().left >= 0"));
        var reached = new List<string>();
        for (var i = 0; i < 60 && !reached.Contains("BUTTON Due", StringComparer.Ordinal); i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.tagName + ' ' + (document.activeElement.tagName === 'BUTTON' ? document.activeElement.textContent : '')"));
            Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        Assert.Contains("INPUT ", reached);
        Assert.Contains("SELECT ", reached);
        Assert.Equal("BUTTON Due", reached[^1]);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await page.EvaluateAsync<string>("document.activeElement.closest('th').getAttribute('aria-sort')"));
    }

    [BrowserFact]
    public async Task A_rule_opens_where_a_row_leads_to_it_without_a_script_as_well()
    {
        await using var opened = await OpenSample(withScript: false);
        var page = opened.Page;
        Assert.Equal(0, await page.Locator(".tools").CountAsync());
        var link = page.Locator("#exceptions-table").Locator("..").Locator("tbody a").First;
        var told = page.Locator(await link.GetAttributeAsync("href") ?? "");
        Assert.False(await told.IsVisibleAsync());
        await link.ClickAsync();
        Assert.True(await told.IsVisibleAsync());
        Assert.Contains("When the clock starts", await told.TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_page_fits_a_narrow_screen_and_wide_tables_scroll_by_themselves()
    {
        await using var opened = await OpenSample(width: 320);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.True(await opened.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.scroll')].every(s => s.tabIndex === 0 && s.getAttribute('role') === 'region')"));
    }

    [BrowserFact]
    public async Task A_page_of_2000_exceptions_is_under_2_megabytes_and_all_its_rows_are_sorted()
    {
        var path = PathOf("large.html");
        var contents = ChangedPage.Contents();
        var rows = contents.Report.Exceptions;
        var many = Enumerable.Range(0, 2_000).Select(i => rows[i % rows.Count] with { CaseId = $"C{(i * 7919) % 100_000:00000}", Team = $"Looked After Team {i % 9}", SocialWorker = $"SW{i % 97:000}", Iro = $"IRO{i % 23:00}" }).ToArray();
        var report = new ComplianceChecker.Measures.Report
        {
            Request = contents.Report.Request,
            Result = contents.Report.Result,
            Filter = contents.Report.Filter,
            Measures = contents.Report.Measures,
            ExtraFields = [],
            Exceptions = many,
            CasesOverdue = 2_000,
            MostOverdue = [],
            DueSoon = [],
            Ended = [],
            Excused = [],
            NotEvaluated = [],
            Findings = [],
            StatusCounts = contents.Report.StatusCounts,
        };
        File.WriteAllBytes(path, ChangedPage.Bytes(contents with { Report = report, Changes = null, Names = null }));
        Assert.InRange(new FileInfo(path).Length, 400_000, 2_000_000);
        await using var opened = await browser.Open(path);
        Assert.Equal(2_000, await opened.Page.Locator(List + " >> tbody tr").CountAsync());

        await opened.Page.Locator(List + " >> th button").Nth(3).ClickAsync();
        await opened.Page.Locator(List + " >> th button").Nth(3).ClickAsync();

        // All rows are there again, in order.
        await Assertions.Expect(opened.Page.Locator(List + " >> tbody tr")).ToHaveCountAsync(2_000, new() { Timeout = 30_000 });
        var sorted = await opened.Page.Locator(List + " >> tbody tr > :nth-child(4)").AllTextContentsAsync();
        Assert.Equal(sorted.Select(d => int.Parse(d, CultureInfo.InvariantCulture)).OrderDescending(), sorted.Select(d => int.Parse(d, CultureInfo.InvariantCulture)));
    }

    private async Task<OpenPage> OpenSample(int width = 1280, bool withScript = true)
    {
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "300", "--seed", "5", "--as-at", "2016-11-30").Status);
        Assert.Equal(0, Run("report", "sample", "--rules", TestFolder.At("rules/england/headline.json"), "--format", "html", "--out", "out").Status);
        return await browser.Open(PathOf("out", "report.html"), width, withScript);
    }

    private static ILocator Heading(ILocator table, string text) => table.Locator("th button", new() { HasText = text }).First;

    /// <summary>The texts of a column, counted from 1, of the rows that are shown.</summary>
    private static async Task<IReadOnlyList<string>> Cells(ILocator table, int column) =>
        await table.Locator($"tbody tr:not([hidden]) > :nth-child({column})").AllTextContentsAsync();
}
