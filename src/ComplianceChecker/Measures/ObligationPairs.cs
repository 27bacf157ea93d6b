namespace ComplianceChecker.Measures;

/// <summary>Says which obligation of a case by the old rule is which by the new: those of the same start and step. For one thread.</summary>
/// <param name="sameKindStarts">Whether records of the same kind start both rules, so that the same row is the same clock.</param>
internal sealed class ObligationPairs(bool sameKindStarts)
{
    private readonly List<(int Old, int New)> pairs = [];
    private readonly List<int> left = [];

    /// <summary>The pairs, as positions; -1 where one side has none. Both lists stand by start and step.</summary>
    public List<(int Old, int New)> Of(List<TakenObligation> old, List<TakenObligation> @new)
    {
        pairs.Clear();
        var (o, n) = (0, 0);
        while (o < old.Count || n < @new.Count)
        {
            var order = o == old.Count ? 1 : n == @new.Count ? -1 : Compare(old[o], @new[n]);
            var first = order <= 0 ? old[o] : @new[n];
            var (oldEnd, newEnd) = (EndOf(old, o, first), EndOf(@new, n, first));
            Match(old, o, oldEnd, @new, n, newEnd);
            (o, n) = (oldEnd, newEnd);
        }

        return pairs;
    }

    private static int EndOf(List<TakenObligation> taken, int from, in TakenObligation first)
    {
        while (from < taken.Count && Compare(taken[from], first) == 0)
        {
            from++;
        }

        return from;
    }

    private static int Compare(in TakenObligation a, in TakenObligation b)
    {
        var order = a.Obligation.Started.CompareTo(b.Obligation.Started);
        return order != 0 ? order : a.Obligation.Step.CompareTo(b.Obligation.Step);
    }

    /// <summary>Matches those of one start and step. There are several where two records start a clock on one day: those that one record started belong together, else those that read the same, else they are taken in turn.</summary>
    private void Match(List<TakenObligation> old, int o, int oldEnd, List<TakenObligation> @new, int n, int newEnd)
    {
        if (oldEnd - o == 1 && newEnd - n == 1)
        {
            pairs.Add((o, n));
            return;
        }

        var first = pairs.Count;
        left.Clear();
        left.AddRange(Enumerable.Range(n, newEnd - n));
        for (var i = o; i < oldEnd; i++)
        {
            pairs.Add((i, -1));
        }

        if (sameKindStarts)
        {
            Pair(first, (a, b) => old[a].Obligation.StartRow == @new[b].Obligation.StartRow);
        }

        Pair(first, (a, b) => old[a].IsSame(@new[b]));
        Pair(first, (_, _) => true);
        pairs.AddRange(left.Select(b => (-1, b)));
    }

    private void Pair(int first, Func<int, int, bool> belong)
    {
        for (var p = first; p < pairs.Count; p++)
        {
            var at = pairs[p].New < 0 ? left.FindIndex(b => belong(pairs[p].Old, b)) : -1;
            if (at >= 0)
            {
                pairs[p] = (pairs[p].Old, left[at]);
                left.RemoveAt(at);
            }
        }
    }
}
