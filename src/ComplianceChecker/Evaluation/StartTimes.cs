using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds the time of day at which a clock starts that counts hours (evaluation.md, 3), in minutes after midnight; <c>NoTime</c> where none is known.</summary>
internal sealed class StartTimes(BoundRule bound)
{
    /// <summary>The earliest known time of the events of a day that start a clock; those without one come first, and say nothing of it.</summary>
    public int OfEvents(int day, int row, int caseIndex)
    {
        var table = bound.StartTable!;
        for (; row < table.FirstRow[caseIndex + 1] && table.Starts[row] == day; row++)
        {
            if (bound.StartMinute(row, day) is var minute && minute != DayNumber.NoTime && (bound.StartWhere is not { } where || where(row, caseIndex, day)))
            {
                return minute;
            }
        }

        return DayNumber.NoTime;
    }

    /// <summary>The time of day at which a clock starts: of joined periods that begin on its first day, the earliest known.</summary>
    public int OfPeriods(int row, int start, int mergedFrom, int mergedCount, CaseScratch scratch)
    {
        var earliest = bound.StartMinute(row, start);
        if (!bound.CountsHours || bound.Rule.Clock.Starts is ClockStart.OfPeriod { AtEnd: true })
        {
            return earliest;
        }

        for (var i = mergedFrom; i < mergedFrom + mergedCount; i++)
        {
            var minute = bound.StartMinute(scratch.MergedRows[i], start);
            earliest = minute != DayNumber.NoTime && (earliest == DayNumber.NoTime || minute < earliest) ? minute : earliest;
        }

        return earliest;
    }
}
