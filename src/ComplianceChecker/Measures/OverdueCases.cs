namespace ComplianceChecker.Measures;

/// <summary>Counts the open duties of each case.</summary>
/// <remarks>For several threads at once, as long as all duties of a case are counted by one.</remarks>
/// <param name="cases">How many cases there are.</param>
internal sealed class OverdueCases(int cases)
{
    private readonly int[] open = new int[cases];
    private readonly int[] overdue = new int[cases];
    private readonly ExceptionRow?[] worst = new ExceptionRow?[cases];

    /// <summary>How many cases have a duty that is overdue.</summary>
    public int Count => worst.Count(w => w is not null);

    /// <summary>Counts a duty that is open at the as-at date.</summary>
    /// <param name="caseIndex">The case's position in the extract.</param>
    /// <param name="late">Its row on the list, if it is overdue.</param>
    public void Add(int caseIndex, ExceptionRow? late)
    {
        open[caseIndex]++;
        if (late is not null)
        {
            overdue[caseIndex]++;
            worst[caseIndex] = worst[caseIndex] is { } before && before.Reading.DaysLate >= late.Reading.DaysLate ? before : late;
        }
    }

    /// <summary>The cases with most that is overdue: most first, then by most days late, then by most that is open, then by case id.</summary>
    /// <param name="atMost">How many of them.</param>
    public IReadOnlyList<OverdueCase> Most(int atMost)
    {
        // No more than so many are held while the rest go by: a country has tens of thousands of them. Cases stand in ordinal order of their ids.
        var most = new List<int>(atMost + 1);
        for (var i = 0; i < worst.Length; i++)
        {
            if (worst[i] is null || (most.Count == atMost && !IsBefore(i, most[^1])))
            {
                continue;
            }

            var place = most.Count;
            while (place > 0 && IsBefore(i, most[place - 1]))
            {
                place--;
            }

            most.Insert(place, i);
            if (most.Count > atMost)
            {
                most.RemoveAt(atMost);
            }
        }

        return [.. most.Select(i => new OverdueCase(worst[i]!, overdue[i], open[i]))];
    }

    private bool IsBefore(int a, int b)
    {
        var order = overdue[b].CompareTo(overdue[a]);
        order = order != 0 ? order : worst[b]!.Reading.DaysLate.CompareTo(worst[a]!.Reading.DaysLate);
        order = order != 0 ? order : open[b].CompareTo(open[a]);
        return order < 0;
    }
}
