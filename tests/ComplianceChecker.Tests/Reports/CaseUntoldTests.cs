using ComplianceChecker.Evaluation;
using ComplianceChecker.Reports;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Reports;

public class CaseUntoldTests
{
    [Theory]
    [InlineData("A34", "a record that may have been the first or a later one")]
    [InlineData("A35", "a start on an unknown earlier day")]
    public void What_cannot_be_told_of_a_case_is_said(string id, string reason)
    {
        var result = Evaluator.Evaluate(TestFolder.Extract("fixtures/extracts/awkward"), TestFolder.Rules("fixtures/rules/awkward.json").Rules);
        var story = CaseStory.Of(TestFolder.Report(result, "2016-11-30", "2015-11-30"), result.Extract.Cases.IndexOf(id));
        var asAt = DayNumber.Of(TestFolder.Date("2016-11-30"));

        var duty = Assert.Single(story.Duties, d => d.Untold.Count > 0);
        Assert.Equal("awkward-dental", duty.Outcome.Rule.Id);
        Assert.True(duty.Untold[^1].From <= asAt && asAt < duty.Untold[^1].To, reason);
    }
}
