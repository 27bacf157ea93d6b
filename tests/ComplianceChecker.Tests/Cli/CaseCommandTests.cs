namespace ComplianceChecker.Tests.Cli;

public sealed class CaseCommandTests : CliTest
{
    [Fact]
    public void The_story_of_a_child_tells_every_duty_with_its_reason()
    {
        var result = Run("case", "extract", "A2", "--rules", "rules");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "case-console");
    }

    [Fact]
    public void The_story_of_a_child_with_doubtful_data_says_so()
    {
        var result = Run("case", "extract", "a4", "--rules", "rules");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "case-doubtful");
    }

    [Fact]
    public void The_story_can_be_had_as_json()
    {
        var result = Run("case", "extract", "A1", "--rules", "rules", "--format", "json");
        Assert.Equal((0, ""), (result.Status, result.Error));
        using var document = System.Text.Json.JsonDocument.Parse(result.Out);
        Approved.Check(result.Out, "case-json");
    }

    [Fact]
    public void The_story_can_be_had_as_csv()
    {
        Assert.Equal(0, Run("case", "extract", "A1", "--rules", "rules", "--format", "csv", "--out", "out").Status);
        Approved.Check(Read("out", "case.csv"), "case-csv");
    }

    [Fact]
    public void The_story_can_be_had_as_a_page()
    {
        Assert.Equal((0, "Written to out: case.html, run.json.\n", ""), Told(Run("case", "extract", "A2", "--rules", "rules", "--format", "html", "--out", "out")));
        Assert.Equal(["case.html", "run.json"], Directory.GetFiles(PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Approved.Check(WithoutStyle(Read("out", "case.html")), "case-html");
    }

    [Fact]
    public void The_page_stands_beside_other_formats_and_is_the_same_again()
    {
        Assert.Equal(0, Run("case", "extract", "A1", "--rules", "rules", "--format", "csv", "--format", "html", "--format", "console", "--out", "one").Status);
        Assert.Equal(0, Run("case", "extract", "A1", "--rules", "rules", "--format", "html", "--out", "two").Status);
        Assert.True(File.Exists(PathOf("one", "case.csv")));
        Assert.False(File.Exists(PathOf("two", "case.csv")));
        Assert.Equal(Read("one", "case.html"), Read("two", "case.html"));
    }

    [Fact]
    public void The_page_has_the_marking_that_is_asked_for()
    {
        Run("case", "extract", "A1", "--rules", "rules", "--format", "html", "--marking", "OFFICIAL", "--out", "out");
        Assert.Equal(2, Read("out", "case.html").Split("class=\"marking\"><p>OFFICIAL</p>").Length - 1);
        Run("case", "extract", "A1", "--rules", "rules", "--format", "html", "--marking", "none", "--out", "out");
        Assert.DoesNotContain("class=\"marking\"", Read("out", "case.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_not_there_is_a_wrong_command_line_and_not_repeated()
    {
        var result = Run("case", "extract", "Johnny", "--rules", "rules");
        Assert.Equal((2, ""), (result.Status, result.Out));
        Assert.Equal("The extract has no case of that id. Write the id as cases.csv has it.\n", result.Error);
    }

    [Fact]
    public void The_exit_status_looks_at_this_case_alone()
    {
        Assert.Equal(1, Run("case", "extract", "A1", "--rules", "rules", "--fail-on", "overdue").Status);
        Assert.Equal(0, Run("case", "extract", "A5", "--rules", "rules", "--fail-on", "overdue").Status);
    }

    [Fact]
    public void What_was_kept_before_the_period_and_what_was_never_owed_are_told_in_a_line_each()
    {
        var result = Run("case", TestFolder.At("fixtures/extracts/iro-child"), "R1", "--rules", TestFolder.At("rules/england"), "--as-at", "2016-11-30");
        Assert.Equal((0, ""), (result.Status, result.Error));
        var story = result.Out.Replace("\n    ", " ", StringComparison.Ordinal);
        Assert.Contains("Met. Steps 1 to 6, due from 9 December 2013 to 24 June 2014, were each done in time, the last on 20 June 2014.", story, StringComparison.Ordinal);
        Assert.Contains("Met late. Step 7 is due within 6 weeks of the one before (20 June 2014)", story, StringComparison.Ordinal);
        Assert.Contains("Visits: long-term foster placement, to March 2015\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("adoption.json: none of its ", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("opens no clock", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void That_the_case_left_is_told_from_that_day_on()
    {
        string[] command = ["case", TestFolder.At("fixtures/extracts/iro-child"), "R1", "--rules", TestFolder.At("rules/england"), "--as-at"];
        Assert.DoesNotContain("Left the authority", Run([.. command, "2017-02-28"]).Out, StringComparison.Ordinal);
        Assert.Contains("Left the authority on 1 March 2017.\n", Run([.. command, "2017-03-01"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_the_case_is_as_the_allocation_of_the_day_says()
    {
        File.WriteAllText(PathOf("extract", "allocations.csv"), """
            case_id,start_date,end_date,team,social_worker
            A2,2000-01-01,2016-03-01,Assessment,SW98
            A2,2016-03-01,,Duty,SW99

            """);
        Assert.Contains("Team Assessment, social worker SW98", Run("case", "extract", "A2", "--rules", "rules", "--as-at", "2016-02-29").Out, StringComparison.Ordinal);
        Assert.Contains("Team Duty, social worker SW99", Run("case", "extract", "A2", "--rules", "rules", "--as-at", "2016-03-01").Out, StringComparison.Ordinal);
        Assert.Equal(0, Run("case", "extract", "A2", "--rules", "rules", "--as-at", "2016-03-01", "--format", "html", "--out", "out").Status);
        Assert.Contains("Social worker</dt><dd>SW99</dd>", Read("out", "case.html"), StringComparison.Ordinal);
    }

    private static (int, string, string) Told(CliResult result) => (result.Status, result.Out, result.Error);

    /// <summary>The page without its style sheet, which is looked at and not read.</summary>
    private static string WithoutStyle(string page)
    {
        var (from, to) = (page.IndexOf("<style>", StringComparison.Ordinal), page.IndexOf("</style>", StringComparison.Ordinal));
        var policy = page.IndexOf("'sha256-", StringComparison.Ordinal);
        return string.Concat(page.AsSpan(0, policy), page.AsSpan(page.IndexOf('\'', policy + 1), from + "<style>".Length - page.IndexOf('\'', policy + 1)), page.AsSpan(to));
    }
}
