using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>What sets a step aside, bounds it or starts it is told with the line that it rests on.</summary>
public class ReasonsTests
{
    private static readonly LoadedRules Rules = RuleSetLoader.Load([TestFolder.Text("own.json", """
        { "id": "own", "title": "Own", "terms": "example-authority",
          "definitions": { "not in a placement": { "not": { "in": "placements" } } },
          "derivedPeriods": {
            "eligible_children": { "title": "Eligible child", "holdsWhile": { "all": [ { "case": { "age": { "atLeast": 16, "below": 18 } } },
              { "total": "looked_after", "since": { "birthday": 14 }, "atLeast": "13 weeks" }, { "in": "looked_after" } ] } } },
          "rules": [
          { "id": "health", "title": "Health", "clock": { "starts": { "period": "looked_after" } },
            "timescale": { "first": "4 weeks", "then": "6 months" },
            "metBy": { "event": "health_assessments", "where": { "outcome": "completed" } },
            "excusedBy": { "event": "health_assessments", "where": { "outcome": "refused" } } },
          { "id": "interviews", "title": "Interviews", "clock": { "starts": { "period": "missing_episodes", "at": "end" }, "until": { "birthday": 18 } },
            "timescale": { "first": "72 hours" }, "metBy": { "event": "return_interviews" } },
          { "id": "schooling", "title": "Schooling", "clock": { "starts": { "period": "looked_after" } },
            "timescale": { "first": "20 days", "then": "term", "countsFirstDay": true, "before": { "event": "reviews" } },
            "metBy": { "event": "personal_education_plans" } },
          { "id": "needs", "title": "Needs", "clock": { "starts": { "period": "eligible_children" } },
            "timescale": { "first": [ { "when": { "case.team": "North" }, "if": "not in a placement", "every": "3 months" }, { "every": "1 month" } ] },
            "metBy": { "event": "needs_assessments" } },
          { "id": "later", "title": "Later", "inForce": { "from": "2016-03-01" }, "clock": { "starts": { "period": "looked_after" } },
            "timescale": { "first": "2 weeks" }, "metBy": { "event": "visits" } }
        ] }
        """)], TestFolder.Calendars, TestFolder.Dictionary);

    private static readonly EvaluationResult Result = Evaluator.Evaluate(
        ExtractReader.Read(
        [
            TestFolder.Text("cases.csv", "case_id,date_of_birth,team\nA,2000-05-01,North\nB,2005-05-01,North\nC,2005-05-01,\n"),
            TestFolder.Text("looked_after.csv", "case_id,start_date,end_date\nA,2016-01-04,\nB,2016-02-01,\nC,2016-02-01,\n"),
            TestFolder.Text("placements.csv", "case_id,start_date,end_date\n"),
            TestFolder.Text("health_assessments.csv", "case_id,date,outcome\nB,2016-02-10,refused\n"),
            TestFolder.Text("agreed_exceptions.csv", "case_id,rule_id,start_date,last_date,reason,agreed_by\nC,health,2016-02-20,2016-03-31,in hospital abroad,the head of service\n"),
            TestFolder.Text("missing_episodes.csv", "case_id,start_date,end_date\nB,2016-11-01T20:00,2016-11-02T07:30\n"),
            TestFolder.Text("return_interviews.csv", "case_id,date\nB,2016-11-05T07:31\n"),
            TestFolder.Text("reviews.csv", "case_id,date\nC,2016-02-15\n"),
            TestFolder.Text("personal_education_plans.csv", "case_id,date\nB,2016-02-18\n"),
            TestFolder.Text("needs_assessments.csv", "case_id,date\n"),
            TestFolder.Text("visits.csv", "case_id,date\n"),
        ],
            TestFolder.Dictionary,
            [],
            new ExtractOptions(),
            CancellationToken.None),
        Rules.Rules);

    [Theory]
    [InlineData("B", "health", 1, "Step 1 is due within 4 weeks of the start (1 February 2016): by 29 February 2016", "Lawfully set aside by health assessment on 10 February 2016 (health_assessments.csv line 2), because outcome is refused (the child refused it)", "an event set the step aside")]
    [InlineData("B", "health", 2, "Step 2 is due within 6 months of the day the one before was set aside (10 February 2016): by 10 August 2016", "Not done: 112 days overdue", "the next step opened from it")]
    [InlineData("C", "health", 1, "Step 1 is due within 4 weeks of the start (1 February 2016): by 29 February 2016", "Lawfully set aside: the head of service agreed an exception from 20 February 2016 to 31 March 2016 (agreed_exceptions.csv line 2), because: in hospital abroad", "an exception was agreed")]
    [InlineData("C", "health", 2, "Step 2 is due within 6 months of the last day of the agreed exception (31 March 2016): by 30 September 2016", "Not done: 61 days overdue", "the duty went on after the exception")]
    [InlineData("B", "interviews", 1, "Step 1 is due within 72 hours of the start (2 November 2016 at 07:30): by 5 November 2016 at 07:30", "Return home interview on 5 November 2016 at 07:31 (return_interviews.csv line 2): 1 day late", "hours run from and to the time of day")]
    [InlineData("B", "schooling", 1, "Step 1 is due within 20 days of the start (1 February 2016, which counts as the first day): by 20 February 2016", "Personal education plan on 18 February 2016 (personal_education_plans.csv line 2): in time", "the first day counts")]
    [InlineData("B", "schooling", 2, "Step 2 is due by the end of the school term after that of the one before (18 February 2016): by 22 July 2016", "Not done: 131 days overdue", "to the end of the next school term")]
    [InlineData("C", "schooling", 1, "Step 1 is due within 20 days of the start (1 February 2016, which counts as the first day), but no later than the day before the looked-after review on 15 February 2016 (reviews.csv line 2): by 14 February 2016", "Not done: 290 days overdue", "a review set the due date")]
    [InlineData("A", "needs", 1, "Step 1 is due within 3 months of the start (1 May 2016), because the child's team is North, and \"not in a placement\" is so: by 1 August 2016", "Not done: 121 days overdue", "conditions and a fact chose the time")]
    [InlineData("B", "later", 1, "Step 1 is due within 2 weeks of the day the rule came into force (1 March 2016): by 15 March 2016", "Not done: 260 days overdue", "the step opened again when the rule came into force")]
    public void The_reason_is_told_in_a_sentence(string id, string rule, int step, string dueBecause, string outcome, string reason)
    {
        var why = Why(id, rule, step);

        Assert.Equal((dueBecause, outcome), (why.DueBecause, why.Outcome));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [InlineData("A", "needs", "Eligible child from 1 May 2016 (worked out by own.json line 4 from looked_after.csv line 2)", "a derived period stands in no file, but what it rests on does")]
    [InlineData("B", "interviews", "Missing episode that ended on 2 November 2016 at 07:30 (missing_episodes.csv line 2)", "hours run from the time of day")]
    public void What_started_the_clock_is_told(string id, string rule, string startedBy, string reason)
    {
        Assert.Equal(startedBy, Why(id, rule, 1).StartedBy);
        Assert.NotEmpty(reason);
    }

    private static Explanation Why(string id, string rule, int step)
    {
        var asAt = DayNumber.Of(TestFolder.Date("2016-11-30"));
        var outcome = Result.Outcomes.Single(o => string.Equals(o.Rule.Id, rule, StringComparison.Ordinal));
        var obligation = outcome.ObligationsOf(Result.Extract.Cases.IndexOf(id)).ToArray().Single(o => o.Step == step);
        return Explainer.Explain(outcome, obligation, asAt);
    }
}
