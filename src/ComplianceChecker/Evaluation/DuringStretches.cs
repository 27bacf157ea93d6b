namespace ComplianceChecker.Evaluation;

/// <summary>The stretches of days on which the periods of <c>during</c> hold.</summary>
internal static class DuringStretches
{
    /// <summary>For each kind, the longest runs of days on which some matching period of the case holds.</summary>
    public static void Fill(BoundKind[] kinds, int caseIndex, CaseScratch scratch)
    {
        var held = scratch.Held;
        scratch.HeldKinds = kinds.Length;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (held.Count == i)
            {
                held.Add([]);
            }

            FillOne(kinds[i], caseIndex, held[i]);
        }
    }

    /// <summary>The longest stretches on which a period and, for every kind, some matching period hold; left in the scratch's stretches.</summary>
    public static void Intersect(HeldStretch period, CaseScratch scratch)
    {
        scratch.Stretches.Clear();
        if (period.End <= period.Start)
        {
            return;
        }

        scratch.Stretches.Add(period);
        for (var i = 0; i < scratch.HeldKinds; i++)
        {
            scratch.NextStretches.Clear();
            foreach (var stretch in scratch.Stretches)
            {
                foreach (var other in scratch.Held[i])
                {
                    var start = Math.Max(stretch.Start, other.Start);
                    var end = Math.Min(stretch.End, other.End);
                    if (start < end)
                    {
                        scratch.NextStretches.Add(new HeldStretch(start, end, IsStartKnown(period, stretch, other)));
                    }
                }
            }

            (scratch.Stretches, scratch.NextStretches) = (scratch.NextStretches, scratch.Stretches);
        }
    }

    /// <summary>Whether the start of what two have in common is known: the later start decides, the period's own where others begin with it, else any that is known.</summary>
    private static bool IsStartKnown(HeldStretch period, HeldStretch stretch, HeldStretch other) =>
        other.Start > stretch.Start ? other.StartKnown
        : other.Start == stretch.Start && stretch.Start > period.Start ? stretch.StartKnown || other.StartKnown
        : stretch.StartKnown;

    private static void FillOne(BoundKind kind, int caseIndex, List<HeldStretch> stretches)
    {
        stretches.Clear();
        var table = kind.Table!;
        var startKnown = kind.StartKnown;
        for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
        {
            var (start, end) = (table.Starts[row], table.Ends[row]);
            if (end <= start || !kind.Matches(row, caseIndex))
            {
                continue;
            }

            var known = startKnown is null || !string.Equals(startKnown.ValueOf(row), "false", StringComparison.Ordinal);
            if (stretches.Count > 0 && start <= stretches[^1].End)
            {
                var last = stretches[^1];
                stretches[^1] = last with { End = Math.Max(last.End, end), StartKnown = last.StartKnown && (known || start > last.Start) };
            }
            else
            {
                stretches.Add(new HeldStretch(start, end, known));
            }
        }
    }
}
