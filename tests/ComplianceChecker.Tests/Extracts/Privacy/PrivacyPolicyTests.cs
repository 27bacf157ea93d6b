using System.Reflection;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Tests.Extracts.Privacy;

public sealed class PrivacyPolicyTests
{
    private static readonly string[] OfCopies = ["SamePseudonym", "Survivor", "SurvivorInSettings"];

    public static TheoryData<string> Fixtures => [.. Directory.GetFiles(TestFolder.At("fixtures/bad"), "privacy-*.json").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_bad_policy_is_told_with_its_lines(string file)
    {
        var stop = Assert.Throws<DataFileException>(() => PrivacyPolicyFile.Read(File.ReadAllBytes(TestFolder.At($"fixtures/bad/{file}")), file, TestFolder.Dictionary));
        Assert.Equal(File.ReadAllLines(TestFolder.At($"fixtures/bad/{Path.ChangeExtension(file, ".expected.txt")}")), stop.Errors.Select(e => e.ToString()));
    }

    [Fact]
    public void Every_message_about_a_policy_has_a_fixture()
    {
        var said = Directory.GetFiles(TestFolder.At("fixtures/bad"), "privacy-*.expected.txt").SelectMany(File.ReadAllLines).ToArray();
        var without = typeof(PrivacyMessages).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => !OfCopies.Contains(f.Name, StringComparer.Ordinal))
            .Where(f => !said.Any(s => s.Contains(LongestPart((string)f.GetValue(null)!), StringComparison.Ordinal)))
            .Select(f => f.Name);
        Assert.Empty(without);
    }

    [Fact]
    public void The_shipped_policy_keeps_dates_of_birth_and_replaces_teams()
    {
        var policy = PrivacyPolicyFile.Read(File.ReadAllBytes(TestFolder.At("rules/privacy/policy.json")), "policy.json", TestFolder.Dictionary);
        Assert.Equal((DatesOfBirth.Keep, TeamNames.Replace), (policy.DatesOfBirth, policy.Teams));
        Assert.Equal([("accommodation", "type")], policy.Texts.Keys);
        Assert.Empty(policy.Dropped);
    }

    private static string LongestPart(string message) => message.Split('{', '}').Where((_, i) => i % 2 == 0).MaxBy(p => p.Length)!;
}
