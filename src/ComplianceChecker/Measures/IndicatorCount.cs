using System.Runtime.InteropServices;
using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Counts one indicator, by the groups of each grouping. For one thread; the counts of several are added.</summary>
/// <param name="bound">The indicator.</param>
/// <param name="groupings">The groupings; the first has all cases in one group.</param>
/// <param name="extract">The extract.</param>
/// <param name="asAt">The as-at date.</param>
/// <param name="filter">Which cases are kept on the day that they are judged; null for all.</param>
internal sealed class IndicatorCount(BoundIndicator bound, IReadOnlyList<Grouping> groupings, CaseExtract extract, int asAt, FilterOutcome? filter = null)
{
    private readonly int[] born = extract.Cases.Born;
    private readonly JudgedOnBirthdays? birthdays = bound.Indicator.JudgedOn;
    private readonly bool countsDays = bound.Indicator.Figure is IndicatorFigure.Days;
    private readonly int firstJudged = FirstJudged(bound.Indicator, asAt);
    private readonly Dictionary<string, IndicatorTally>[] totals = [.. groupings.Select(_ => new Dictionary<string, IndicatorTally>(StringComparer.Ordinal))];

    /// <summary>The counts by group, for each grouping.</summary>
    public IReadOnlyList<Dictionary<string, IndicatorTally>> Totals => totals;

    /// <summary>The first day on which an indicator judges a case: of birthdays, the day after the one a span back.</summary>
    public static int FirstJudged(Indicator indicator, int asAt) =>
        indicator.JudgedOn is { } judged ? judged.Within.DayBefore(asAt, indicator.Calendar) + 1 : asAt;

    /// <summary>Takes a case into account, on each day on which it is judged.</summary>
    public void Count(int caseIndex)
    {
        if (birthdays is null)
        {
            Judge(caseIndex, asAt);
            return;
        }

        for (var i = 0; i < birthdays.Ages.Count; i++)
        {
            var day = Ages.Birthday(born[caseIndex], birthdays.Ages[i], bound.Indicator.LeapDay);
            if (day >= firstJudged && day <= asAt)
            {
                Judge(caseIndex, day);
            }
        }
    }

    /// <summary>Adds what another thread counted of the same indicator.</summary>
    public void Add(IndicatorCount other)
    {
        for (var g = 0; g < totals.Length; g++)
        {
            foreach (var (group, tally) in other.totals[g])
            {
                Total(g, group).Add(tally);
            }
        }
    }

    private void Judge(int caseIndex, int day)
    {
        if (!bound.IsInCohort(caseIndex, day) || filter?.KeepsCase(caseIndex, day, bound.Indicator.LeapDay) is false)
        {
            return;
        }

        var (judgement, days) = bound.Judge(caseIndex, day);
        for (var g = 0; g < totals.Length; g++)
        {
            Total(g, groupings[g].OfCase(caseIndex, day, bound.Indicator.LeapDay)).Add(judgement, days, countsDays);
        }
    }

    private IndicatorTally Total(int grouping, string group)
    {
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(totals[grouping], group, out _);
        return total ??= new IndicatorTally();
    }
}
