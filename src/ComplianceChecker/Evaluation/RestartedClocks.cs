namespace ComplianceChecker.Evaluation;

/// <summary>Clocks of which a later one ends the one that is running (rule-format.md, <c>restarts</c>).</summary>
internal static class RestartedClocks
{
    /// <summary>Of several clocks on a day keeps the one that ends last, and ends each when the next starts.</summary>
    public static void Keep(List<RunningClock> clocks)
    {
        var kept = 0;
        foreach (var next in clocks.ToArray())
        {
            if (kept > 0 && clocks[kept - 1].Start == next.Start)
            {
                if (next.End > clocks[kept - 1].End)
                {
                    clocks[kept - 1] = next;
                }
            }
            else
            {
                clocks[kept++] = next;
            }
        }

        clocks.RemoveRange(kept, clocks.Count - kept);
        for (var i = 0; i + 1 < clocks.Count; i++)
        {
            clocks[i] = clocks[i] with { End = Math.Min(clocks[i].End, clocks[i + 1].Start) };
        }
    }
}
