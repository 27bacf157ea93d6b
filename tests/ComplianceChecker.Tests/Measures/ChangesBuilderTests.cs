using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Tests.Measures;

/// <summary>What changed between two days of the same records, over whole councils.</summary>
public sealed class ChangesBuilderTests
{
    private static readonly Lazy<EvaluationResult> Sunderland = new(() => Evaluator.Evaluate(TestFolder.Extract("fixtures/extracts/sunderland-2016"), TestFolder.Rules("rules/england/headline.json").Rules));

    [Theory]
    [InlineData("2016-11-23", "2016-11-30", "a week")]
    [InlineData("2015-11-30", "2016-11-30", "a year")]
    [InlineData("2016-11-30", "2016-11-30", "no time at all")]
    public void Where_only_the_day_moves_on_each_row_is_cleared_by_what_happened_in_between(string before, string now, string because)
    {
        var (earlier, report, changes) = Between(before, now);
        Assert.True(earlier.Exceptions.Count > 100, because);
        Assert.True(changes.New.Concat(changes.StillOpen.Select(s => s.Row)).ToHashSet().SetEquals(report.Exceptions), because);
        Assert.Equal(earlier.Exceptions.Count, changes.StillOpen.Count + changes.Cleared.Count);
        var days = (int)NodaTime.Period.Between(TestFolder.Date(before), TestFolder.Date(now), NodaTime.PeriodUnits.Days).Days;
        Assert.All(changes.StillOpen, s => Assert.Equal(days, s.Row.Reading.DaysLate - s.DaysLateBefore));
        Assert.All(changes.New, r => Assert.InRange(r.Reading.DaysLate, 1, days));
        Assert.All(changes.Cleared, c => Assert.Contains(c.ClearedBy, new[] { ClearedBy.Done, ClearedBy.DutyEnded, ClearedBy.Excused }));
        Assert.All(changes.Cleared, c => Assert.InRange(c.On, c.Before.Due + c.Before.DaysLate + 1, c.Before.Due + c.Before.DaysLate + days));
        Assert.Equal(days > 0, changes.Cleared.Count > 0);
    }

    [Fact]
    public void Where_the_day_goes_back_nothing_is_said_to_be_done()
    {
        var (earlier, report, changes) = Between("2016-11-30", "2016-10-31");
        Assert.Empty(changes.Cleared);
        Assert.All(changes.NotListed, c => Assert.Equal(ClearedBy.EarlierDay, c.ClearedBy));
        Assert.Equal((earlier.Exceptions.Count, report.Exceptions.Count), (changes.StillOpen.Count + changes.NotListed.Count, changes.StillOpen.Count + changes.New.Count));
        Assert.NotEmpty(changes.NotListed);
    }

    private static (EarlierReport Earlier, Report Report, ReportChanges Changes) Between(string before, string now)
    {
        var then = TestFolder.Report(Sunderland.Value, before, before);
        var earlier = new EarlierReport(TestFolder.Date(before), [.. then.Exceptions.Select(Row)], [], HasOtherRules: false);
        var report = TestFolder.Report(Sunderland.Value, now, now);
        return (earlier, report, ChangesBuilder.Build(report, earlier));
    }

    private static EarlierException Row(ExceptionRow r) =>
        new(r.CaseId, r.Rule.Id, r.Rule.Title, r.Obligation.Started, r.Obligation.Step, r.Reading.Due, r.Reading.DaysLate, r.Team, r.SocialWorker, r.Iro, r.PersonalAdviser, r.Note) { Opened = r.Obligation.Opened };
}
