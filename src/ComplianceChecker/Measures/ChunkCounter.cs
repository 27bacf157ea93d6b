using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Counts runs of cases, one after another. For one thread; what several have counted is added.</summary>
internal sealed class ChunkCounter
{
    private readonly FilterOutcome filter;
    private readonly int asAt;
    private readonly (RuleOutcome Outcome, ListBuilder Lists, MeasureCount[] Counts)[] rules;
    private readonly int[] statuses = new int[ObligationStatusNames.All.Count];
    private readonly List<Obligation> kept = [];
    private readonly List<UntoldStretch> keptUntold = [];
    private Reading[] readings = new Reading[64];

    /// <summary>A counter of the rules that can be read at the as-at date.</summary>
    public ChunkCounter(EvaluationResult result, ReportRequest request, FilterOutcome filter, MeasureCounter measures, IReadOnlyList<string> extraFields)
    {
        this.filter = filter;
        asAt = DayNumber.Of(request.AsAt);
        var problems = new DataProblems(result);
        rules =
        [
            .. result.Outcomes
                .Where(o => o.WhyNotAt(request.AsAt) is null)
                .Select(o => (o, new ListBuilder(o, result.Extract, request, problems, extraFields), measures.CountsOf(o))),
        ];
    }

    /// <summary>How many obligations have each status.</summary>
    public IReadOnlyDictionary<ObligationStatus, int> StatusCounts => ObligationStatusNames.All.ToDictionary(s => s, s => statuses[(int)s]);

    /// <summary>The counts of a rule's measures; none for a rule that cannot be read.</summary>
    public IReadOnlyList<MeasureCount> CountsOf(RuleOutcome outcome) => [.. rules.Where(r => ReferenceEquals(r.Outcome, outcome)).SelectMany(r => r.Counts)];

    /// <summary>Counts a run of cases, and gives the rows that it adds to the lists.</summary>
    public ListRows Count(int chunk)
    {
        var rows = new ListRows();
        foreach (var (outcome, lists, counts) in rules)
        {
            var obligations = outcome.ObligationsIn(chunk);
            var untold = outcome.UntoldIn(chunk);
            while (obligations.Length > 0 || untold.Length > 0)
            {
                var caseIndex = Math.Min(obligations.IsEmpty ? int.MaxValue : obligations[0].Case, untold.IsEmpty ? int.MaxValue : untold[0].Case);
                var (o, u) = (0, 0);
                while (o < obligations.Length && obligations[o].Case == caseIndex)
                {
                    o++;
                }

                while (u < untold.Length && untold[u].Case == caseIndex)
                {
                    u++;
                }

                Count(caseIndex, outcome, Kept(outcome, caseIndex, obligations[..o]), Kept(outcome, caseIndex, untold[..u]), lists, counts, rows);
                obligations = obligations[o..];
                untold = untold[u..];
            }
        }

        return rows;
    }

    /// <summary>Adds what another thread counted.</summary>
    public void Add(ChunkCounter other)
    {
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] += other.statuses[i];
        }

        for (var r = 0; r < rules.Length; r++)
        {
            for (var c = 0; c < rules[r].Counts.Length; c++)
            {
                rules[r].Counts[c].Add(other.rules[r].Counts[c]);
            }
        }
    }

    private void Count(int caseIndex, RuleOutcome outcome, ReadOnlySpan<Obligation> obligations, ReadOnlySpan<UntoldStretch> untold, ListBuilder lists, MeasureCount[] counts, ListRows rows)
    {
        if (readings.Length < obligations.Length)
        {
            readings = new Reading[obligations.Length * 2];
        }

        for (var i = 0; i < obligations.Length; i++)
        {
            ref var reading = ref readings[i];
            reading = obligations[i].At(asAt);
            if (reading.IsTold)
            {
                statuses[(int)reading.Status]++;
                lists.Add(in obligations[i], in reading, rows);
            }
        }

        var ofCase = new CaseReadings { Case = caseIndex, Obligations = obligations, Readings = readings.AsSpan(0, obligations.Length), Untold = untold };
        foreach (var count in counts)
        {
            count.Add(in ofCase);
        }
    }

    private ReadOnlySpan<Obligation> Kept(RuleOutcome outcome, int caseIndex, ReadOnlySpan<Obligation> obligations)
    {
        if (filter.KeepsAll)
        {
            return obligations;
        }

        kept.Clear();
        foreach (ref readonly var obligation in obligations)
        {
            if (filter.Keeps(outcome.Rule, caseIndex, obligation.StartRow))
            {
                kept.Add(obligation);
            }
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept);
    }

    private ReadOnlySpan<UntoldStretch> Kept(RuleOutcome outcome, int caseIndex, ReadOnlySpan<UntoldStretch> untold)
    {
        if (filter.KeepsAll)
        {
            return untold;
        }

        keptUntold.Clear();
        foreach (ref readonly var stretch in untold)
        {
            if (filter.Keeps(outcome.Rule, caseIndex, stretch.StartRow))
            {
                keptUntold.Add(stretch);
            }
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(keptUntold);
    }
}
