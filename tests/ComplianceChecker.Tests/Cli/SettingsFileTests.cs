namespace ComplianceChecker.Tests.Cli;

public sealed class SettingsFileTests : CliTest
{
    [Fact]
    public void Options_may_stand_in_a_file_and_the_command_line_wins()
    {
        Write("compliance.json", """
            {
              // Weekly run
              "rules": ["rules/small.json"], "asAt": "2016-10-31", "since": "3 months", "out": "out", "suppressBelow": 0, "failOn": "overdue", "verbose": false,
            }
            """);
        Assert.Equal(1, Run("report", "extract", "--as-at", "2016-11-30").Status);
        var run = Read("out", "run.json");
        Assert.Contains("\"asAt\": \"2016-11-30\"", run, StringComparison.Ordinal);
        Assert.Contains("\"since\": \"2016-08-30\"", run, StringComparison.Ordinal);
        Assert.Contains("\"from\": \"compliance.json\"", run, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"compliance.json\"", run, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "as-at": "2016-11-30" }""", "compliance.json line 1, column 3: \"as-at\" is no option. Did you mean \"asAt\"?")]
    [InlineData("""{ "asAt": ["2016-11-30"] }""", "compliance.json line 1, column 11: \"asAt\" is a text such as \"DATE\", not a list [ ].")]
    [InlineData("""{ "verbose": "yes" }""", "compliance.json line 1, column 14: \"verbose\" is true or false, not a text.")]
    [InlineData("""{ "by": [true] }""", "compliance.json line 1, column 10: \"by\" is a text such as \"FIELD\", or a list of them, not true or false.")]
    [InlineData("""{ "asAt": "2016-11-30", "asAt": "2016-11-30" }""", "compliance.json line 1, column 25: \"asAt\" is given twice")]
    [InlineData("[]", "compliance.json line 1, column 1: an object { } was expected here, not a list [ ].")]
    [InlineData("{", "compliance.json line 1, column 2: is not JSON from here on")]
    [InlineData("""{ "asAt": "yesterday" }""", "compliance.json, asAt: is not a date. Write dates as 2016-11-30.")]
    public void A_wrong_settings_file_is_a_wrong_command_line(string json, string message)
    {
        Write("compliance.json", json);
        var result = Report();
        Assert.Equal((2, ""), (result.Status, result.Out));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
