using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds the clocks that a rule starts on a case (rule-format.md, clock).</summary>
internal sealed class ClockFinder(BoundRule bound)
{
    private readonly Clock clock = bound.Rule.Clock;
    private readonly CaseTable cases = bound.Extract.Cases;
    private readonly MergedPeriods merged = new(bound);
    private readonly DutyEnd dutyEnd = new(bound);
    private readonly StartTimes times = new(bound);

    /// <summary>Fills the list of clocks, by start; clocks that end on or before the day they start never were.</summary>
    /// <param name="caseIndex">The case.</param>
    /// <param name="scratch">Receives the clocks.</param>
    /// <param name="onNoClock">Told the row of every record that matches <c>starts</c> and opens no clock; may be null.</param>
    public void Find(int caseIndex, CaseScratch scratch, Action<int>? onNoClock)
    {
        scratch.Clocks.Clear();
        scratch.MergedRows.Clear();
        if (!CanStart(caseIndex, onNoClock is null))
        {
            return;
        }

        switch (clock.Starts)
        {
            case ClockStart.OfPeriod { AtEnd: false }:
                FromPeriods(caseIndex, scratch, onNoClock);
                break;
            case ClockStart.OfPeriod:
                FromPeriodEnds(caseIndex, scratch, onNoClock);
                break;
            case ClockStart.OfEvent:
                FromEvents(caseIndex, scratch, onNoClock);
                break;
            case ClockStart.OfBirthday birthday:
                FromBirthday(birthday, caseIndex, scratch);
                break;
            default:
                throw new System.Diagnostics.UnreachableException("No such start.");
        }

        if (scratch.Clocks.Count > 1)
        {
            scratch.Clocks.Sort(ByStart);
        }

        if (clock.Restarts)
        {
            RestartedClocks.Keep(scratch.Clocks);
        }
    }

    /// <summary>Whether a case has records of what starts the clock and, where nobody is told of records that open none, of what must hold with it. Most rules concern few cases.</summary>
    private bool CanStart(int caseIndex, bool onlyClocksMatter)
    {
        if (bound.StartTable is { } table && table.FirstRow[caseIndex] == table.FirstRow[caseIndex + 1])
        {
            return false;
        }

        for (var i = 0; onlyClocksMatter && i < bound.During.Length; i++)
        {
            if (bound.During[i].Table is { } during && during.FirstRow[caseIndex] == during.FirstRow[caseIndex + 1])
            {
                return false;
            }
        }

        return true;
    }

    private static int ByStart(RunningClock a, RunningClock b)
    {
        var byStart = a.Start.CompareTo(b.Start);
        return byStart != 0 ? byStart : a.StartRow.CompareTo(b.StartRow);
    }

    private void FromPeriods(int caseIndex, CaseScratch scratch, Action<int>? onNoClock)
    {
        var table = bound.StartTable!;
        DuringStretches.Fill(bound.During, caseIndex, scratch);
        if (((ClockStart.OfPeriod)clock.Starts).Merge.Joins)
        {
            merged.Fill(caseIndex, scratch);
            foreach (var group in scratch.MergedGroups)
            {
                var known = IsStartKnown(group.StartRow);
                if (!FromStretches(new HeldStretch(group.Start, group.End, known), group.StartRow, group.From, group.Count, caseIndex, scratch))
                {
                    onNoClock?.Invoke(group.StartRow);
                }
            }

            return;
        }

        for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
        {
            // An age is that on the clock's start, which the stretch decides; other conditions are the row's own.
            if (!bound.StartWhereHasAge && bound.StartWhere is { } where && !where(row, caseIndex, table.Starts[row]))
            {
                continue;
            }

            if (!FromStretches(new HeldStretch(table.Starts[row], table.Ends[row], IsStartKnown(row)), row, 0, 0, caseIndex, scratch)
                && (bound.StartWhere is null || bound.StartWhere(row, caseIndex, table.Starts[row])))
            {
                onNoClock?.Invoke(row);
            }
        }
    }

    private bool FromStretches(HeldStretch period, int row, int mergedFrom, int mergedCount, int caseIndex, CaseScratch scratch)
    {
        DuringStretches.Intersect(period, scratch);
        var any = false;
        foreach (var stretch in scratch.Stretches)
        {
            if (mergedCount == 0 && bound.StartWhereHasAge && !bound.StartWhere!(row, caseIndex, stretch.Start))
            {
                continue;
            }

            any |= Add(stretch.Start, stretch.End, row, mergedFrom, mergedCount, stretch.StartKnown ? DayNumber.None : stretch.Start, caseIndex, scratch);
        }

        return any;
    }

    private void FromPeriodEnds(int caseIndex, CaseScratch scratch, Action<int>? onNoClock)
    {
        var table = bound.StartTable!;
        DuringStretches.Fill(bound.During, caseIndex, scratch);
        if (((ClockStart.OfPeriod)clock.Starts).Merge.Joins)
        {
            merged.Fill(caseIndex, scratch);
            foreach (var group in scratch.MergedGroups)
            {
                if (group.End != DayNumber.Never && !StartOn(group.End, group.EndRow, group.From, group.Count, caseIndex, scratch))
                {
                    onNoClock?.Invoke(group.EndRow);
                }
            }

            return;
        }

        for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
        {
            var end = table.Ends[row];
            if (end != DayNumber.Never && (bound.StartWhere is null || bound.StartWhere(row, caseIndex, end))
                && !StartOn(end, row, 0, 0, caseIndex, scratch))
            {
                onNoClock?.Invoke(row);
            }
        }
    }

    private void FromEvents(int caseIndex, CaseScratch scratch, Action<int>? onNoClock)
    {
        var table = bound.StartTable!;
        DuringStretches.Fill(bound.During, caseIndex, scratch);
        var last = DayNumber.None;
        for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
        {
            var day = table.Starts[row];
            if (day == last || (bound.StartWhere is { } where && !where(row, caseIndex, day)))
            {
                continue;
            }

            last = day;
            var clocksBefore = scratch.Clocks.Count;
            if (!StartOn(day, row, 0, 0, caseIndex, scratch))
            {
                onNoClock?.Invoke(row);
            }
            else if (bound.CountsHours && scratch.Clocks.Count > clocksBefore)
            {
                scratch.Clocks[^1] = scratch.Clocks[^1] with { StartMinute = times.OfEvents(day, row, caseIndex) };
            }
        }
    }

    private void FromBirthday(ClockStart.OfBirthday birthday, int caseIndex, CaseScratch scratch)
    {
        var born = cases.Born[caseIndex];
        if (born == DayNumber.None)
        {
            return;
        }

        var day = Ages.Birthday(born, birthday.Age, bound.Rule.LeapDay);
        if (day != DayNumber.Never && (bound.StartWhere is null || bound.StartWhere(-1, caseIndex, day)))
        {
            DuringStretches.Fill(bound.During, caseIndex, scratch);
            StartOn(day, -1, 0, 0, caseIndex, scratch);
        }
    }

    /// <summary>Starts a clock on a day, if what must hold holds on it, until one of them ceases to.</summary>
    private bool StartOn(int day, int row, int mergedFrom, int mergedCount, int caseIndex, CaseScratch scratch)
    {
        var end = DayNumber.Never;
        for (var i = 0; i < bound.During.Length; i++)
        {
            var found = false;
            foreach (var held in scratch.Held[i])
            {
                if (held.Start <= day && day < held.End)
                {
                    end = Math.Min(end, held.End);
                    found = true;
                    break;
                }
            }

            if (!found)
            {
                return false;
            }
        }

        return Add(day, end, row, mergedFrom, mergedCount, DayNumber.None, caseIndex, scratch);
    }

    private bool Add(int start, int end, int row, int mergedFrom, int mergedCount, int unknownBefore, int caseIndex, CaseScratch scratch)
    {
        end = Math.Min(end, dutyEnd.Of(start, caseIndex));
        if (end <= start)
        {
            return false;
        }

        // A start for which the rule does not ask is nothing to be wondered at.
        if (bound.OnlyIf is null || bound.OnlyIf.Holds(caseIndex, start, start))
        {
            scratch.Clocks.Add(new RunningClock(start, end, row, mergedFrom, mergedCount, unknownBefore, times.OfPeriods(row, start, mergedFrom, mergedCount, scratch)));
        }

        return true;
    }

    private bool IsStartKnown(int row) => bound.StartKnown is null || !string.Equals(bound.StartKnown.ValueOf(row), "false", StringComparison.Ordinal);
}
