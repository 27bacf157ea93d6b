using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>Finds the longest runs of days on all of which a fact holds, case by case. For one thread.</summary>
/// <remarks>Not day by day: a fact can change only on the days that its records, spans and birthdays give, and is looked at on each of those.</remarks>
/// <param name="fact">The fact.</param>
/// <param name="born">The day of birth of each case.</param>
/// <param name="needsBirth">Whether nothing can be said of a case without a date of birth.</param>
internal sealed class RunFinder(BoundFact fact, int[] born, bool needsBirth)
{
    private readonly List<int> breaks = [];
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    /// <summary>The runs of the cases from one position up to, not including, another.</summary>
    public FoundRuns Find(int from, int to)
    {
        starts.Clear();
        ends.Clear();
        var counts = new int[to - from];
        var unknown = new List<int>();
        for (var c = from; c < to; c++)
        {
            if (!fact.CanHold(c) || (needsBirth && born[c] == DayNumber.None))
            {
                continue;
            }

            var first = starts.Count;
            AddRuns(c);
            counts[c - from] = starts.Count - first;
            for (var run = first; run < starts.Count; run++)
            {
                if (fact.BeginsUnknown(c, starts[run]))
                {
                    unknown.Add(run);
                }
            }
        }

        return new FoundRuns(counts, [.. starts], [.. ends], unknown);
    }

    /// <summary>Adds the runs of a case, from birth on.</summary>
    private void AddRuns(int caseIndex)
    {
        var first = born[caseIndex] == DayNumber.None ? DayNumber.First : born[caseIndex];
        breaks.Clear();
        breaks.Add(first);
        fact.AddBreaks(caseIndex, breaks);
        breaks.Sort();
        var isRunning = false;
        var previous = DayNumber.None;
        foreach (var day in breaks)
        {
            if (day < first || day == previous)
            {
                continue;
            }

            previous = day;
            if (fact.Holds(caseIndex, day, day) == isRunning)
            {
                continue;
            }

            if (isRunning)
            {
                ends[^1] = day;
            }
            else
            {
                starts.Add(day);
                ends.Add(DayNumber.Never);
            }

            isRunning = !isRunning;
        }
    }
}
