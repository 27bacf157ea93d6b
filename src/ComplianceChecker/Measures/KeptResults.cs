using System.Runtime.InteropServices;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>Picks what of a rule's results on a case a report keeps. For one thread; what it gives holds until the next case is asked for.</summary>
/// <param name="filter">What is kept.</param>
/// <param name="asAt">The as-at date, as a day number.</param>
/// <param name="countable">Passes over obligations that are in no measure; null where all are wanted.</param>
internal sealed class KeptResults(FilterOutcome filter, int asAt, CountableObligations? countable)
{
    private readonly List<Obligation> kept = [];
    private readonly List<UntoldStretch> keptUntold = [];

    // Where the day decides, what is asked of a result says which day, and so filters for itself.
    private readonly bool keepsAll = filter.KeepsAll || filter.DependsOnDay;

    /// <summary>The obligations that are kept.</summary>
    public ReadOnlySpan<Obligation> Of(Rule rule, int caseIndex, ReadOnlySpan<Obligation> obligations, ReadOnlySpan<UntoldStretch> untold)
    {
        if (countable is not null)
        {
            obligations = countable.Of(obligations, untold);
        }

        if (keepsAll)
        {
            return obligations;
        }

        kept.Clear();
        foreach (ref readonly var obligation in obligations)
        {
            if (filter.Keeps(rule, caseIndex, obligation.StartRow, asAt))
            {
                kept.Add(obligation);
            }
        }

        return CollectionsMarshal.AsSpan(kept);
    }

    /// <summary>The days of which nothing can be said that are kept.</summary>
    public ReadOnlySpan<UntoldStretch> Of(Rule rule, int caseIndex, ReadOnlySpan<UntoldStretch> untold)
    {
        if (keepsAll)
        {
            return untold;
        }

        keptUntold.Clear();
        foreach (ref readonly var stretch in untold)
        {
            if (filter.Keeps(rule, caseIndex, stretch.StartRow, asAt))
            {
                keptUntold.Add(stretch);
            }
        }

        return CollectionsMarshal.AsSpan(keptUntold);
    }
}
