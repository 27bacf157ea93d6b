using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Tests.Measures;

/// <summary>The adoption scorecard indicators A1 and A2 on six children, worked out by hand.</summary>
public class ScorecardTests
{
    // A: in care 1 April 2013, moved in 1 June 2014 (426 days). Order 1 January 2014, match 2 May 2014 (121 days).
    // B: in care 1 January 2014, a first placement broke down, moved in with the adopters 10 January 2015 (374 days). Matched before the order: none.
    // C: adopted on 31 March 2013, a day before the three years. D: adopted on 1 April 2013, their first day, having moved in on 31 March 2012, 90 days after 1 January; no order.
    // E: went home. F: adopted after the as-at date.
    private static readonly CaseExtract Extract = ExtractReader.Read(
    [
        TestFolder.Text("cases.csv", "case_id,date_of_birth\nA,2012-05-01\nB,2012-05-01\nC,2011-05-01\nD,2011-05-01\nE,2012-05-01\nF,2012-05-01\n"),
        TestFolder.Text("looked_after.csv", "case_id,start_date,end_date,end_reason,short_breaks\nA,2013-04-01,2015-03-02,E11,\nB,2014-01-01,2016-03-31,E12,\nC,2012-01-01,2013-03-31,E11,\nD,2012-01-01,2013-04-01,E11,\nE,2014-01-01,2015-01-01,E4A,\nF,2014-01-01,2016-04-01,E11,\n"),
        TestFolder.Text("placements.csv", "case_id,start_date,end_date,placement_type\nA,2013-04-01,2014-06-01,U1\nA,2014-06-01,2015-03-02,A4\nB,2014-06-01,2014-08-01,A4\nB,2014-08-01,2015-01-10,U1\nB,2015-01-10,2016-03-31,A6\nC,2012-05-01,2013-03-31,A4\nF,2014-06-01,2016-04-01,A4\n"),
        TestFolder.Text("adoption_placements.csv", "case_id,start_date,end_date\nD,2012-03-31,2013-04-01\n"),
        TestFolder.Text("placement_orders.csv", "case_id,date\nA,2014-01-01\nB,2014-12-15\nC,2012-03-01\nF,2014-05-01\n"),
        TestFolder.Text("adoption_matches.csv", "case_id,date\nA,2014-05-02\nB,2014-12-01\nC,2012-04-01\nD,2012-03-01\nF,2014-05-31\n"),
    ],
        TestFolder.Dictionary,
        [],
        new ExtractOptions(),
        CancellationToken.None);

    [Theory]
    [InlineData("2016-03-31", "scorecard-a1-mean 296.7 of 3, scorecard-a1-median 374.0 of 3, scorecard-a2-mean 60.5 of 2, scorecard-a2-median 60.5 of 2", "426, 374 and 90 days make 890; 121 and none make 121")]
    [InlineData("2022-03-31", "scorecard-a2-mean  of 0, scorecard-a2-median  of 0", "A1 was given up; nobody was adopted in the three years")]
    public void The_days_are_as_worked_out_by_hand(string asAt, string expected, string reason)
    {
        var loaded = TestFolder.Rules("rules/england/adoption.json");
        var report = TestFolder.Report(Evaluator.Evaluate(Extract, loaded.Rules), asAt, "2015-04-01", loaded);

        var rows = report.Measures.Where(m => m.GroupBy.Length == 0 && m.Measure.Unit == ComplianceChecker.Rules.MeasureUnit.Days);
        var told = string.Join(", ", rows.Select(r => FormattableString.Invariant($"{r.Measure.Id} {r.Days:0.0} of {r.Denominator}")));
        Assert.True(string.Equals(expected, told, StringComparison.Ordinal), $"{reason}, not {told}");
    }
}
