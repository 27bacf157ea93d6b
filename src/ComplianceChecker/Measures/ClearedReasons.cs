using System.Globalization;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Tells what cleared a row of an earlier exception list.</summary>
/// <remarks>
/// What a record says comes first: an event, the duty's end, what set the step aside. Only what none of them explains is put down to a corrected record or a changed rule,
/// and where the rule files are not the same as then, these two cannot be told apart but for a clock that starts a few days from where it did.
/// </remarks>
/// <param name="report">The report.</param>
/// <param name="earlier">The earlier one.</param>
internal sealed class ClearedReasons(Report report, EarlierReport earlier)
{
    /// <summary>So near must a clock start to the one that is gone, in days, to be taken for the same with a corrected date whatever else changed.</summary>
    private const int Near = 31;

    /// <summary>A clock that starts further from the one that is gone, in days, is no help to who looks for it.</summary>
    private const int NearEnoughToTell = 366;

    private readonly int asAt = DayNumber.Of(report.Request.AsAt);
    private readonly int before = DayNumber.Of(earlier.AsAt);

    /// <summary>Of a row whose case or rule is not there, or says nothing; null for any other.</summary>
    /// <param name="row">The row.</param>
    /// <param name="outcome">What its rule gives; null if the rule is not in use.</param>
    /// <param name="caseIndex">The position of its case; -1 if it is not in the extract.</param>
    public ClearedException? OfWhole(EarlierException row, RuleOutcome? outcome, int caseIndex) =>
        caseIndex < 0 ? Cleared(row, ClearedBy.CaseGone, "The case is not in the extract any more")
        : outcome is null ? Cleared(row, ClearedBy.RuleChanged, "The rule is not among the rules in use")
        : outcome.WhyNotAt(report.Request.AsAt) is { } why ? Cleared(row, ClearedBy.NotTold, "The rule is not evaluated: " + why.Split(". ")[0].TrimEnd('.'))
        : outcome.Bound is { NeedsBirth: true } && report.Result.Extract.Cases.Born[caseIndex] == DayNumber.None ? Cleared(row, ClearedBy.NotTold, "The case has no date of birth any more, which the rule needs")
        : null;

    /// <summary>Of a row whose obligation is known and not in the exception list.</summary>
    public ClearedException Of(EarlierException row, RuleOutcome outcome, in Obligation obligation)
    {
        var reading = obligation.At(asAt);
        if (!reading.IsTold)
        {
            return reading.IsUntold ? NotTold(row) : IsBeforeThen ? NotYet(row) : Moved(row, outcome, obligation, reading);
        }

        return reading.Status switch
        {
            ObligationStatus.Overdue => Cleared(row, ClearedBy.FilteredOut, $"Still overdue, {Days(reading.DaysLate)} late, but left out by --where"),
            ObligationStatus.Met or ObligationStatus.MetLate => Done(row, outcome, obligation, reading),
            ObligationStatus.Missed or ObligationStatus.Lapsed => Cleared(row, ClearedBy.DutyEnded, Explainer.Explain(outcome, obligation, asAt).Outcome, reading.Ended),
            ObligationStatus.Excused => Cleared(row, ClearedBy.Excused, Explainer.Explain(outcome, obligation, asAt).Outcome, reading.Excused),
            _ => IsBeforeThen ? NotYet(row) : Moved(row, outcome, obligation, reading),
        };
    }

    /// <summary>Of a row whose obligation is not there any more.</summary>
    public ClearedException OfMissing(EarlierException row, RuleOutcome outcome, ReadOnlySpan<Obligation> ofCase, int caseIndex)
    {
        foreach (ref readonly var stretch in outcome.UntoldOf(caseIndex))
        {
            if (stretch.Started == row.Started && stretch.From <= asAt)
            {
                return NotTold(row);
            }
        }

        if (LastOf(row.Started, ofCase) is { } last)
        {
            return last.Ends <= Math.Min(asAt, row.Opened == DayNumber.None ? row.Due : row.Opened)
                ? Cleared(row, ClearedBy.DutyEnded, Explainer.EndOfDuty(outcome, last) + ", before this step opened", last.Ends)
                : Corrected(row, string.Create(CultureInfo.InvariantCulture, $"The clock has no step {row.Step} any more: it stands at step {last.Step}, due by {Day.ForPeople(last.Due, last.DueMinute)}"));
        }

        if (report.Result.Extract.Cases.Ends[caseIndex] is var left && left <= Math.Min(asAt, row.Started))
        {
            return Cleared(row, ClearedBy.DutyEnded, $"The case left the authority on {Day.ForPeople(left)}, before the duty began", left);
        }

        var gone = $"Nothing starts the duty on {Day.ForPeople(row.Started)} any more";
        return Nearest(row.Started, ofCase) is { } nearest
            ? Corrected(row, $"{gone}; the nearest start is: {Explainer.StartOf(outcome, nearest)}{OverdueThere(nearest, ofCase)}", isNear: Math.Abs(nearest.Started - row.Started) <= Near)
            : Corrected(row, gone);
    }

    private bool IsBeforeThen => asAt < before;

    private ClearedException Done(EarlierException row, RuleOutcome outcome, in Obligation obligation, in Reading reading)
    {
        var what = Explainer.Explain(outcome, obligation, asAt).Outcome;
        var moved = reading.Due == row.Due ? "" : $" (due by {Day.ForPeople(reading.Due, reading.DueMinute)}, which was {Day.ForPeople(row.Due)} then)";
        return reading.Done > before
            ? Cleared(row, ClearedBy.Done, what + moved, reading.Done)
            : Cleared(row, ClearedBy.RecordedLater, $"{what}{moved}; recorded after the earlier report", reading.Done);
    }

    private ClearedException Moved(EarlierException row, RuleOutcome outcome, in Obligation obligation, in Reading reading)
    {
        var opened = row.Opened != DayNumber.None && row.Opened != obligation.Opened ? $"The step now opens on {Day.ForPeople(obligation.Opened)}, not {Day.ForPeople(row.Opened)}, and is" : "Now";
        var because = reading.IsTold ? $". {Explainer.Explain(outcome, obligation, asAt).DueBecause}" : "";
        return Corrected(row, $"{opened} due by {Day.ForPeople(obligation.Due, obligation.DueMinute)}, not {Day.ForPeople(row.Due)}{because}");
    }

    private ClearedException Corrected(EarlierException row, string what, bool isNear = false) => earlier.HasOtherRules && !isNear
        ? Cleared(row, ClearedBy.RuleChanged, $"Either the rule or a record was changed. {what}")
        : Cleared(row, ClearedBy.Corrected, what);

    private static ClearedException NotTold(EarlierException row) =>
        Cleared(row, ClearedBy.NotTold, "The extract no longer has enough of what came before to tell");

    private ClearedException NotYet(EarlierException row) =>
        Cleared(row, ClearedBy.EarlierDay, $"It was not overdue yet on {Day.ForPeople(asAt)}, the earlier day that this report looks at");

    private static ClearedException Cleared(EarlierException row, ClearedBy by, string reason, int on = DayNumber.None) => new(row, by, reason, on);

    private static Obligation? LastOf(int started, ReadOnlySpan<Obligation> ofCase)
    {
        Obligation? last = null;
        foreach (ref readonly var obligation in ofCase)
        {
            last = obligation.Started == started ? obligation : last;
        }

        return last;
    }

    private static Obligation? Nearest(int started, ReadOnlySpan<Obligation> ofCase)
    {
        Obligation? nearest = null;
        foreach (ref readonly var obligation in ofCase)
        {
            var distance = Math.Abs(obligation.Started - started);
            nearest = distance <= NearEnoughToTell && (nearest is not { } known || distance < Math.Abs(known.Started - started)) ? obligation : nearest;
        }

        return nearest;
    }

    private string OverdueThere(in Obligation nearest, ReadOnlySpan<Obligation> ofCase)
    {
        foreach (ref readonly var obligation in ofCase)
        {
            if (obligation.Started == nearest.Started && obligation.At(asAt) is { IsTold: true, Status: ObligationStatus.Overdue } reading)
            {
                return $", from which it is overdue as well, since {Day.ForPeople(reading.Due)}";
            }
        }

        return "";
    }

    private static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days:N0} {(days == 1 ? "day" : "days")}");
}
