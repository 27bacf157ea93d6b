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

    [Fact]
    public void Findings_that_say_the_same_twice_are_one()
    {
        var extract = ExtractFixture.Read(TestFolder.At("fixtures/bad/extract-source-open-then-next"));
        var findings = PlausibilityChecks.Find(extract, new LocalDate(2017, 3, 31));
        Assert.Equal(findings.Distinct(), findings);
    }
}
