using ComplianceChecker.Cases;

namespace ComplianceChecker.Tests.Cases;

public sealed class FindingTests
{
    [Fact]
    public void A_value_of_200_characters_is_kept_and_a_longer_one_is_cut()
    {
        Assert.Equal(new string('x', 200), Of(new string('x', 200)).Value);
        Assert.Equal(new string('x', 200) + "…", Of(new string('x', 201)).Value);
        Assert.Equal(new string('x', 200) + "…", Of(null) with { Value = new string('x', 300) } is var changed ? changed.Value : null);
        Assert.Equal(new string('x', 200) + "…", Of(null, new string('x', 300)).CaseId);
    }

    [Fact]
    public void A_character_is_not_cut_in_half() => Assert.Equal(new string('x', 199) + "…", Of(new string('x', 199) + "\U0001F600").Value);

    private static Finding Of(string? value, string? caseId = null) => new(Severity.Error, "visits.csv", 2, "date", value, caseId, "not a date.");
}
