using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>The worked examples of the rules made up for the tests; what they expect was worked out by hand.</summary>
public sealed class RuleFixtureTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(TestFolder.At("fixtures/rules"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_comes_out_as_expected(string file)
    {
        var rules = TestFolder.Rules($"fixtures/rules/{file}").Rules;

        var results = rules.SelectMany(r => r.Examples.Select(e => ExampleRunner.Run(e, r, TestFolder.Dictionary))).ToList();

        Assert.True(rules.Count == 0 || results.Count > 0, "rules without examples");
        Assert.All(results, r => Assert.True(r.Passes, $"{r.Rule.Id}, {r.Example.Title}: {r.WhyNot} {string.Join("; ", r.Got.Select(g => string.Join(' ', g.Select(v => $"{v.Key}={v.Value}"))))}"));
    }
}
