using System.Reflection;
using System.Text.RegularExpressions;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Proposals;

namespace ComplianceChecker.Tests.Extracts.Proposals;

/// <summary>Lists for which no mapping can be proposed: fixtures/bad/map-*, with the messages in expected.txt; a line <c>option|kind=visits</c> gives that option.</summary>
public sealed class BadListTests
{
    private const string Kind = "option|kind=";

    private static readonly string[] Names = [.. Directory.GetDirectories(TestFolder.At("fixtures/bad"), "map-*").Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Fixtures => [.. Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_list_that_no_mapping_can_be_for_says_exactly_why(string fixture)
    {
        var folder = TestFolder.At("fixtures/bad/" + fixture);
        var lines = File.ReadAllLines(Path.Combine(folder, "expected.txt"));
        var option = lines.FirstOrDefault(l => l.StartsWith(Kind, StringComparison.Ordinal));
        var stop = Assert.Throws<ExtractException>(() => ProposalFixture.Propose([.. ProposalFixture.FilesOf(folder).Where(f => f.Name is not "expected.txt")], option?[Kind.Length..]));
        if (string.Equals(Environment.GetEnvironmentVariable("UPDATE_APPROVED"), "1", StringComparison.Ordinal))
        {
            lines = [.. option is null ? Array.Empty<string>() : [option], .. stop.Messages];
            File.WriteAllText(Path.Combine(folder, "expected.txt"), string.Concat(lines.Select(l => l + "\n")));
        }

        Assert.Equal(lines.Where(l => !l.StartsWith(Kind, StringComparison.Ordinal)), stop.Messages);
    }

    [Fact]
    public void Every_message_about_a_list_has_a_fixture()
    {
        var said = Names.SelectMany(f => File.ReadAllLines(TestFolder.At($"fixtures/bad/{f}/expected.txt"))).ToArray();
        Assert.Empty(typeof(ProposalMessages).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => !said.Any(s => Pattern((string)f.GetRawConstantValue()!).IsMatch(s)))
            .Select(f => f.Name));
    }

    private static Regex Pattern(string message) => new(
        "^" + Regex.Replace(Regex.Escape(message), @"\\\{[0-9]\}?", "(?s:.*)", RegexOptions.None, TimeSpan.FromSeconds(1)) + "$",
        RegexOptions.None,
        TimeSpan.FromSeconds(1));
}
