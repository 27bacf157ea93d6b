using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Tests.Extracts.Privacy;

public sealed class KnownWordsTests
{
    [Theory]
    [InlineData("F", "F", "there is nothing beyond the beginning")]
    [InlineData("f", "f", "the case of letters does not count")]
    [InlineData("Female, of North Street", "F withheld", "what is beyond the beginning is not kept")]
    [InlineData("Y", "Y", "the word itself")]
    [InlineData("N", "N", "the other of yes and no")]
    [InlineData("0", null, "a digit may be a number of somebody")]
    [InlineData("Archer", null, "none of the words")]
    public void A_word_is_kept_and_what_stands_beyond_it_is_not(string text, string? kept, string why) =>
        Assert.True(string.Equals(kept, new KnownWords(["F*", "Y"]).Kept(text), StringComparison.Ordinal), why);
}
