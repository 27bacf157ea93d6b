using ComplianceChecker.Reports;

namespace ComplianceChecker.Tests.Reports;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("Siân O'Brien, née Łuk", "Siân O'Brien, née Łuk", "letters stay")]
    [InlineData("😀\u200Dx", "😀\u200Dx", "so do characters beyond 16 bits and those that join")]
    [InlineData("a\u001B[2Jb", "a\uFFFD[2Jb", "escape")]
    [InlineData("a\u0007\u0000\u007F\u009Bb", "a\uFFFD\uFFFD\uFFFD\uFFFDb", "bell, nothing, delete and the escape of eight bits")]
    [InlineData("a\tb\r\nc\u0085d\u2028e", "a b  c d e", "ends of lines")]
    [InlineData("a\u202Ecsv.exe\u2066", "a\uFFFDcsv.exe\uFFFD", "writing from the right would show another name")]
    [InlineData("", "", "blank")]
    public void Characters_that_a_terminal_obeys_are_substituted(string text, string expected, string because)
    {
        Assert.NotEmpty(because);
        Assert.Equal(expected, VisibleText.Of(text));
    }

    [Fact]
    public void Of_the_first_256_characters_the_controls_alone_are_substituted()
    {
        for (var c = '\0'; c < '\u0100'; c++)
        {
            Assert.Equal(char.IsControl(c), !string.Equals(VisibleText.Of(c.ToString()), c.ToString(), StringComparison.Ordinal));
        }
    }
}
