namespace ComplianceChecker.Tests.Cli;

public sealed class LogTests : CliTest
{
    private const string FullDisk = "/dev/full";

    [Fact]
    public void A_log_that_cannot_be_written_ends_with_status_4()
    {
        var result = Report("--log", "nowhere/log.txt");
        Assert.Equal((4, "The log file nowhere/log.txt cannot be written: its folder does not exist. Make the folder, or choose another place.\n"), (result.Status, result.Error));
    }

    [Theory]
    [InlineData(4, "The log file /dev/full cannot be written: the disk is full. Make room, or choose another disk. All else was done.\n", "report", "extract", "--rules", "rules")]
    [InlineData(4, "The log file /dev/full cannot be written: the disk is full. Make room, or choose another disk. All else was done.\n", "report", "extract", "--rules", "rules", "--fail-on", "overdue")]
    [InlineData(2, "--format: csv writes files. Say where with --out FOLDER.\nThe log file /dev/full cannot be written: the disk is full. Make room, or choose another disk.\n", "report", "extract", "--format", "csv")]
    public void A_disk_that_is_full_for_the_log_is_told_in_one_line_when_all_else_is_done(int status, string error, params string[] args)
    {
        if (!File.Exists(FullDisk))
        {
            return;
        }

        var result = Run([.. args, "--log", FullDisk]);
        Assert.Equal((status, error), (result.Status, result.Error));
        Assert.Equal(status == 4, result.Out.Contains("Overdue: 3 for 3 cases", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("case", "extract", "Johnny", "--rules", "rules")]
    [InlineData("report", "extract", "--rules", "nowhere")]
    [InlineData("report", "extract", "--rules", "rules", "--since", "maybe")]
    [InlineData("report", "extract", "--rules", "rules/broken.json")]
    public void What_a_person_did_wrong_is_logged_as_a_message_alone(params string[] args)
    {
        Write("rules/broken.json", "{");
        var result = Run([.. args, "--log", "log.txt", "--verbose"]);
        Assert.InRange(result.Status, 2, 3);
        var told = result.Error + Read("log.txt");
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Failure", told, StringComparison.Ordinal);
        Assert.Contains(" ERR " + result.Error.TrimEnd('\n').Split('\n')[^1], Read("log.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_is_added_to()
    {
        Report("--log", "log.txt");
        var first = Read("log.txt");
        Assert.Contains(" INF Loaded 3 rules from small.json.", first, StringComparison.Ordinal);
        Assert.Equal(0, Report("--log", "log.txt").Status);
        Assert.StartsWith(first, Read("log.txt"), StringComparison.Ordinal);
        Assert.True(Read("log.txt").Length > first.Length);
    }

    [Theory]
    [InlineData("", 0, "an empty file")]
    [InlineData("2016-11-30 09:00:00.000 +00:00 INF ", 0, "a log")]
    [InlineData("\uFEFF2016-11-30 09:00:00.000 +01:00 ERR x", 0, "a log that an editor saved")]
    [InlineData("case_id,date\n", 2, "a list")]
    [InlineData("2016-11-30,A1\n", 2, "a list that begins with a date")]
    [InlineData("x", 2, "a file shorter than the start of a log's line")]
    public void A_file_that_is_not_a_log_is_kept(string content, int status, string because)
    {
        var before = System.Text.Encoding.UTF8.GetBytes(content);
        File.WriteAllBytes(PathOf("mine.txt"), before);
        var result = Report("--log", "mine.txt");
        var after = File.ReadAllBytes(PathOf("mine.txt"));
        Assert.True(result.Status == status, because);
        Assert.Equal(before, after[..before.Length]);
        if (status == 2)
        {
            Assert.Equal(before.Length, after.Length);
            Assert.Equal("--log: there is a file of that name that is not a log. Choose another name, so that it is kept.\n", result.Error);
        }
    }

    [Fact]
    public void A_link_to_a_rule_file_is_seen_through()
    {
        File.CreateSymbolicLink(PathOf("log.txt"), PathOf("rules", "small.json"));
        Assert.Equal(2, Report("--log", "log.txt").Status);
        Assert.Equal(SmallCouncil.Rules, Read("rules", "small.json"));
    }

    [Fact]
    public void The_log_of_one_rule_has_one_rule()
    {
        var rules = System.Text.Json.Nodes.JsonNode.Parse(SmallCouncil.Rules)!;
        rules["rules"]!.AsArray().RemoveAt(2);
        rules["rules"]!.AsArray().RemoveAt(1);
        Write("rules/small.json", rules.ToJsonString());
        Assert.Contains("Loaded 1 rule from small.json.\n", Run("rules", "list", "--rules", "rules", "--verbose").Error, StringComparison.Ordinal);
    }
}
