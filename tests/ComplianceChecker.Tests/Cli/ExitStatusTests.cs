namespace ComplianceChecker.Tests.Cli;

public sealed class ExitStatusTests : CliTest
{
    [Theory]
    [InlineData("overdue", 1, "two children are overdue")]
    [InlineData("excused", 0, "nothing is excused")]
    public void The_status_says_whether_what_was_asked_for_was_found(string status, int expected, string because)
    {
        Assert.NotEmpty(because);
        Assert.Equal(expected, Report("--fail-on", status).Status);
    }

    [Fact]
    public void An_extract_without_cases_cannot_be_used()
    {
        File.Delete(PathOf("extract", "cases.csv"));
        var result = Report("--out", "out");
        Assert.Equal((3, ""), (result.Status, result.Out));
        Assert.NotEmpty(result.Error);
        Assert.False(Directory.Exists(PathOf("out")));
    }

    [Fact]
    public void Rules_with_errors_cannot_be_used_and_nothing_is_written()
    {
        Write("rules/small.json", SmallCouncil.Rules.Replace("\"6 weeks\"", "\"6 fortnights\"", StringComparison.Ordinal));
        Assert.Equal(3, Report("--out", "out").Status);
        Assert.False(Directory.Exists(PathOf("out")));
    }

    [Fact]
    public void A_failure_of_the_program_itself_ends_in_one_line_without_a_stack_trace()
    {
        var result = RunIn(s => s with { Clock = () => throw new InvalidOperationException("A1 2006-05-01") }, "report", "extract", "--rules", "rules", "--log", "log.txt");
        Assert.Equal((3, ""), (result.Status, result.Out));
        Assert.Equal("Something in the program itself went wrong (InvalidOperationException). Run again with --log FILE and send us the file; it holds no case's values.\n", result.Error);
        Assert.Contains("InvalidOperationException", Read("log.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("2006-05-01", Read("log.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_messages_nor_the_log_hold_what_cells_contain()
    {
        var values = new[] { "A1", "A4", "2006-05-01", "nonsense", "2016-11-31", "North", "SW1" };
        var result = Report("--log", "log.txt", "--verbose", "--out", "out");
        Assert.Equal(0, result.Status);
        Assert.Contains("Read 4 files: 5 cases", result.Error, StringComparison.Ordinal);
        Assert.All(values, v => Assert.DoesNotContain(v, result.Error + Read("log.txt"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_screen_has_colours_unless_they_are_not_wanted()
    {
        Assert.DoesNotContain('\u001b', Report().Out);
        Assert.DoesNotContain('\u001b', RunIn(s => s with { IsOutScreen = true, HasColour = false }, "report", "extract", "--rules", "rules").Out);
    }
}
