using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>An indicator bound to the columns of an extract. It may be asked by several threads at once.</summary>
internal sealed class BoundIndicator
{
    private readonly BoundFact? cohort;
    private readonly BoundFact? counted;
    private readonly BoundKind? from;
    private readonly BoundKind? to;

    /// <summary>Binds an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="extract">The extract, with the indicator's derived periods.</param>
    public BoundIndicator(Indicator indicator, CaseExtract extract)
    {
        Indicator = indicator;
        var facts = new FactBinder(extract, indicator.Calendar, indicator.LeapDay);
        cohort = indicator.Cohort is { } asked ? facts.Bind(asked) : null;
        switch (indicator.Figure)
        {
            case IndicatorFigure.Share share:
                counted = facts.Bind(share.Fact);
                break;
            case IndicatorFigure.Days days:
                var conditions = new ConditionBinder(extract, indicator.Calendar, indicator.LeapDay);
                (from, to) = (Bind(days.From), Bind(days.To));
                break;

                BoundKind Bind(IndicatorDay day) =>
                    BoundKind.OfMetBy(new MetBy(day.Kind, day.Where, null) { At = day.At }, extract, conditions, facts, withTimes: false);
        }
    }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>What comes of a case of the cohort on the day it is judged, and the days where it counts them.</summary>
    public (Judgement Judgement, int Days) Judge(int caseIndex, int day) =>
        from is not null && to is not null ? JudgeDays(caseIndex, day, from, to)
        : counted is null || counted.Holds(caseIndex, day, day) ? (Judgement.Counted, 0)
        : (Judgement.NotCounted, 0);

    /// <summary>Whether a case is in the cohort on the day it is judged.</summary>
    public bool IsInCohort(int caseIndex, int day) => cohort is null || cohort.Holds(caseIndex, day, day);

    private static (Judgement Judgement, int Days) JudgeDays(int caseIndex, int day, BoundKind from, BoundKind to)
    {
        var end = Latest(to, caseIndex, day);
        var start = end < 0 ? -1 : Latest(from, caseIndex, to.DayOf(end));
        if (end >= 0 && start < 0)
        {
            // What came before its start was there from the start: no days.
            start = Latest(from, caseIndex, day);
        }

        return start < 0 ? (Judgement.LeftOut, 0)
            : IsUnknown(from, start) || IsUnknown(to, end) ? (Judgement.NotTold, 0)
            : (Judgement.Counted, Math.Max(0, to.DayOf(end) - from.DayOf(start)));
    }

    /// <summary>The row of a case that gives the latest day up to a day; -1 if none does.</summary>
    private static int Latest(BoundKind kind, int caseIndex, int day)
    {
        var latest = -1;
        if (kind.Table is { } table)
        {
            for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
            {
                if (kind.DayOf(row) <= day && (latest < 0 || kind.DayOf(row) >= kind.DayOf(latest)) && kind.Matches(row, caseIndex))
                {
                    latest = row;
                }
            }
        }

        return latest;
    }

    private static bool IsUnknown(BoundKind kind, int row) =>
        kind.IsInOrder && kind.StartKnown is { } known && string.Equals(known.ValueOf(row), "false", StringComparison.Ordinal);
}
