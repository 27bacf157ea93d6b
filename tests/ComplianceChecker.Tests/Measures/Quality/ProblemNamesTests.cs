using ComplianceChecker.Extracts;
using ComplianceChecker.Measures.Quality;
using ComplianceChecker.Tests.Extracts;

namespace ComplianceChecker.Tests.Measures.Quality;

public sealed class ProblemNamesTests
{
    public static TheoryData<string> Fixtures =>
        [.. ExtractFixture.Names, .. Directory.GetDirectories(TestFolder.At("fixtures/bad"), "evaluate-*").Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_finding_of_a_bad_extract_has_a_name(string fixture)
    {
        var names = new ProblemNames();
        var findings = File.ReadAllLines(TestFolder.At($"fixtures/bad/{fixture}/expected.txt"))
            .Where(l => l.StartsWith("error|", StringComparison.Ordinal) || l.StartsWith("warning|", StringComparison.Ordinal))
            .Select(l => l.Split('|', 5)[4]);
        Assert.DoesNotContain(findings, f => names.Of(f) == ProblemNames.Other);
    }

    [Fact]
    public void The_README_lists_every_name()
    {
        var readme = File.ReadAllText(TestFolder.At("README.md"));
        Assert.All(ProblemNames.Names, name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("repeats line 12 of 2017/visits.csv in every column; the two count once. Remove one of them.", "repeated")]
    [InlineData("overlaps the period of the same child on line 7. Correct the dates if the two cannot both hold.", "overlap")]
    [InlineData("overlaps the period of the same child on line 7.", "other", "the end of the message is missing")]
    [InlineData("none of the known codes (so in 1200 rows). Did you mean U6? Correct it, or add it to dictionary.local.json.", "unknown_code")]
    [InlineData("no date of birth: rules that need an age are not evaluated for this child. Add it.", "no_birth")]
    [InlineData("no date of birth: a, b should end at a birthday, and that end is left out of account for this child. Add the date.", "no_birth")]
    [InlineData("visits: What would excuse a step is taken as not having happened: no such records.", "taken_as_empty")]
    [InlineData("seven weeks since the last visit", "other", "a rule's own words")]
    public void A_problem_is_known_by_its_message_whatever_is_filled_in(string problem, string name, string reason = "it is the message") =>
        Assert.True(string.Equals(name, new ProblemNames().Of(problem).Name, StringComparison.Ordinal), reason);

    [Fact]
    public void A_message_of_cases_is_told_from_that_of_records()
    {
        var names = new ProblemNames();
        Assert.Equal(new ProblemName("not_a_date", "cases"), names.Of(ExtractMessages.Fill(ExtractMessages.CaseDateUnreadable, "2016-03-31")));
        Assert.Equal(new ProblemName("not_a_date"), names.Of(ExtractMessages.Fill(ExtractMessages.NotADate, "2016-03-31")));
    }
}
