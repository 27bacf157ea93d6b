using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>What cannot be told never counts as so (evaluation.md, 9).</summary>
public class LackingColumnTests
{
    [Theory]
    [InlineData("case_id,date,score\nC1,2016-08-01,13\n", 1, "the latest questionnaire has the score")]
    [InlineData("case_id,date,score\nC1,2016-08-01,12\n", 0, "it has another")]
    [InlineData("case_id,date\nC1,2016-08-01\n", 0, "no file says what score it has")]
    public void The_latest_event_does_not_match_where_the_column_that_is_tested_is_lacking(string questionnaires, int clocks, string reason)
    {
        var rules = RuleSetLoader.Load(
            [
                TestFolder.Text("made-up.json", """
                    { "id": "made-up", "rules": [ { "id": "visits", "title": "Visited within a week", "source": { "instrument": "Made up", "kind": "local" },
                      "clock": { "starts": { "period": "placements" }, "onlyIf": { "latest": "sdq_scores", "where": { "score": 13 } } },
                      "timescale": { "first": "1 week" }, "metBy": { "event": "visits" } } ] }
                    """),
            ],
            TestFolder.Calendars,
            TestFolder.Dictionary);
        var extract = ExtractReader.Read(
            [
                TestFolder.Text("cases.csv", "case_id,date_of_birth\nC1,2006-05-01\n"),
                TestFolder.Text("placements.csv", "case_id,start_date,end_date\nC1,2016-09-01,\n"),
                TestFolder.Text("visits.csv", "case_id,date\n"),
                TestFolder.Text("sdq_scores.csv", questionnaires),
            ],
            TestFolder.Dictionary,
            [],
            new ExtractOptions(),
            CancellationToken.None);

        var lines = TestFolder.ObligationLines(Evaluator.Evaluate(extract, rules.Rules), TestFolder.Date("2016-11-30")).ToList();

        Assert.True(lines.Count == clocks, reason);
    }
}
