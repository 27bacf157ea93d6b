using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>Days spent in matching periods add up to at least a number, the day itself included. A day on which two hold is one.</summary>
/// <param name="records">The records of the periods.</param>
/// <param name="stretches">The periods, joined.</param>
/// <param name="since">The first day that counts for a case.</param>
/// <param name="atLeast">How many days.</param>
internal sealed class TotalFact(FactRecords records, CaseStretches stretches, Func<int, int> since, int atLeast) : BoundFact
{
    /// <inheritdoc/>
    public override bool Holds(int caseIndex, int day, int start) => Reached(caseIndex) is var reached && reached != DayNumber.None && reached <= day;

    /// <inheritdoc/>
    public override bool BeginsUnknown(int caseIndex, int day) => Reached(caseIndex) == day && records.HasUnknownStart(caseIndex, DayNumber.None, day);

    /// <inheritdoc/>
    public override bool CanHold(int caseIndex) => records.HasAny(caseIndex);

    /// <inheritdoc/>
    public override void AddBreaks(int caseIndex, List<int> days)
    {
        if (Reached(caseIndex) is var reached && reached != DayNumber.None)
        {
            days.Add(reached);
        }
    }

    /// <summary>The day that completes the number; <c>None</c> if none does.</summary>
    private int Reached(int caseIndex)
    {
        var first = since(caseIndex);
        if (first == DayNumber.Never)
        {
            return DayNumber.None;
        }

        var missing = (long)atLeast;
        foreach (var (start, end, _) in stretches.Of(caseIndex))
        {
            var from = Math.Max(start, first);
            if (end <= from)
            {
                continue;
            }

            if (end - (long)from >= missing)
            {
                return (int)(from + Math.Max(0, missing - 1));
            }

            missing -= end - (long)from;
        }

        return DayNumber.None;
    }
}
