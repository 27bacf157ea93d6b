using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>Every message about a mapping is provoked: fixtures/bad/mappings/*.txt give a mapping of the repository, what is changed in it, and what must be said.</summary>
/// <remarks>A file has the mapping, then for each change three lines: <c>- </c> what stands there, <c>+ </c> what is put there, and <c>= </c> the message. Blank lines and lines that begin with # do not count.</remarks>
public sealed class BadMappingTests
{
    private static readonly (string Mapping, string Right, string Wrong, string Message)[] All = [.. Directory.GetFiles(TestFolder.At("fixtures/bad/mappings"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Changes)];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_mapping_that_cannot_be_used_says_where_and_why(int number)
    {
        var (mapping, right, wrong, message) = All[number];
        var text = File.ReadAllText(TestFolder.At(mapping));
        Assert.Contains(right, text, StringComparison.Ordinal);
        var broken = Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal));
        var stop = Assert.Throws<DataFileException>(() => SourceMappingFile.Read(broken, "mapping.json", ExtractFixture.Dictionary()));
        Assert.Contains(message, stop.Errors.Select(e => e.Message));
        Assert.All(stop.Errors, e => Assert.Matches(@"^mapping\.json line \d+, column \d+$", e.Place.ToString()));
    }

    [Fact]
    public void Every_message_about_a_mapping_is_provoked()
    {
        var without = typeof(SourceMappingMessages).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => !All.Any(c => Pattern((string)f.GetValue(null)!).IsMatch(c.Message)))
            .Select(f => f.Name);
        Assert.Empty(without);
    }

    private static IEnumerable<(string, string, string, string)> Changes(string path)
    {
        var lines = File.ReadAllLines(path).Where(l => l.Length > 0 && l[0] != '#').ToArray();
        for (var i = 1; i < lines.Length; i += 3)
        {
            Assert.Equal("-+=", string.Concat(lines[i][0], lines[i + 1][0], lines[i + 2][0]));
            yield return (lines[0], lines[i][2..], lines[i + 1][2..], lines[i + 2][2..]);
        }
    }

    private static Regex Pattern(string message) => new(
        "^" + Regex.Replace(Regex.Escape(message.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)), @"\\\{[0-9]\}?", "(?s:.*)", RegexOptions.None, TimeSpan.FromSeconds(1)) + "$",
        RegexOptions.None,
        TimeSpan.FromSeconds(1));
}
