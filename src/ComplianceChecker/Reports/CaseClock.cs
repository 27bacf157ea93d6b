using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Reports;

/// <summary>One clock of a duty with its steps.</summary>
/// <param name="Started">The day it started, as a day number.</param>
/// <param name="StartedBy">What started it.</param>
/// <param name="Steps">Its steps in order.</param>
public sealed record CaseClock(int Started, string StartedBy, IReadOnlyList<CaseSteps> Steps)
{
    private const int FewestToJoin = 3;

    /// <summary>The clocks of some obligations of a duty, in order.</summary>
    /// <remarks>Steps in a row that were met and due before the reporting period are joined; all else stands for itself.</remarks>
    /// <param name="obligations">The obligations, in order.</param>
    /// <param name="since">The first day of the reporting period, as a day number.</param>
    public static IReadOnlyList<CaseClock> Of(IEnumerable<CaseObligation> obligations, int since) =>
        [.. obligations.GroupBy(o => (o.Obligation.Started, o.Obligation.StartRow, o.Why.StartedBy)).Select(c => new CaseClock(c.Key.Started, c.Key.StartedBy, Joined([.. c], since)))];

    private static List<CaseSteps> Joined(CaseObligation[] steps, int since)
    {
        var joined = new List<CaseSteps>();
        for (var i = 0; i < steps.Length;)
        {
            var run = 0;
            while (i + run < steps.Length && steps[i + run].Reading is { Status: ObligationStatus.Met } reading && reading.Due < since)
            {
                run++;
            }

            var taken = run >= FewestToJoin ? run : 1;
            joined.Add(new CaseSteps(steps[i..(i + taken)]));
            i += taken;
        }

        return joined;
    }
}
