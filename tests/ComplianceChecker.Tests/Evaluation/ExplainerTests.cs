using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>Every obligation tells what started it, why it was due and what became of it, with the rows it rests on.</summary>
public class ExplainerTests
{
    private static readonly EvaluationResult Result = Evaluator.Evaluate(TestFolder.Extract("fixtures/extracts/awkward"), TestFolder.Rules("fixtures/rules/awkward.json").Rules);

    [Theory]
    [InlineData("A08", 7, "Placement from 15 February 2016 (placements.csv line 10)", "Step 7 is due within 3 months of the one before (5 September 2016), because long term is yes and 6 months or more passed since the clock started: by 5 December 2016", "Not done yet: 5 days left", "the alternative that was chosen is named")]
    [InlineData("A32", 3, "Period of being looked after from 16 September 2013 (looked_after.csv line 30)", "What was done before 1 May 2015 is not known; whatever it was, the next was due by 1 November 2016 at the latest", "Not done: 29 days overdue", "a partial history is told as one")]
    [InlineData("A37", 2, "Private fostering arrangement from 1 March 2016 (private_fostering.csv line 2)", "Step 2 is due within 6 weeks of the day the rule came into force (1 July 2016): by 12 August 2016", "Visit on 15 August 2016 (visits.csv line 52): 3 days late", "a step opened again when the rule came into force")]
    public void The_reason_names_records_spans_and_dates(string id, int step, string startedBy, string dueBecause, string outcome, string reason)
    {
        var asAt = DayNumber.Of(TestFolder.Date("2016-11-30"));
        var caseIndex = Result.Extract.Cases.IndexOf(id);
        var (rule, obligation) = Result.Outcomes
            .SelectMany(o => o.Obligations.ToArray().Where(b => b.Case == caseIndex && b.Step == step).Select(b => (o, b)))
            .First(p => p.b.At(asAt).IsTold);

        Assert.Equal(new Explanation(startedBy, dueBecause, outcome), Explainer.Explain(rule, obligation, asAt));
        Assert.NotEmpty(reason);
    }
}
