using System.Text;
using ComplianceChecker.Cases;

namespace ComplianceChecker.Tests.Cases;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("équipe", "ÉQUIPE", "case")]
    [InlineData("e\u0301quipe", "ÉQUIPE", "a letter and its mark apart")]
    [InlineData("o\u0323\u0302", "Ộ", "two marks")]
    [InlineData("w\u0302y\u0302n", "ŴŶN", "Welsh")]
    [InlineData("ſ", "ſ", "no letter becomes one of A to Z")]
    [InlineData("straße", "STRAßE", "no letter becomes two")]
    public void A_text_is_folded(string text, string folded, string reason) => Assert.True(string.Equals(folded, FoldedText.Of(text), StringComparison.Ordinal), reason);

    [Fact]
    public void Letters_with_marks_are_composed_as_Unicode_does()
    {
        for (var c = '\u00C0'; c < '\u1F00'; c++)
        {
            var apart = c.ToString().Normalize(NormalizationForm.FormD);
            if (!string.Equals(ComposedLetters.Of(apart), apart, StringComparison.Ordinal))
            {
                Assert.Equal(apart.Normalize(NormalizationForm.FormC), ComposedLetters.Of(apart));
            }
        }
    }

    [Theory]
    [InlineData("\u00A0C1\u00A0", "no-break spaces")]
    [InlineData(" \t\r\nC1\u3000\u2009\u202F", "white space of all sorts")]
    [InlineData("\uFEFF\u200B\u2060C1\u200B", "what cannot be seen")]
    public void Blanks_beyond_ascii_are_trimmed(string text, string reason) =>
        Assert.True(FoldedText.Trim(Encoding.UTF8.GetBytes(text)).SequenceEqual("C1"u8), reason);

    [Fact]
    public void What_is_no_utf8_is_left_alone() => Assert.Equal([0xC9, 0x31, 0xA0], FoldedText.Trim([0x20, 0xC9, 0x31, 0xA0]).ToArray());
}
