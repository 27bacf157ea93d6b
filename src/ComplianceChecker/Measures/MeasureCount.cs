using System.Runtime.InteropServices;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Counts one measure, by the groups of one grouping. For one thread; the counts of several are added.</summary>
/// <param name="measure">The measure.</param>
/// <param name="grouping">The groups.</param>
/// <param name="request">The dates.</param>
/// <param name="filter">Which clocks are kept, where that depends on the day.</param>
/// <param name="cohort">What must hold of a case on the as-at date; null if nothing is asked.</param>
internal sealed class MeasureCount(Measure measure, Grouping grouping, ReportRequest request, FilterOutcome filter, BoundFact? cohort)
{
    private const int NotAsked = -2;
    private const int LeftOut = -1;

    private readonly int asAt = DayNumber.Of(request.AsAt);
    private readonly int since = DayNumber.Of(request.Since);
    private readonly bool isDueDecisive = measure.Basis != MeasureBasis.UpToDate && (grouping.DependsOnDay || filter.DependsOnDay);
    private readonly List<(string Group, CaseTally Tally)> inCase = [];
    private Tally? latest;
    private string? latestGroup;

    /// <summary>The measure.</summary>
    public Measure Measure => measure;

    /// <summary>The groups.</summary>
    public Grouping Grouping => grouping;

    /// <summary>The counts by group.</summary>
    public Dictionary<string, Tally> Totals { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes what a rule gives on a case into account; <see cref="Close"/> counts the case.</summary>
    public void Take(Rule rule, in CaseReadings ofCase)
    {
        if (cohort is not null && !cohort.Holds(ofCase.Case, asAt, asAt))
        {
            return;
        }

        var (at, atRow, atDay) = (NotAsked, 0, asAt);
        for (var i = 0; i < ofCase.Obligations.Length; i++)
        {
            ref readonly var obligation = ref ofCase.Obligations[i];
            ref readonly var reading = ref ofCase.Readings[i];
            var day = asAt;
            if (isDueDecisive && reading.IsTold)
            {
                if (!CaseTally.IsInPeriod(in reading, asAt, since))
                {
                    continue;
                }

                day = reading.Due;
            }

            if (at == NotAsked || obligation.StartRow != atRow || day != atDay)
            {
                (at, atRow, atDay) = (IndexOf(rule, ofCase.Case, obligation.StartRow, day), obligation.StartRow, day);
            }

            if (at < 0)
            {
                continue;
            }

            ref var tally = ref CollectionsMarshal.AsSpan(inCase)[at].Tally;
            tally.Add(in obligation, in reading);
            if (reading.IsUntold && !ofCase.IsAnythingSaid(obligation.Started, obligation.StartRow))
            {
                tally.AddUntoldClock(obligation.Started, obligation.Ends, obligation.OnlyInBreach ? obligation.Done : obligation.Opened);
            }
        }

        for (var i = 0; i < ofCase.Untold.Length; i++)
        {
            // No due date can be told, so the as-at date decides.
            ref readonly var stretch = ref ofCase.Untold[i];
            at = IndexOf(rule, ofCase.Case, stretch.StartRow, asAt);
            if (at < 0)
            {
                continue;
            }

            ref var tally = ref CollectionsMarshal.AsSpan(inCase)[at].Tally;
            tally.Add(in stretch);
            if (!ofCase.HasReading(in stretch, asAt) && !ofCase.IsSecondOfClock(i))
            {
                tally.AddUntoldClock(stretch.Started, stretch.Ends, stretch.FirstKnown);
            }
        }
    }

    /// <summary>Counts the case of which everything has been taken into account.</summary>
    public void Close()
    {
        foreach (ref readonly var counted in CollectionsMarshal.AsSpan(inCase))
        {
            counted.Tally.AddTo(Total(counted.Group));
        }

        inCase.Clear();
    }

    /// <summary>Adds what another thread counted of the same measure and grouping.</summary>
    public void Add(MeasureCount other)
    {
        foreach (var (group, tally) in other.Totals)
        {
            Total(group).Add(tally);
        }
    }

    /// <summary>Where the case's tally in the group of a clock on a day stands; negative where the filters leave the clock out.</summary>
    private int IndexOf(Rule rule, int caseIndex, int startRow, int day)
    {
        if (filter.DependsOnDay && !filter.Keeps(rule, caseIndex, startRow, day))
        {
            return LeftOut;
        }

        var group = grouping.Of(rule, caseIndex, startRow, day);
        for (var i = 0; i < inCase.Count; i++)
        {
            if (string.Equals(inCase[i].Group, group, StringComparison.Ordinal))
            {
                return i;
            }
        }

        inCase.Add((group, new CaseTally(measure.Basis, measure.CountsNotYetDue, asAt, since)));
        return inCase.Count - 1;
    }

    private Tally Total(string group)
    {
        // Groups are few texts, each kept once: cases of one group mostly follow each other.
        if (latest is not null && ReferenceEquals(group, latestGroup))
        {
            return latest;
        }

        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(Totals, group, out _);
        (latest, latestGroup) = (total ??= new Tally(), group);
        return latest;
    }
}
