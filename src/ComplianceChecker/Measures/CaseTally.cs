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
    public void Add(in Obligation obligation, Reading reading)
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

        var inPeriod = reading.Due >= since && reading.Due < asAt;
        var leftOver = reading.Due < since
            && (reading.Done == DayNumber.None || reading.Done >= since)
            && (reading.Ended == DayNumber.None || reading.Ended >= since);
        if (!inPeriod && !leftOver)
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
            kept += inPeriod && reading.Status == ObligationStatus.Met ? 1 : 0;
        }
    }

    /// <summary>Takes days of a clock into account of which nothing can be said.</summary>
    /// <param name="stretch">The days.</param>
    /// <param name="anythingSaid">Whether anything is said of the clock at the as-at date.</param>
    public void Add(in UntoldStretch stretch, bool anythingSaid)
    {
        untoldNow |= stretch.From <= asAt && asAt < stretch.To;
        if (!anythingSaid && stretch.Started <= since && stretch.Ends > since
            && (stretch.FirstKnown == DayNumber.None || stretch.FirstKnown >= since))
        {
            untoldClocks++;
        }
    }

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
                tally.Denominator += counted;
                tally.Numerator += kept;
                tally.NotTold += untoldClocks;
                break;
            default:
                if (untoldClocks > 0 && kept == counted)
                {
                    tally.NotTold++;
                }
                else if (counted > 0)
                {
                    tally.Denominator++;
                    tally.Numerator += kept == counted ? 1 : 0;
                }

                break;
        }
    }

    private readonly void AddUpToDate(Tally tally)
    {
        if (overdue)
        {
            tally.Denominator++;
        }
        else if (untoldNow)
        {
            tally.NotTold++;
        }
        else if (open > 0 && openBeyondFirst == 0 && !countsNotYetDue)
        {
            tally.LeftOut++;
        }
        else if (open > 0)
        {
            tally.Denominator++;
            tally.Numerator++;
        }
    }
}
