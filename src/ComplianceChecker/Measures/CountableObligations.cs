using System.Runtime.InteropServices;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Picks the obligations of a case that can be in a figure: of sixteen years most cannot, and a trend asks of each at every date. For one thread.</summary>
/// <param name="asAt">The as-at date.</param>
/// <param name="since">The first day of the reporting period.</param>
internal sealed class CountableObligations(int asAt, int since)
{
    private readonly List<Obligation> countable = [];

    /// <summary>Those that can be in a figure; they hold until the next case is asked for.</summary>
    /// <param name="obligations">What a rule gives on a case.</param>
    /// <param name="untold">The days of which nothing can be said.</param>
    public ReadOnlySpan<Obligation> Of(ReadOnlySpan<Obligation> obligations, ReadOnlySpan<UntoldStretch> untold)
    {
        // Where not everything is known, what was done long ago still tells that something is said of its clock.
        if (!untold.IsEmpty)
        {
            return obligations;
        }

        countable.Clear();
        foreach (ref readonly var obligation in obligations)
        {
            if (obligation.OnlyInBreach || obligation.DueLater != DayNumber.None)
            {
                return obligations;
            }

            if (obligation.Opened <= asAt && !CaseTally.IsBefore(in obligation, since))
            {
                countable.Add(obligation);
            }
        }

        return CollectionsMarshal.AsSpan(countable);
    }
}
