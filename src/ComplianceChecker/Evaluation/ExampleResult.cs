using ComplianceChecker.Rules;

namespace ComplianceChecker.Evaluation;

/// <summary>What came of a worked example.</summary>
/// <param name="Rule">The rule it belongs to.</param>
/// <param name="Example">The example.</param>
/// <param name="WhyNot">Why it could not be run, or null if it was.</param>
/// <param name="Got">The obligations that came of it, in order, each by the columns of <c>obligations.csv</c>.</param>
public sealed record ExampleResult(Rule Rule, RuleExample Example, string? WhyNot, IReadOnlyList<IReadOnlyDictionary<string, string>> Got)
{
    /// <summary>Whether as many obligations came as were expected, each with the expected values.</summary>
    public bool Passes => WhyNot is null && Got.Count == Example.Expect.Count && Got.Zip(Example.Expect).All(p => Agrees(p.Second, p.First));

    /// <summary>The columns that the example names, in the order of <c>obligations.csv</c>.</summary>
    public IReadOnlyList<string> Columns { get; } =
        [.. ColumnOrder.Where(c => Example.Expect.Any(e => e.Values.ContainsKey(c)))];

    private static string[] ColumnOrder => ["case_id", "rule_id", "started", "step", "opened", "due", "done", "ended", "status", "days_late"];

    /// <summary>Whether an obligation has all the values expected of it.</summary>
    public static bool Agrees(ExpectedObligation expected, IReadOnlyDictionary<string, string> got)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return expected.Values.All(v => got.TryGetValue(v.Key, out var value) && string.Equals(value, v.Value, StringComparison.Ordinal));
    }
}
