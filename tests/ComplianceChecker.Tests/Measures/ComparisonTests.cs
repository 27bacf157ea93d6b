using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Measures;

/// <summary>Which obligation by the old rule is which by the new, on cases where it is easy to get wrong.</summary>
public sealed class ComparisonTests
{
    private const string Rule = """
        { "id": "ours", "title": "Ours", "rules": [ { "id": "visits", "title": "Visits", "source": { "kind": "local" },
          "clock": { "starts": { "period": "placements" } },
          "timescale": { "first": "1 week", "then": [ { "when": { "long_term": true }, "every": "3 months" }, { "every": "6 weeks" } ] },
          "metBy": { "event": "visits" } } ] }
        """;

    [Fact]
    public void Of_two_clocks_that_start_on_one_day_each_is_compared_with_itself()
    {
        // Both placements start on 1 September and are visited on the 5th: the second step is due on 17 October, or on 5 December where the placement is long-term.
        var extract = Extract(
            ("cases.csv", "case_id,date_of_birth\nA,2006-05-01\n"),
            ("placements.csv", "case_id,start_date,end_date,placement_id,long_term\nA,2016-09-01,,P1,no\nA,2016-09-01,,P2,yes\n"),
            ("visits.csv", "case_id,date\nA,2016-09-05\n"));
        Assert.Equal(
            ["StatusChanged 2: Overdue 2016-10-17, NotDue 2016-12-05", "StatusChanged 2: NotDue 2016-12-05, Overdue 2016-10-17"],
            Changes(extract, Rule, Rule.Replace("\"long_term\": true", "\"long_term\": false", StringComparison.Ordinal)));
        Assert.Equal(
            ["DueMoved 2: NotDue 2016-12-05, NotDue 2017-01-05"],
            Changes(extract, Rule, Rule.Replace("3 months", "4 months", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_clock_that_only_the_new_rule_starts_comes_beside_the_one_of_the_same_day()
    {
        // Old: the clock of P2 alone. New: that of P1 as well, whose second step is overdue.
        var extract = Extract(
            ("cases.csv", "case_id,date_of_birth\nA,2006-05-01\n"),
            ("placements.csv", "case_id,start_date,end_date,placement_id,long_term\nA,2016-09-01,,P1,no\nA,2016-09-01,,P2,yes\n"),
            ("visits.csv", "case_id,date\nA,2016-09-05\n"));
        var old = Rule.Replace("\"period\": \"placements\"", "\"period\": \"placements\", \"where\": { \"long_term\": true }", StringComparison.Ordinal);
        Assert.Equal(
            ["Added 2: , Overdue 2016-10-17", "Added 1: , Met 2016-09-08"],
            Changes(extract, old, Rule));
        Assert.Equal(
            ["Removed 2: Overdue 2016-10-17, ", "Removed 1: Met 2016-09-08, "],
            Changes(extract, Rule, old));
    }

    [Fact]
    public void A_visit_of_another_day_that_keeps_a_step_in_time_as_well_is_a_change_of_dates()
    {
        // The old rule counts the visit on the 7th only, the new one that of the 2nd; both are in time. The second step opens five days earlier.
        var extract = Extract(
            ("cases.csv", "case_id,date_of_birth\nA,2006-05-01\n"),
            ("placements.csv", "case_id,start_date,end_date,long_term\nA,2016-09-01,,no\n"),
            ("visits.csv", "case_id,date,seen\nA,2016-09-02,no\nA,2016-09-07,yes\n"));
        var old = Rule.Replace("\"event\": \"visits\"", "\"event\": \"visits\", \"where\": { \"seen\": true }", StringComparison.Ordinal);
        var @new = Rule.Replace("\"event\": \"visits\"", "\"event\": \"visits\", \"where\": { \"seen\": false }", StringComparison.Ordinal);
        Assert.Equal(
            ["DueMoved 2: Overdue 2016-10-19, Overdue 2016-10-14", "DatesMoved 1: Met 2016-09-08, Met 2016-09-08"],
            Changes(extract, old, @new));
    }

    [Fact]
    public void What_the_extract_cannot_tell_by_the_new_rule_has_not_ceased_to_be_a_duty()
    {
        // By the new rule the case's age is asked, and it has no date of birth.
        var extract = Extract(
            ("cases.csv", "case_id,date_of_birth\nA,\n"),
            ("placements.csv", "case_id,start_date,end_date,long_term\nA,2016-11-01,,no\n"),
            ("visits.csv", "case_id,date\n"));
        var @new = Rule.Replace("\"period\": \"placements\"", "\"period\": \"placements\", \"where\": { \"case.age\": { \"below\": 18 } }", StringComparison.Ordinal);
        Assert.Equal(["NoLongerTold 1: Overdue 2016-11-08, "], Changes(extract, Rule, @new));
        Assert.Equal(["NowTold 1: , Overdue 2016-11-08"], Changes(extract, @new, Rule));
        var comparison = Compare(extract, Rule, @new);
        Assert.Equal((0, ChangeEffect.Open), (comparison.CasesNoLongerOverdue, comparison.Obligations[0].Effect));
    }

    [Fact]
    public void A_clock_of_which_nothing_can_be_told_by_one_of_the_two_is_neither_added_nor_removed()
    {
        // Visits are known from 15 October on. The old rule asks for one in a week from 20 November; the new one looks back to August, of which nothing is known.
        var extract = Extract(
            ("extract.json", """{ "records": { "visits": { "recordsFrom": "2016-10-15" } } }"""),
            ("cases.csv", "case_id,date_of_birth\nA,2006-05-01\n"),
            ("placements.csv", "case_id,start_date,end_date,long_term\nA,2016-11-20,,no\n"),
            ("visits.csv", "case_id,date\n"));
        var @new = Rule.Replace("\"event\": \"visits\"", "\"event\": \"visits\", \"lookBack\": \"3 months\"", StringComparison.Ordinal);
        Assert.Equal(["NoLongerTold 1: Overdue 2016-11-27, "], Changes(extract, Rule, @new));
    }

    [Fact]
    public void Cases_are_counted_once_however_many_rules_touch_them()
    {
        var extract = Extract(
            ("cases.csv", "case_id,date_of_birth\nA,2006-05-01\nB,2006-05-01\nC,2006-05-01\n"),
            ("placements.csv", "case_id,start_date,end_date,long_term\nA,2016-11-20,,no\nB,2016-09-01,2016-09-20,no\nC,2016-11-28,,no\n"),
            ("visits.csv", "case_id,date\n"),
            ("reviews.csv", "case_id,date\n"));
        // A's week is over on 27 November and two weeks are not; B's placement ended after both; C is changed too, and in time by both.
        var old = Two("1 week");
        var comparison = Compare(extract, old, Two("2 weeks"));
        Assert.Equal((3, 2, 0, 1), (comparison.CasesChanged, comparison.CasesChangedOpen, comparison.CasesBecomeOverdue, comparison.CasesNoLongerOverdue));
        Assert.Equal([(3, 0, 1, 3), (3, 0, 1, 3)], comparison.Rules.Select(r => (r.Cases, r.BecomeOverdue, r.NoLongerOverdue, r.Obligations)));
        Assert.Equal((1, 0), (Compare(extract, Two("2 weeks"), old).CasesBecomeOverdue, Compare(extract, old, old).Obligations.Count));
    }

    private static string Two(string first) => $$"""
        { "id": "ours", "title": "Ours", "rules": [
          { "id": "visits", "title": "Visits", "source": { "kind": "local" }, "clock": { "starts": { "period": "placements" } }, "timescale": { "first": "{{first}}" }, "metBy": { "event": "visits" } },
          { "id": "reviews", "title": "Reviews", "source": { "kind": "local" }, "clock": { "starts": { "period": "placements" } }, "timescale": { "first": "{{first}}" }, "metBy": { "event": "reviews" } } ] }
        """;

    private static CaseExtract Extract(params (string Name, string Text)[] files) =>
        ExtractReader.Read([.. files.Select(f => TestFolder.Text(f.Name, f.Text))], TestFolder.Dictionary, [], new ExtractOptions(), CancellationToken.None);

    private static Comparison Compare(CaseExtract extract, string old, string @new)
    {
        return ComparisonBuilder.Build(Report(old), Report(@new), []);

        Report Report(string rules)
        {
            var loaded = RuleSetLoader.Load([TestFolder.Text("ours.json", rules)], TestFolder.Calendars, TestFolder.Dictionary);
            return TestFolder.Report(Evaluator.Evaluate(extract, loaded.Rules), "2016-11-30", "2015-11-30", loaded);
        }
    }

    /// <summary>A line for each obligation that differs: how, the step, the old status and due date, the new ones.</summary>
    private static IEnumerable<string> Changes(CaseExtract extract, string old, string @new) =>
        Compare(extract, old, @new).Obligations.Select(c => FormattableString.Invariant($"{c.Kind} {c.Step}: {Side(c.Old)}, {Side(c.New)}"));

    private static string Side(Reading reading) => reading.IsTold ? $"{reading.Status} {Day.Iso(reading.Due)}" : "";
}
