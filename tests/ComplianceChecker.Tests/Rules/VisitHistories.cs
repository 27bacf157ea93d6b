using System.Globalization;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Rules;

/// <summary>Finds the clocks that the rules on visits start on histories.</summary>
internal static class VisitHistories
{
    /// <summary>The rules on visits under the Regulations of 2010.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
        [.. TestFolder.Rules("rules/england/looked-after.json").Rules.Where(r => r.Id.StartsWith("visits-", StringComparison.Ordinal))];

    /// <summary>The rules that share a clock have one name: without "coronavirus" and "before 2015".</summary>
    public static string Family(string ruleId) => ruleId.Replace("-coronavirus", "", StringComparison.Ordinal).Replace("-before-2015", "", StringComparison.Ordinal);

    /// <summary>For each history the clocks, by rule. One step and no dates of force are left of a rule, so that each clock is seen once.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Rule, int Start, int End)>> Clocks(IReadOnlyList<VisitHistory> histories, IEnumerable<Rule> rules)
    {
        var week = new Timescale([new Alternative(Conditions.Always, new Span(1, SpanUnit.Weeks))], null, null);
        var result = Evaluator.Evaluate(Extract(histories), [.. rules.Select(r => r with { Timescale = week, InForce = [] })]);
        var clocks = histories.Select(_ => new List<(string Rule, int Start, int End)>()).ToList();
        foreach (var outcome in result.Outcomes)
        {
            Assert.Null(outcome.WhyNotEvaluated);
            foreach (var obligation in outcome.Obligations)
            {
                clocks[obligation.Case].Add((outcome.Rule.Id, obligation.Started, obligation.Ends));
            }
        }

        return clocks;
    }

    private static CaseExtract Extract(IReadOnlyList<VisitHistory> histories) => ExtractReader.Read(
        [
            File("cases.csv", "case_id,date_of_birth", histories.Select((_, i) => Line($"{i:000000},2009-05-01"))),
            File("looked_after.csv", "case_id,start_date,end_date,short_breaks,remand", Lines(histories, h => h.Stays, s => Line($"{Day.Iso(s.From)},{Day.Iso(s.To)},{s.IsShortBreaks},{s.Remand}"))),
            File("legal_statuses.csv", "case_id,start_date,end_date,legal_status", Lines(histories, h => h.Statuses, s => Line($"{Day.Iso(s.From)},{Day.Iso(s.To)},{s.Code}"))),
            File("adoption_placements.csv", "case_id,start_date,end_date", Lines(histories, h => h.Adoptions, a => Line($"{Day.Iso(a.From)},{Day.Iso(a.To)}"))),
            File(
                "placements.csv",
                "case_id,start_date,end_date,placement_id,placement_type,long_term,long_term_foster,reduced_visits_agreed,temporary_approval,assessment_pending,others_arrange",
                Lines(histories, h => h.Homes, h => Line($"{Day.Iso(h.From)},{Day.Iso(h.To)},{h.Id},{h.Type},{h.IsLongTerm},{h.IsLongTermFoster},{h.IsAgreed},{h.IsTemporarilyApproved},{h.IsAssessmentPending},{h.DoOthersArrange}"))),
            File("reviews.csv", "case_id,date,adjourned", []),
            File("visits.csv", "case_id,date,seen,method", []),
        ],
        TestFolder.Dictionary,
        [],
        new ExtractOptions(),
        CancellationToken.None);

    private static IEnumerable<string> Lines<T>(IReadOnlyList<VisitHistory> histories, Func<VisitHistory, IEnumerable<T>> records, Func<T, string> line) =>
        histories.SelectMany((h, i) => records(h).Select(r => Line($"{i:000000},{line(r)}")));

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static InputFile File(string name, string header, IEnumerable<string> lines)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return TestFolder.Text(name, text.ToString());
    }
}
