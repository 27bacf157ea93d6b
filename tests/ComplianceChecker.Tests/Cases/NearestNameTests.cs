using ComplianceChecker.Cases;

namespace ComplianceChecker.Tests.Cases;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["visits", "reviews", "contacts", "seen_alone", "type", "team", "iro", "social_worker"];
    private static readonly string[] Codes = ["P1", "P3", "H5", "U1", "PN7", "not"];

    [Theory]
    [InlineData("visit", "visits", "a letter left out")]
    [InlineData("VISITS", "visits", "case does not count")]
    [InlineData("seen_allone", "seen_alone", "a letter doubled")]
    [InlineData("placements", null, "nothing near")]
    [InlineData("", null, "nothing to go by")]
    [InlineData("_ -", null, "no letters to go by")]
    [InlineData("tpye", "type", "two neighbours swapped")]
    [InlineData("taem", "team", "two neighbours swapped")]
    [InlineData("Seen-Alone", "seen_alone", "case, hyphens and underscores do not count")]
    [InlineData("Social Worker", "social_worker", "nor do spaces")]
    [InlineData("Team Name", "team", "the name says it at its beginning")]
    [InlineData("allocated_social_worker", "social_worker", "or at its end")]
    [InlineData("teammate", null, "not where it is part of a word")]
    [InlineData("irp", "iro", "a short word with one letter changed")]
    [InlineData("zro", null, "a short word with another first letter")]
    [InlineData("t", null, "a single letter")]
    [InlineData("d/m/y-y", null, "nothing near")]
    public void The_nearest_known_name_is_offered_only_if_it_is_near(string name, string? nearest, string reason) =>
        Assert.True(string.Equals(nearest, NearestName.Of(name, Known), StringComparison.Ordinal), reason);

    [Theory]
    [InlineData("headline-iha", "headline-iha-28-days", "the beginning of a name, which another is near by letters")]
    [InlineData("headline-pe", "headline-pep", "a letter left out")]
    [InlineData("headline", "headline-pep", "one word is too little to go by, so the nearest by letters")]
    public void A_name_that_was_broken_off_is_offered_whole(string name, string? nearest, string reason) =>
        Assert.True(string.Equals(nearest, NearestName.Of(name, ["headline-iha-28-days", "headline-pep", "headline-visits"]), StringComparison.Ordinal), reason);

    [Theory]
    [InlineData("P9", "P3", "of the codes with that letter, the nearest")]
    [InlineData("p0", "P1", "of the codes with that letter, the nearest")]
    [InlineData("PN9", "PN7", "three letters")]
    [InlineData("X9", null, "no code with that letter")]
    [InlineData("H51", "H5", "a letter more")]
    [InlineData("now", "not", "a short word")]
    [InlineData("hot", null, "another word")]
    public void Of_short_words_and_codes_the_first_letter_must_agree(string name, string? nearest, string reason) =>
        Assert.True(string.Equals(nearest, NearestName.Of(name, Codes), StringComparison.Ordinal), reason);
}
