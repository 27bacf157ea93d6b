using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>What one case adds to a measure in one group (rule-format.md, measures; evaluation.md, 11).</summary>
/// <param name="basis">What the measure counts.</param>
/// <param name="countsNotYetDue">Whether first steps in time count.</param>
/// <param name="asAt">The as-at date.</param>
/// <param name="since">The first day of the reporting period.</param>
internal struct CaseTally(MeasureBasis basis, bool countsNotYetDue, int asAt, int since)
{
    private int open;
    private int openBeyondFirst;
    private bool overdue;
    private bool untoldNow;
    private int counted;
    private int kept;
    private int excused;
    private int untoldClocks;

    /// <summary>Takes an obligation into account.</summary>
    public void Add(in Obligation obligation, in Reading reading)
    {
        if (!reading.IsTold)
        {
            untoldNow |= reading.IsUntoldAndOpen;
            return;
        }

        if (basis == MeasureBasis.UpToDate)
        {
            if (reading.IsOpenAndTold)
            {
                open++;
                openBeyondFirst += obligation.Step > 1 ? 1 : 0;
                overdue |= reading.Status == ObligationStatus.Overdue;
            }

            return;
        }

        if (!IsInPeriod(in reading, asAt, since))
        {
            return;
        }

        if (reading.Status == ObligationStatus.Excused)
        {
            excused++;
        }
        else if (reading.Status != ObligationStatus.Lapsed)
        {
            counted++;
            kept += reading.Due >= since && reading.Status == ObligationStatus.Met ? 1 : 0;
        }
    }

    /// <summary>Whether an obligation belongs to the reporting period: due in it, or earlier and then neither done, ended nor set aside.</summary>
    public static bool IsInPeriod(in Reading reading, int asAt, int since) => reading.Due >= since
        ? reading.Due < asAt
        : (reading.Done == DayNumber.None || reading.Done >= since)
            && (reading.Ended == DayNumber.None || reading.Ended >= since)
            && (reading.Excused == DayNumber.None || reading.Excused >= since);

    /// <summary>Whether an obligation is in no count of a period, nor open on any day of it: it was due, and done, excused or over, before the period began.</summary>
    /// <remarks>Speaks only of obligations with one due date of which everything is known.</remarks>
    public static bool IsBefore(in Obligation obligation, int since) =>
        obligation.Due < since
        && (obligation.Excused != DayNumber.None ? obligation.Excused : obligation.Done != DayNumber.None ? obligation.Done : obligation.Ends) < since;

    /// <summary>Takes days of a clock into account of which nothing can be said.</summary>
    public void Add(in UntoldStretch stretch) => untoldNow |= stretch.From <= asAt && asAt < stretch.To;

    /// <summary>Takes a clock into account of which nothing is said at the as-at date.</summary>
    /// <param name="started">The day it started.</param>
    /// <param name="ends">The day the duty ends.</param>
    /// <param name="firstKnown">Its first known matching event, or <c>None</c>.</param>
    public void AddUntoldClock(int started, int ends, int firstKnown) =>
        untoldClocks += started <= since && ends > since && (firstKnown == DayNumber.None || firstKnown >= since) ? 1 : 0;

    /// <summary>Adds the case to the counts.</summary>
    public readonly void AddTo(Tally tally)
    {
        tally.Excused += excused;
        switch (basis)
        {
            case MeasureBasis.UpToDate:
                AddUpToDate(tally);
                break;
            case MeasureBasis.OnTime:
                tally.NotTold += untoldClocks > 0 ? 1 : 0;
                Add(tally, (kept, counted), (kept, counted + untoldClocks), (kept + untoldClocks, counted + untoldClocks));
                break;
            default:
                // A clock of which nothing is said counts as one more obligation of the case, late at worst and in time at best.
                var all = (counted > 0 && kept == counted ? 1 : 0, counted > 0 ? 1 : 0);
                var untold = untoldClocks > 0;
                tally.NotTold += untold ? 1 : 0;
                Add(tally, all, untold ? (0, 1) : all, untold ? (kept == counted ? 1 : 0, 1) : all);
                break;
        }
    }

    private static void Add(Tally tally, (int Numerator, int Denominator) told, (int Numerator, int Denominator) atWorst, (int Numerator, int Denominator) atBest)
    {
        tally.Numerator += told.Numerator;
        tally.Denominator += told.Denominator;
        tally.AtWorst = (tally.AtWorst.Numerator + atWorst.Numerator, tally.AtWorst.Denominator + atWorst.Denominator);
        tally.AtBest = (tally.AtBest.Numerator + atBest.Numerator, tally.AtBest.Denominator + atBest.Denominator);
    }

    private readonly void AddUpToDate(Tally tally)
    {
        if (overdue)
        {
            Add(tally, (0, 1), (0, 1), (0, 1));
        }
        else if (untoldNow)
        {
            tally.NotTold++;
            Add(tally, (0, 0), (0, 1), (1, 1));
        }
        else if (open > 0 && openBeyondFirst == 0 && !countsNotYetDue)
        {
            tally.LeftOut++;
        }
        else if (open > 0)
        {
            Add(tally, (1, 1), (1, 1), (1, 1));
        }
    }
}
