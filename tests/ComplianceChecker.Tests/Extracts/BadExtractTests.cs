using System.Reflection;
using System.Text.RegularExpressions;
using ComplianceChecker.Cases;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

public sealed class BadExtractTests
{
    public static TheoryData<string> Fixtures => [.. ExtractFixture.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Reading_a_bad_extract_says_exactly_what_is_wrong(string fixture)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("UPDATE_APPROVED"), "1", StringComparison.Ordinal))
        {
            ExtractFixture.Record(fixture);
        }

        Assert.Equal(ExtractFixture.Expected(fixture), ExtractFixture.Said(fixture));
    }

    [Fact]
    public void Every_message_has_a_fixture()
    {
        var said = ExtractFixture.Names.SelectMany(ExtractFixture.Expected).Select(l => l[(l.LastIndexOf('|') + 1)..]).ToArray();
        var without = new[] { typeof(ExtractMessages), typeof(SourceMessages), typeof(ExtractSettingsMessages), typeof(PlausibilityMessages) }
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => !said.Any(s => Pattern((string)f.GetValue(null)!).IsMatch(s)))
            .Select(f => f.Name);
        Assert.Empty(without);
    }

    private static Regex Pattern(string message) => new(
        Regex.Replace(Regex.Escape(message.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)), @"\\\{[0-9]\}?", "(?s:.*)", RegexOptions.None, TimeSpan.FromSeconds(1)) + "$",
        RegexOptions.None,
        TimeSpan.FromSeconds(1));
}
