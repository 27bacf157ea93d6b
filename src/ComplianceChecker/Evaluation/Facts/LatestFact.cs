namespace ComplianceChecker.Evaluation.Facts;

/// <summary>The latest event of a kind up to the day exists and matches; of several on its day one is enough.</summary>
/// <param name="records">All events of the kind.</param>
/// <param name="where">What must be true of the latest; null for nothing.</param>
internal sealed class LatestFact(FactRecords records, FactRecords where) : BoundFact
{
    /// <inheritdoc/>
    public override bool Holds(int caseIndex, int day, int start) => RecordOn(caseIndex, day) >= 0;

    /// <inheritdoc/>
    public override int RecordOn(int caseIndex, int day)
    {
        var (from, to) = records.RowsOf(caseIndex);
        var last = to - 1;
        while (last >= from && records.StartOf(last) > day)
        {
            last--;
        }

        for (var row = last; row >= from && records.StartOf(row) == records.StartOf(last); row--)
        {
            if (where.Matches(row, caseIndex))
            {
                return row;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public override bool CanHold(int caseIndex) => records.HasAny(caseIndex);

    /// <inheritdoc/>
    public override void AddBreaks(int caseIndex, List<int> days)
    {
        var (from, to) = records.RowsOf(caseIndex);
        for (var row = from; row < to; row++)
        {
            days.Add(records.StartOf(row));
        }
    }
}
