using System.Runtime.InteropServices;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Counts one measure of a rule, by the groups of one grouping. For one thread; the counts of several are added.</summary>
/// <param name="rule">The rule.</param>
/// <param name="measure">The measure.</param>
/// <param name="grouping">The groups.</param>
/// <param name="request">The dates.</param>
internal sealed class MeasureCount(Rule rule, Measure measure, Grouping grouping, ReportRequest request)
{
    private readonly int asAt = DayNumber.Of(request.AsAt);
    private readonly int since = DayNumber.Of(request.Since);
    private readonly List<(string Group, CaseTally Tally)> inCase = [];

    /// <summary>The measure.</summary>
    public Measure Measure => measure;

    /// <summary>The groups.</summary>
    public Grouping Grouping => grouping;

    /// <summary>The counts by group.</summary>
    public Dictionary<string, Tally> Totals { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts a case.</summary>
    public void Add(in CaseReadings ofCase)
    {
        inCase.Clear();
        for (var i = 0; i < ofCase.Obligations.Length; i++)
        {
            ref readonly var obligation = ref ofCase.Obligations[i];
            ref readonly var reading = ref ofCase.Readings[i];
            ref var tally = ref TallyOf(grouping.Of(rule, ofCase.Case, obligation.StartRow));
            tally.Add(in obligation, in reading);
            if (reading.IsUntold && !ofCase.IsAnythingSaid(obligation.Started, obligation.StartRow))
            {
                tally.AddUntoldClock(obligation.Started, obligation.Ends, obligation.OnlyInBreach ? obligation.Done : obligation.Opened);
            }
        }

        for (var i = 0; i < ofCase.Untold.Length; i++)
        {
            ref readonly var stretch = ref ofCase.Untold[i];
            ref var tally = ref TallyOf(grouping.Of(rule, ofCase.Case, stretch.StartRow));
            tally.Add(in stretch);
            if (!ofCase.HasReading(in stretch, asAt) && !ofCase.IsSecondOfClock(i))
            {
                tally.AddUntoldClock(stretch.Started, stretch.Ends, stretch.FirstKnown);
            }
        }

        foreach (ref readonly var counted in CollectionsMarshal.AsSpan(inCase))
        {
            counted.Tally.AddTo(Total(counted.Group));
        }
    }

    /// <summary>Adds what another thread counted of the same measure and grouping.</summary>
    public void Add(MeasureCount other)
    {
        foreach (var (group, tally) in other.Totals)
        {
            Total(group).Add(tally);
        }
    }

    private ref CaseTally TallyOf(string group)
    {
        foreach (ref var counted in CollectionsMarshal.AsSpan(inCase))
        {
            if (string.Equals(counted.Group, group, StringComparison.Ordinal))
            {
                return ref counted.Tally;
            }
        }

        inCase.Add((group, new CaseTally(measure.Basis, measure.CountsNotYetDue, asAt, since)));
        return ref CollectionsMarshal.AsSpan(inCase)[^1].Tally;
    }

    private Tally Total(string group)
    {
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(Totals, group, out _);
        return total ??= new Tally();
    }
}
