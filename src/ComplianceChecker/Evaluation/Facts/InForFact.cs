using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>The day lies inside a matching period that began at least so long before.</summary>
/// <param name="records">The records of the periods.</param>
/// <param name="stretches">The periods, joined where they are to be.</param>
/// <param name="atLeast">How long before.</param>
/// <param name="calendar">Working days.</param>
internal sealed class InForFact(FactRecords records, CaseStretches stretches, Span atLeast, WorkingDayCalendar? calendar) : BoundFact
{
    /// <inheritdoc/>
    public override bool Holds(int caseIndex, int day, int start) =>
        Covering(caseIndex, day, isReachedOn: false) >= 0;

    /// <inheritdoc/>
    public override int RecordOn(int caseIndex, int day) => records.LastHolding(caseIndex, day);

    /// <inheritdoc/>
    public override bool BeginsUnknown(int caseIndex, int day) =>
        Covering(caseIndex, day, isReachedOn: true) is >= 0 and var at && stretches.Of(caseIndex)[at].Start is var start && records.HasUnknownStart(caseIndex, start, start);

    /// <inheritdoc/>
    public override bool CanHold(int caseIndex) => records.HasAny(caseIndex);

    /// <inheritdoc/>
    public override void AddBreaks(int caseIndex, List<int> days)
    {
        foreach (var (start, end, _) in stretches.Of(caseIndex))
        {
            if (Reached(start) is var reached && reached != DayNumber.None)
            {
                days.Add(reached);
            }

            if (end != DayNumber.Never)
            {
                days.Add(end);
            }
        }
    }

    /// <summary>The position of the first stretch that covers a day and has lasted long enough by it, or just on it; -1 if none does.</summary>
    private int Covering(int caseIndex, int day, bool isReachedOn)
    {
        var all = stretches.Of(caseIndex);
        for (var i = 0; i < all.Count && all[i].Start <= day; i++)
        {
            if (day < all[i].End && Reached(all[i].Start) is var reached && reached != DayNumber.None && (isReachedOn ? reached == day : reached <= day))
            {
                return i;
            }
        }

        return -1;
    }

    private int Reached(int start) => atLeast.DueDay(start, calendar);
}
