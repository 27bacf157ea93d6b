using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>A line of what changed since an earlier report. Days are day numbers; <c>None</c> where there is none.</summary>
/// <param name="Change">What it is: <c>new</c>, <c>still_open</c>, <c>cleared</c> or <c>not_listed</c>.</param>
/// <param name="Earlier">The row, as the earlier list or this one has it.</param>
internal sealed record ChangeRow(string Change, EarlierException Earlier)
{
    /// <summary>The time of day it is due, where hours count.</summary>
    public int DueMinute { get; init; } = DayNumber.NoTime;

    /// <summary>Days late now; null for what is not listed now.</summary>
    public int? DaysLate { get; init; }

    /// <summary>Days late in the earlier list; null for what is new.</summary>
    public int? DaysLateBefore { get; init; }

    /// <summary>What cleared it, or why it is not listed; null for what is listed as overdue.</summary>
    public ClearedException? Cleared { get; init; }

    /// <summary>What changed, line by line: what is new, what is still overdue, both in the order of the list, then what was cleared and what is not listed without being cleared, both in the order of the earlier list.</summary>
    public static IEnumerable<ChangeRow> Of(ReportChanges changes) =>
    [
        .. changes.New.Select(r => OfNow("new", r, null)),
        .. changes.StillOpen.Select(s => OfNow("still_open", s.Row, s.DaysLateBefore)),
        .. changes.Cleared.Select(c => OfThen("cleared", c)),
        .. changes.NotListed.Select(c => OfThen("not_listed", c)),
    ];

    private static ChangeRow OfThen(string change, ClearedException gone) => new(change, gone.Before) { DaysLateBefore = gone.Before.DaysLate, Cleared = gone };

    private static ChangeRow OfNow(string change, ExceptionRow row, int? before) =>
        new(change, new EarlierException(row.CaseId, row.Rule.Id, row.Rule.Title, row.Obligation.Started, row.Obligation.Step, row.Reading.Due, row.Reading.DaysLate, row.Team, row.SocialWorker, row.Iro, row.PersonalAdviser, row.Note))
        {
            DueMinute = row.Reading.DueMinute,
            DaysLate = row.Reading.DaysLate,
            DaysLateBefore = before,
        };
}
