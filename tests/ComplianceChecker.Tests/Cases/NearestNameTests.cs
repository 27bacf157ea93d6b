using ComplianceChecker.Cases;

namespace ComplianceChecker.Tests.Cases;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["visits", "reviews", "contacts", "seen_alone"];

    [Theory]
    [InlineData("visit", "visits", "a letter left out")]
    [InlineData("VISITS", "visits", "case does not count")]
    [InlineData("seen_allone", "seen_alone", "a letter doubled")]
    [InlineData("placements", null, "nothing near")]
    [InlineData("", null, "nothing to go by")]
    public void The_nearest_known_name_is_offered_only_if_it_is_near(string name, string? nearest, string reason) =>
        Assert.True(string.Equals(nearest, NearestName.Of(name, Known), StringComparison.Ordinal), reason);
}
