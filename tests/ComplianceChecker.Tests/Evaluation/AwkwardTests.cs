using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>The hand-worked children of fixtures/extracts/awkward; its README says of each which trap it is.</summary>
public class AwkwardTests
{
    private const string Folder = "fixtures/extracts/awkward";

    private static readonly EvaluationResult Result = Evaluator.Evaluate(TestFolder.Extract(Folder), TestFolder.Rules("fixtures/rules/awkward.json").Rules);

    [Fact]
    public void Every_obligation_is_as_worked_out_by_hand()
    {
        var expected = File.ReadAllLines(TestFolder.At(Folder + "/expected/obligations.csv")).Skip(1).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0);
        Assert.Equal([.. expected], [.. TestFolder.ObligationLines(Result, TestFolder.Date("2016-11-30"))]);
    }

    [Fact]
    public void What_cannot_be_evaluated_is_listed()
    {
        var report = TestFolder.Report(Result, "2016-11-30", "2015-11-30");
        var expected = File.ReadAllLines(TestFolder.At(Folder + "/expected/not-evaluated.csv")).Skip(1).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0);
        Assert.Equal(expected.Order(StringComparer.Ordinal), report.NotEvaluated.Select(r => $"{r.RuleId},{r.CaseId}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_measure_is_as_worked_out_by_hand()
    {
        var report = TestFolder.Report(Result, "2016-11-30", "2015-11-30");
        var expected = File.ReadAllLines(TestFolder.At(Folder + "/expected/measures.csv")).Skip(1).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            report.Measures.Where(m => m.GroupBy.Length == 0)
                .Select(m => FormattableString.Invariant($"{m.Measure.Id},{m.Numerator},{m.Denominator},{m.LeftOut},{m.NotTold}"))
                .Order(StringComparer.Ordinal));
    }
}
