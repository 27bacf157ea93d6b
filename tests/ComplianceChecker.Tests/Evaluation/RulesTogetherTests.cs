using ComplianceChecker.Evaluation;
using ComplianceChecker.Tests.Extracts.Samples;

namespace ComplianceChecker.Tests.Evaluation;

public class RulesTogetherTests
{
    [Fact]
    public void A_rule_gives_the_same_alone_as_among_all_others()
    {
        var rules = TestFolder.RulesIn("rules/england").Rules;
        var extract = new MadeSample(MadeSample.Options(400, seed: 11)).Extract;

        foreach (var together in Evaluator.Evaluate(extract, rules).Outcomes)
        {
            var alone = Evaluator.Evaluate(extract, [together.Rule]).Outcomes[0];
            Assert.True(alone.Obligations.SequenceEqual(together.Obligations), together.Rule.Id);
        }
    }
}
