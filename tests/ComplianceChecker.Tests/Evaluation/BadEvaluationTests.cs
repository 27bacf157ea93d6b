using System.Reflection;
using System.Text.RegularExpressions;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Tests.Extracts;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>What evaluating and measuring say of an extract: a fixture for every message, fixtures/bad/evaluate-*, with the exact text beside it. One with a mapping in a folder <c>sources</c> is read by it.</summary>
public partial class BadEvaluationTests
{
    public static TheoryData<string> Fixtures => [.. Names()];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixture_gives_exactly_these_messages(string fixture)
    {
        var folder = "fixtures/bad/" + fixture;
        var loaded = TestFolder.Rules(folder + "/rules.json");
        var extract = Directory.Exists(TestFolder.At(folder + "/sources")) ? ExtractFixture.Read(TestFolder.At(folder), ending: ".csv") : TestFolder.Extract(folder);
        var result = Evaluator.Evaluate(extract, loaded.Rules);
        var report = TestFolder.Report(result, "2016-11-30", "2015-11-30", loaded, Where(folder));
        var lines = report.Findings.Except(result.Extract.Findings)
            .Select(f => FormattableString.Invariant($"{f.Severity.ToString().ToLowerInvariant()}|{f.File}|{f.Line}|{f.Column}|{f.Problem}"))
            .Concat(report.Filter.UnknownValues(result).Select(u => $"where|{u.Field}||{u.InWords()}"))
            .Concat(UnknownCodes.Of(report).Select(u => $"notes|||{u}"))
            .Concat(report.NotEvaluated.Select(r => $"not evaluated|{r.RuleId}|{r.CaseId}|{r.Reason}"));
        var text = string.Concat(lines.Select(l => l + "\n"));
        var expected = TestFolder.At(folder + "/expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(expected, text);
        }

        Assert.NotEqual("", text);
        Assert.Equal(File.ReadAllText(expected), text);
    }

    [Fact]
    public void Every_message_has_a_fixture_of_its_name()
    {
        var messages = new[] { typeof(EvaluationMessages), typeof(MeasureMessages) }
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(m => "evaluate-" + Capital().Replace(m.Name, "-$0").TrimStart('-').ToLowerInvariant());
        Assert.Equal(messages.Order(StringComparer.Ordinal), Names());
    }

    /// <summary>What the fixture is filtered by: a line FIELD=VALUE in where.txt, if it has one.</summary>
    private static FieldFilter[] Where(string folder) => File.Exists(TestFolder.At(folder + "/where.txt"))
        ? [.. File.ReadAllLines(TestFolder.At(folder + "/where.txt")).Select(l => l.Split('=')).Select(w => new FieldFilter(w[0], [w[1]]))]
        : [];

    private static IEnumerable<string> Names() =>
        Directory.GetDirectories(TestFolder.At("fixtures/bad"), "evaluate-*").Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
