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
}
