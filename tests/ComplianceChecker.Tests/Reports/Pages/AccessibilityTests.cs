using ComplianceChecker.Tests.Cli;

namespace ComplianceChecker.Tests.Reports.Pages;

[Collection(BrowserGroup.Name)]
public sealed class AccessibilityTests(Browser browser) : CliTest
{
    [BrowserFact]
    public Task A_page_of_a_council_has_nothing_that_axe_finds() => Check("--by", "team", "--rules", "rules");

    [BrowserFact]
    public Task A_page_with_small_numbers_withheld_has_nothing_that_axe_finds() => Check("--by", "team", "--suppress-below", "3", "--rules", "rules");

    [BrowserFact]
    public Task A_page_on_which_nothing_can_be_told_has_nothing_that_axe_finds()
    {
        File.Delete(PathOf("extract", "visits.csv"));
        File.Delete(PathOf("extract", "reviews.csv"));
        return Check("--rules", "rules");
    }

    [BrowserFact]
    public async Task A_page_of_a_file_of_the_law_has_nothing_that_axe_finds()
    {
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "20", "--seed", "3", "--as-at", "2016-11-30").Status);
        Assert.Equal(0, Run("report", "sample", "--rules", TestFolder.At("rules/england/looked-after.json"), "--by", "team", "--format", "html", "--out", "out").Status);
        await CheckFile(PathOf("out", "report.html"));
    }

    [BrowserFact]
    public async Task A_page_of_changes_and_names_has_nothing_that_axe_finds()
    {
        var path = PathOf("changes.html");
        File.WriteAllBytes(path, ChangedPage.Bytes());
        await CheckFile(path);
    }

    [BrowserFact]
    public async Task A_trend_has_nothing_that_axe_finds()
    {
        Assert.Equal(0, Run("trend", TestFolder.At("fixtures/extracts/wirral-2016"), "--rules", TestFolder.At("rules/councils/wirral"), "--from", "2016-01-31", "--to", "2016-12-31", "--suppress-below", "6", "--format", "html", "--out", "out").Status);
        await CheckFile(PathOf("out", "trend.html"));
    }

    private Task Check(params string[] options)
    {
        Assert.Equal(0, Run(["report", "extract", .. options, "--format", "html", "--out", "out"]).Status);
        return CheckFile(PathOf("out", "report.html"));
    }

    private async Task CheckFile(string file)
    {
        await using var opened = await browser.Open(file);
        Assert.Empty(await opened.FoundByAxe());
        Assert.Empty(opened.Untoward);
    }
}
