namespace ComplianceChecker.Tests.Cli;

public sealed class OtherCommandTests : CliTest
{
    [Fact]
    public void An_extract_is_checked_by_file_column_and_rule()
    {
        var result = Run("extract", "check", "extract", "--rules", "rules");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "extract-check");
    }

    [Fact]
    public void Checking_an_extract_can_write_the_list_of_problems()
    {
        Assert.Equal(0, Run("extract", "check", "extract", "--rules", "rules", "--out", "out").Status);
        Report("--out", "report");
        Assert.Equal(Read("report", "data-quality.csv"), Read("out", "data-quality.csv"));
    }

    [Fact]
    public void Checking_an_extract_writes_what_was_made_of_columns_values_and_rules()
    {
        Assert.Equal(0, Run("extract", "check", "extract", "--rules", "rules", "--out", "out").Status);
        Assert.Contains("\nvisits.csv,date,visits.date,8,0,1,", Read("out", "columns.csv"), StringComparison.Ordinal);
        Assert.Contains("\nvisits.csv,case_id,case id,8,0,0,,", Read("out", "columns.csv"), StringComparison.Ordinal);
        Assert.StartsWith("file,column,read_as,value,code,rows\nvisits.csv,seen,visits.seen,", Read("out", "values.csv"), StringComparison.Ordinal);
        Assert.Contains("\nsmall-dental,", Read("out", "answers.csv"), StringComparison.Ordinal);
        Assert.Contains(",not,the extract has no records of the kind dental_checks.", Read("out", "answers.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_listed()
    {
        var result = Run("rules", "list", "--rules", "rules");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out.Replace(Path.Combine(AppContext.BaseDirectory, "rules"), "(shipped)", StringComparison.Ordinal), "rules-list");
    }

    [Fact]
    public void The_folder_of_the_shipped_rules_ends_the_list_on_a_line_that_is_not_broken()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "rules");
        var result = RunIn(s => s with { IsOutScreen = true, HasColour = false, ScreenWidth = 40 }, "rules", "list");
        Assert.EndsWith($" {folder}\n", result.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "england", "headline.json")));
    }

    [Fact]
    public void A_rule_is_shown_in_plain_English()
    {
        var result = Run("rules", "show", "small-reviews", "--rules", "rules");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "rules-show");
    }

    [Fact]
    public void A_rule_that_is_not_there_is_answered_with_the_nearest()
    {
        var result = Run("rules", "show", "small-review", "--rules", "rules");
        Assert.Equal((2, "There is no rule \"small-review\". Did you mean \"small-reviews\"? Run compliance rules list to see them all.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void Rules_without_errors_are_said_to_have_none_and_warnings_are_told()
    {
        var result = Run("rules", "check", "rules");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Equal(3, result.Out.Split('\n').Count(l => l.StartsWith("warning: small.json line ", StringComparison.Ordinal)));
        Assert.EndsWith("3 rules in 1 rule set: no errors, 3 warnings.\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_error_of_a_rule_file_is_told_with_its_line()
    {
        Write("rules/small.json", SmallCouncil.Rules.Replace("\"visits\"", "\"visit\"", StringComparison.Ordinal).Replace("\"first\": \"1 year\"", "\"frist\": \"1 year\"", StringComparison.Ordinal).Replace("\"20 working days\"", "\"20 working dayz\"", StringComparison.Ordinal));
        var result = Run("rules", "check", "rules/small.json");
        Assert.Equal((3, ""), (result.Status, result.Out));
        Assert.True(result.Error.Split('\n').Length > 2, result.Error);
        Assert.All(result.Error.Split('\n')[..^1], line => Assert.StartsWith("small.json line ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Examples_that_pass_are_counted()
    {
        var result = Run("rules", "test", "rules");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Equal("small-visits: 1 of 1 example passes\nsmall-reviews: no examples\nsmall-dental: no examples\n\nThe one example passes.\n", result.Out);
    }

    [Fact]
    public void Rules_without_examples_are_not_said_to_pass()
    {
        var rules = System.Text.Json.Nodes.JsonNode.Parse(SmallCouncil.Rules)!;
        rules["rules"]![0]!.AsObject().Remove("examples");
        Write("rules/small.json", rules.ToJsonString());
        var result = Run("rules", "test", "rules");
        Assert.Equal((0, "small-visits: no examples\nsmall-reviews: no examples\nsmall-dental: no examples\n\nThere is no example to run.\n"), (result.Status, result.Out));
    }

    [Fact]
    public void An_example_that_fails_shows_what_was_expected_beside_what_came()
    {
        Write("rules/small.json", SmallCouncil.Rules.Replace("\"days_late\": 16 }", "\"days_late\": 17 }, { \"due\": \"2016-12-26\" }", StringComparison.Ordinal));
        var result = Run("rules", "test", "rules");
        Assert.Equal((1, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "rules-test");
    }

    [Fact]
    public void What_no_example_reaches_is_told_by_line_and_found()
    {
        Write("rules/small.json", SmallCouncil.Rules);
        var result = Run("rules", "test", "rules", "--coverage");
        Assert.Equal(1, result.Status);
        Approved.Check(result.Out, "rules-test-coverage");
    }

    [Fact]
    public void The_shipped_rules_pass_their_own_examples_and_have_no_errors()
    {
        Assert.Equal(0, Run("rules", "test").Status);
        Assert.Equal(0, Run("rules", "check").Status);
    }

    [Fact]
    public void The_schema_is_written_to_standard_output() =>
        Assert.Equal(ComplianceChecker.Rules.RuleSetSchema.Write(), Run("rules", "schema").Out);

    [Theory]
    [InlineData("--help")]
    [InlineData("report --help")]
    [InlineData("case --help")]
    [InlineData("trend --help")]
    [InlineData("extract check --help")]
    [InlineData("extract map --help")]
    [InlineData("extract sample --help")]
    [InlineData("extract pseudonymise --help")]
    [InlineData("rules list --help")]
    [InlineData("rules show --help")]
    [InlineData("rules check --help")]
    [InlineData("rules test --help")]
    [InlineData("rules schema --help")]
    [InlineData("rules compare --help")]
    public void Every_command_has_help_with_examples(string arguments)
    {
        var result = Run(arguments.Split(' '));
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "help-" + arguments.Replace(" --help", "", StringComparison.Ordinal).Replace("--help", "all", StringComparison.Ordinal).Replace(' ', '-'));
    }
}
