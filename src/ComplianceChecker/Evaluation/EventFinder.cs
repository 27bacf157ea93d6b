using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds the events of a case that keep a duty.</summary>
internal static class EventFinder
{
    /// <summary>Fills the list of matching events, by day; several of one kind on a day and at one time are one.</summary>
    public static void Fill(BoundKind[] metBy, int caseIndex, List<MetEvent> events)
    {
        events.Clear();
        for (var i = 0; i < metBy.Length; i++)
        {
            var kind = metBy[i];
            if (kind.Table is not { } table)
            {
                continue;
            }

            for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
            {
                if (kind.DayOf(row) != DayNumber.Never && kind.Matches(row, caseIndex)
                    && new MetEvent(kind.DayOf(row), i, kind.MinuteOf(row)) is var found && (events.Count == 0 || events[^1] != found))
                {
                    events.Add(found);
                }
            }
        }

        if (metBy.Length > 1 || (metBy.Length == 1 && !metBy[0].IsInOrder))
        {
            events.Sort((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Minute != b.Minute ? a.Minute.CompareTo(b.Minute) : a.MetBy.CompareTo(b.MetBy));
        }
    }

    /// <summary>The position of the first event on or after a day.</summary>
    public static int FirstFrom(List<MetEvent> events, int day)
    {
        var (low, high) = (0, events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (events[middle].Day < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
