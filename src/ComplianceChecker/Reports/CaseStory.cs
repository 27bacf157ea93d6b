using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>One case as a reviewing officer reads it: what is overdue, what is next, what was late, and every duty with its reason.</summary>
public sealed class CaseStory
{
    private CaseStory(Report report, int caseIndex)
    {
        Report = report;
        Case = caseIndex;
        var asAt = AsAt = DayNumber.Of(report.Request.AsAt);
        var since = Since = DayNumber.Of(report.Request.Since);
        var problems = new DataProblems(report.Result);
        Duties = [.. report.Result.Outcomes.Select(o => DutyOf(o, report, caseIndex, asAt, problems))];
        CaseObligation[] all = [.. Duties.SelectMany(d => d.Obligations)];
        Overdue = [.. all.Where(o => o.Reading.Status == ObligationStatus.Overdue).OrderByDescending(o => o.Reading.DaysLate)];
        Next = [.. all.Where(o => o.Reading.Status == ObligationStatus.NotDue).OrderBy(o => o.Reading.Due)];
        Late = [.. all
            .Where(o => (o.Reading.Status == ObligationStatus.MetLate && o.Reading.Done >= since) || (o.Reading.Status == ObligationStatus.Missed && o.Reading.Ended >= since))
            .OrderBy(o => o.Reading.Due)];
        Unsure = [.. Duties.Where(d => d.IsUntoldOn(asAt))];
        Running = [.. Duties.Where(d => d.IsOpen || d.IsUntoldOn(asAt)).OrderByDescending(d => d.Obligations.Max(o => (int?)DaysOverdue(o)) ?? 0).ThenBy(d => d.Obligations.Min(o => o.Reading.IsOpenAndTold ? o.Reading.Due : (int?)null) ?? DayNumber.Never)];
        Findings = [.. report.Findings.Where(f => string.Equals(f.CaseId, CaseId, StringComparison.Ordinal))];
    }

    /// <summary>The report that the case is in.</summary>
    public Report Report { get; }

    /// <summary>The case's position in the extract.</summary>
    public int Case { get; }

    /// <summary>The case's pseudonym.</summary>
    public string CaseId => Report.Result.Extract.Cases.Ids[Case];

    /// <summary>The as-at date, as a day number.</summary>
    public int AsAt { get; }

    /// <summary>The first day of the reporting period, as a day number.</summary>
    public int Since { get; }

    /// <summary>The day on which the child left the authority, as a day number, if that is by the as-at date; else null.</summary>
    public int? Left => Report.Result.Extract.Cases.Ends[Case] is var left && left <= AsAt ? left : null;

    /// <summary>What each rule gives, in the order of the rules.</summary>
    public IReadOnlyList<CaseDuty> Duties { get; }

    /// <summary>What is overdue, worst first.</summary>
    public IReadOnlyList<CaseObligation> Overdue { get; }

    /// <summary>What is open and in time, soonest first.</summary>
    public IReadOnlyList<CaseObligation> Next { get; }

    /// <summary>What was done late, or not done when the duty ended late, in the reporting period or on the as-at date.</summary>
    public IReadOnlyList<CaseObligation> Late { get; }

    /// <summary>The duties that are owed on the as-at date and of which nothing can be said, in the order of the rules.</summary>
    public IReadOnlyList<CaseDuty> Unsure { get; }

    /// <summary>The duties of which something is open on the as-at date or cannot be told: the worst overdue first, then those due soonest.</summary>
    public IReadOnlyList<CaseDuty> Running { get; }

    /// <summary>The problems in the case's own data.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The story of a case.</summary>
    /// <param name="report">The report that the case is in.</param>
    /// <param name="caseIndex">The case's position in the extract.</param>
    public static CaseStory Of(Report report, int caseIndex)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new CaseStory(report, caseIndex);
    }

    private static int DaysOverdue(CaseObligation obligation) => obligation.Reading.Status == ObligationStatus.Overdue ? obligation.Reading.DaysLate : 0;

    private static CaseDuty DutyOf(RuleOutcome outcome, Report report, int caseIndex, int asAt, DataProblems problems)
    {
        if (outcome.WhyNotAt(report.Request.AsAt) is { } reason)
        {
            return new CaseDuty(outcome, reason, [], [], 0);
        }

        if (outcome.CasesWithoutBirth.Contains(caseIndex))
        {
            var row = report.NotEvaluated.FirstOrDefault(r => string.Equals(r.RuleId, outcome.Rule.Id, StringComparison.Ordinal) && string.Equals(r.CaseId, report.Result.Extract.Cases.Ids[caseIndex], StringComparison.Ordinal));
            return new CaseDuty(outcome, row?.Reason ?? "the case has no date of birth that could be read.", [], [], 0);
        }

        var obligations = new List<CaseObligation>();
        var unsaid = new List<UntoldStretch>(outcome.UntoldOf(caseIndex).ToArray().Where(u => u.From <= asAt && report.Filter.Keeps(outcome.Rule, caseIndex, u.StartRow, asAt)));
        foreach (var obligation in outcome.ObligationsOf(caseIndex))
        {
            var reading = obligation.At(asAt);
            if (!report.Filter.Keeps(outcome.Rule, in obligation, in reading))
            {
                continue;
            }

            if (reading.IsTold)
            {
                obligations.Add(new CaseObligation(outcome.Rule, obligation, reading, Explainer.Explain(outcome, obligation, asAt)));
            }
            else if (reading.IsUntold)
            {
                var to = obligation.Done != DayNumber.None ? obligation.Done : obligation.Ends;
                unsaid.Add(new UntoldStretch(caseIndex, obligation.StartRow, obligation.Started, obligation.Opened, to, obligation.Ends, DayNumber.None));
            }
        }

        var untold = Joined(unsaid);
        return new CaseDuty(outcome, null, obligations, untold, obligations.Count + untold.Count > 0 ? problems.Count(outcome, caseIndex) : 0);
    }

    /// <summary>Stretches of one clock that touch, as one.</summary>
    private static List<UntoldStretch> Joined(List<UntoldStretch> stretches)
    {
        var joined = new List<UntoldStretch>();
        foreach (var stretch in stretches.OrderBy(s => s.Started).ThenBy(s => s.StartRow).ThenBy(s => s.From))
        {
            if (joined.Count > 0 && joined[^1].Started == stretch.Started && joined[^1].StartRow == stretch.StartRow && stretch.From <= joined[^1].To)
            {
                joined[^1] = joined[^1] with { To = Math.Max(joined[^1].To, stretch.To) };
            }
            else
            {
                joined.Add(stretch);
            }
        }

        return joined;
    }
}
