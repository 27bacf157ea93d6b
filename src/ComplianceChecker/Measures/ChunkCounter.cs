using System.Runtime.InteropServices;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Counts runs of cases, one after another. For one thread; what several have counted is added.</summary>
internal sealed class ChunkCounter
{
    private readonly FilterOutcome filter;
    private readonly int asAt;
    private readonly KeptResults kept;
    private readonly CountsOfRule[] rules;
    private readonly MeasureCounter.CountsOfSeveral[] several;
    private readonly int[] statuses = new int[ObligationStatusNames.All.Count];
    private readonly List<Obligation[]> rooms = [];
    private Obligation[] room = [];
    private Reading[] readings = new Reading[64];

    /// <summary>A counter of the rules that can be read at the as-at date.</summary>
    /// <param name="result">What was evaluated.</param>
    /// <param name="request">The as-at date and what is counted.</param>
    /// <param name="filter">What is kept.</param>
    /// <param name="measures">The measures.</param>
    /// <param name="listsOf">Makes the lists of a rule; null where there are to be none.</param>
    /// <param name="figuresOnly">Whether obligations that are in no measure are passed over, so that <see cref="StatusCounts"/> does not have them.</param>
    public ChunkCounter(EvaluationResult result, ReportRequest request, FilterOutcome filter, MeasureCounter measures, Func<RuleOutcome, ListBuilder>? listsOf, bool figuresOnly = false)
    {
        this.filter = filter;
        asAt = DayNumber.Of(request.AsAt);
        kept = new KeptResults(filter, asAt, figuresOnly ? new CountableObligations(asAt, DayNumber.Of(request.Since)) : null);
        rules =
        [
            .. result.Outcomes
                .Where(o => o.WhyNotAt(request.AsAt) is null)
                .Select(o => new CountsOfRule(o, listsOf?.Invoke(o), measures.CountsOf(o))),
        ];
        several = measures.CountsBesideRules();
    }

    /// <summary>How many obligations have each status.</summary>
    public IReadOnlyDictionary<ObligationStatus, int> StatusCounts => ObligationStatusNames.All.ToDictionary(s => s, s => statuses[(int)s]);

    /// <summary>The counts of all measures that can be counted.</summary>
    public IReadOnlyList<MeasureCount> Counts => [.. rules.SelectMany(r => r.Counts), .. several.SelectMany(s => s.Counts)];

    /// <summary>Counts a run of cases, and adds to the lists, where they are wanted.</summary>
    /// <param name="chunk">The run.</param>
    /// <param name="rows">The lists; null where there are to be none.</param>
    /// <param name="unpacked">The run as it was unpacked for several counters; null to unpack it here. A counter is given one always or never.</param>
    public void Count(int chunk, ListRows? rows = null, UnpackedChunk? unpacked = null)
    {
        foreach (var (outcome, lists, counts) in rules)
        {
            var obligations = unpacked is null ? outcome.ObligationsIn(chunk, ref room) : unpacked.Of(outcome);
            var untold = outcome.UntoldIn(chunk);
            while (obligations.Length > 0 || untold.Length > 0)
            {
                var caseIndex = Math.Min(obligations.IsEmpty ? int.MaxValue : obligations[0].Case, untold.IsEmpty ? int.MaxValue : untold[0].Case);
                var (o, u) = (LeadingOf(caseIndex, obligations), LeadingOf(caseIndex, untold));

                Count(caseIndex, outcome, kept.Of(outcome.Rule, caseIndex, obligations[..o], untold[..u]), kept.Of(outcome.Rule, caseIndex, untold[..u]), lists, counts, rows);
                obligations = obligations[o..];
                untold = untold[u..];
            }
        }

        foreach (var (outcomes, counts) in several)
        {
            CountTogether(chunk, unpacked, outcomes, counts);
        }
    }

    /// <summary>Adds what another thread counted.</summary>
    public void Add(ChunkCounter other)
    {
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] += other.statuses[i];
        }

        foreach (var (own, theirs) in Counts.Zip(other.Counts))
        {
            own.Add(theirs);
        }
    }

    /// <summary>Counts a run of cases for measures over several rules: case by case, whatever each rule gives.</summary>
    private void CountTogether(int chunk, UnpackedChunk? unpacked, IReadOnlyList<RuleOutcome> outcomes, MeasureCount[] counts)
    {
        Span<(int Obligation, int Untold)> at = stackalloc (int, int)[outcomes.Count];
        at.Clear();
        while (rooms.Count < outcomes.Count)
        {
            rooms.Add([]);
        }

        var given = CollectionsMarshal.AsSpan(rooms);
        for (var r = 0; r < outcomes.Count; r++)
        {
            if (unpacked is not null)
            {
                given[r] = unpacked.RoomOf(outcomes[r]);
            }
            else
            {
                _ = outcomes[r].ObligationsIn(chunk, ref given[r]);
            }
        }

        while (true)
        {
            var caseIndex = int.MaxValue;
            for (var r = 0; r < outcomes.Count; r++)
            {
                ReadOnlySpan<Obligation> obligations = given[r].AsSpan(0, outcomes[r].CountIn(chunk));
                var untold = outcomes[r].UntoldIn(chunk);
                caseIndex = at[r].Obligation < obligations.Length ? Math.Min(caseIndex, obligations[at[r].Obligation].Case) : caseIndex;
                caseIndex = at[r].Untold < untold.Length ? Math.Min(caseIndex, untold[at[r].Untold].Case) : caseIndex;
            }

            if (caseIndex == int.MaxValue)
            {
                return;
            }

            for (var r = 0; r < outcomes.Count; r++)
            {
                ReadOnlySpan<Obligation> obligations = given[r].AsSpan(0, outcomes[r].CountIn(chunk))[at[r].Obligation..];
                var untold = outcomes[r].UntoldIn(chunk)[at[r].Untold..];
                var (o, u) = (LeadingOf(caseIndex, obligations), LeadingOf(caseIndex, untold));

                at[r] = (at[r].Obligation + o, at[r].Untold + u);
                if (o + u > 0)
                {
                    var ofCase = Read(caseIndex, kept.Of(outcomes[r].Rule, caseIndex, obligations[..o], untold[..u]), kept.Of(outcomes[r].Rule, caseIndex, untold[..u]));
                    foreach (var count in counts)
                    {
                        count.Take(outcomes[r].Rule, in ofCase);
                    }
                }
            }

            foreach (var count in counts)
            {
                count.Close();
            }
        }
    }

    private void Count(int caseIndex, RuleOutcome outcome, ReadOnlySpan<Obligation> obligations, ReadOnlySpan<UntoldStretch> untold, ListBuilder? lists, MeasureCount[] counts, ListRows? rows)
    {
        var ofCase = Read(caseIndex, obligations, untold);
        for (var i = 0; i < obligations.Length; i++)
        {
            ref readonly var reading = ref ofCase.Readings[i];
            if (!reading.IsTold)
            {
                continue;
            }

            if (!filter.DependsOnDay || filter.Keeps(outcome.Rule, in obligations[i], in reading))
            {
                statuses[(int)reading.Status]++;
            }

            if (rows is not null && (!filter.DependsOnDay || filter.Keeps(outcome.Rule, caseIndex, obligations[i].StartRow, asAt)))
            {
                lists?.Add(in obligations[i], in reading, rows);
            }
        }

        foreach (var count in counts)
        {
            count.Take(outcome.Rule, in ofCase);
            count.Close();
        }
    }

    /// <summary>How many of the first obligations are of a case.</summary>
    private static int LeadingOf(int caseIndex, ReadOnlySpan<Obligation> obligations)
    {
        var count = 0;
        while (count < obligations.Length && obligations[count].Case == caseIndex)
        {
            count++;
        }

        return count;
    }

    private static int LeadingOf(int caseIndex, ReadOnlySpan<UntoldStretch> untold)
    {
        var count = 0;
        while (count < untold.Length && untold[count].Case == caseIndex)
        {
            count++;
        }

        return count;
    }

    /// <summary>How each obligation of a case stands at the as-at date; it holds until the next case is read.</summary>
    private CaseReadings Read(int caseIndex, ReadOnlySpan<Obligation> obligations, ReadOnlySpan<UntoldStretch> untold)
    {
        if (readings.Length < obligations.Length)
        {
            readings = new Reading[obligations.Length * 2];
        }

        for (var i = 0; i < obligations.Length; i++)
        {
            readings[i] = obligations[i].At(asAt);
        }

        return new CaseReadings { Case = caseIndex, Obligations = obligations, Readings = readings.AsSpan(0, obligations.Length), Untold = untold };
    }

    private sealed record CountsOfRule(RuleOutcome Outcome, ListBuilder? Lists, MeasureCount[] Counts);
}
