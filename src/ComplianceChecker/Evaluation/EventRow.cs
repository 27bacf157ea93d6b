using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds the record of an event again of which only the day is kept.</summary>
internal static class EventRow
{
    /// <summary>The row of the first matching event on a day; -1 if there is none.</summary>
    /// <param name="kind">The kind of event.</param>
    /// <param name="day">The day.</param>
    /// <param name="caseIndex">The case.</param>
    /// <param name="minute">The time of day it must have, in minutes after midnight; <c>NoTime</c> for any.</param>
    public static int On(BoundKind kind, int day, int caseIndex, int minute = DayNumber.NoTime)
    {
        if (kind.Table is { } table)
        {
            for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
            {
                if (kind.DayOf(row) == day && (minute == DayNumber.NoTime || kind.MinuteOf(row) == minute) && kind.Matches(row, caseIndex))
                {
                    return row;
                }
            }
        }

        return -1;
    }
}
