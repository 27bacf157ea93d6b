using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>The day lies inside a matching period.</summary>
internal sealed class InFact(FactRecords records) : BoundFact
{
    /// <inheritdoc/>
    public override bool Holds(int caseIndex, int day, int start)
    {
        var (from, to) = records.RowsOf(caseIndex);
        for (var row = from; row < to && records.StartOf(row) <= day; row++)
        {
            if (day < records.EndOf(row) && records.Matches(row, caseIndex))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override int RecordOn(int caseIndex, int day) => records.LastHolding(caseIndex, day);

    /// <inheritdoc/>
    public override bool BeginsUnknown(int caseIndex, int day) => records.HasUnknownStart(caseIndex, day, day);

    /// <inheritdoc/>
    public override bool CanHold(int caseIndex) => records.HasAny(caseIndex);

    /// <inheritdoc/>
    public override void AddBreaks(int caseIndex, List<int> days)
    {
        var (from, to) = records.RowsOf(caseIndex);
        for (var row = from; row < to; row++)
        {
            days.Add(records.StartOf(row));
            if (records.EndOf(row) != DayNumber.Never)
            {
                days.Add(records.EndOf(row));
            }
        }
    }
}
