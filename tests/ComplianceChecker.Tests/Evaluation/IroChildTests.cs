using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>The children of fixtures/extracts/iro-child, whose visits, reviews and plans as care leavers were worked out by hand from the law; its README tells what happened to each.</summary>
public class IroChildTests
{
    private const string Folder = "fixtures/extracts/iro-child";

    private static readonly EvaluationResult Result = Evaluator.Evaluate(TestFolder.Extract(Folder), TestFolder.RulesIn("rules/england").Rules);

    [Fact]
    public void Every_visit_review_and_plan_is_owed_under_the_rule_of_its_day()
    {
        string[] judged = ["visits-", "reviews", "temporary-approval", "needs-assessment-", "pathway-plan-", "leaving-care-accommodation-"];
        var expected = File.ReadAllLines(TestFolder.At(Folder + "/expected/obligations.csv")).Skip(1).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0);
        Assert.Equal(
            [.. expected],
            [.. TestFolder.ObligationLines(Result, TestFolder.Date("2021-12-31")).Where(l => judged.Any(j => l.Split(',')[1].StartsWith(j, StringComparison.Ordinal)))]);
    }

    [Fact]
    public void Nothing_is_found_to_be_wrong_with_their_records() =>
        Assert.Empty(Result.Extract.Findings.Concat(Result.Findings));
}
