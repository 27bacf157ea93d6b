using ComplianceChecker.Cli;

namespace ComplianceChecker.Tests.Cli;

public sealed class VersionTests : CliTest
{
    private const string OfTheseFour = "bc35d553";

    public VersionTests()
    {
        Write("program/rules/calendars/some.json", "one");
        Write("program/rules/dictionary.json", "two");
        Write("program/rules/england/some.json", "three");
        Write("program/rules/sources/some.json", "four");
    }

    [Fact]
    public void The_version_the_commit_and_the_shipped_rules_are_told() =>
        Assert.Matches(@"^compliance \d+\.\d+\.\d+, commit (unknown|[0-9a-f]{7}(-changed)?), rules [0-9a-f]{8}\n$", Run("--version").Out);

    [Fact]
    public void The_version_of_rules_is_that_of_the_list_of_their_hashes() => Assert.Equal(OfTheseFour, RulesTold());

    [Theory]
    [InlineData("england/some.json", "a rule set")]
    [InlineData("england/more.json", "a rule set that was added")]
    [InlineData("dictionary.json", "the dictionary")]
    [InlineData("calendars/some.json", "bank holidays")]
    [InlineData("sources/some.json", "how returns are read")]
    public void Rules_that_were_changed_have_another_version(string file, string reason)
    {
        Write("program/rules/" + file, "changed");
        var told = RulesTold();
        Assert.Matches("^[0-9a-f]{8}$", told);
        Assert.False(string.Equals(OfTheseFour, told, StringComparison.Ordinal), reason);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("schema/rule-set.schema.json")]
    public void What_no_result_rests_on_is_not_part_of_the_version(string file)
    {
        Write("program/rules/" + file, "changed");
        Assert.Equal(OfTheseFour, RulesTold());
    }

    [Fact]
    public void The_councils_own_dictionary_is_named_beside_the_version()
    {
        Write("program/rules/dictionary.local.json", "own");
        Assert.Equal(OfTheseFour + " with dictionary.local.json", RulesTold());
    }

    [Fact]
    public void A_program_without_its_rules_folder_says_so()
    {
        Directory.Delete(PathOf("program", "rules"), recursive: true);
        Assert.Equal("not found beside the program", RulesTold());
    }

    [Theory]
    [InlineData("65dbc62cb5b1a0a4b9c2b6d4f7a8e9f0a1b2c3d4", "65dbc62", "a commit")]
    [InlineData("65dbc62cb5b1a0a4b9c2b6d4f7a8e9f0a1b2c3d4-changed", "65dbc62-changed", "a commit and changes that were not in it")]
    [InlineData("of-the-council", "of-the-council", "a name that a build was given")]
    public void A_commit_is_told_by_its_first_seven_digits(string revision, string told, string reason) =>
        Assert.True(string.Equals(told, ProgramVersion.ShortCommit(revision), StringComparison.Ordinal), reason);

    private string RulesTold()
    {
        var result = RunIn(s => s with { ProgramFolder = PathOf("program") }, "--version");
        Assert.Equal((0, ""), (result.Status, result.Error));
        return result.Out.TrimEnd('\n').Split(", rules ")[1];
    }
}
