using ComplianceChecker.Cases;
using ComplianceChecker.Tests.Extracts;
using NodaTime;

namespace ComplianceChecker.Tests.Cases;

public sealed class PlausibilityTests
{
    [Fact]
    public void The_awkward_extract_gives_no_doubt_about_dates_up_to_the_day_it_was_taken()
    {
        var extract = ExtractFixture.Read(TestFolder.At("fixtures/extracts/awkward"));
        var early = PlausibilityChecks.Find(extract, new LocalDate(2010, 1, 1));
        Assert.DoesNotContain(early, f => f.Problem.StartsWith("after the as-at date", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("extract-case-contradiction", 0, "its rows differ, and that has been said")]
    [InlineData("extract-case-date-unreadable", 0, "it could not be read, and that has been said")]
    [InlineData("extract-case-field-count", 0, "nothing of the row could be read, and that has been said")]
    [InlineData("extract-no-birth", 1, "it is blank")]
    public void A_blank_date_of_birth_is_told_unless_it_has_been_said_already(string fixture, int told, string reason)
    {
        var findings = PlausibilityChecks.Find(ExtractFixture.Read(TestFolder.At("fixtures/bad/" + fixture)), new LocalDate(2016, 11, 30));
        Assert.True(told == findings.Count(f => f.Problem.StartsWith("no date of birth", StringComparison.Ordinal)), reason);
    }

    [Fact]
    public void Findings_that_say_the_same_twice_are_one()
    {
        var extract = ExtractFixture.Read(TestFolder.At("fixtures/bad/extract-source-open-then-next"));
        var findings = PlausibilityChecks.Find(extract, new LocalDate(2017, 3, 31));
        Assert.Equal(findings.Distinct(), findings);
    }
}
