using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>An indicator with the extract it is judged on, made ready once for however many as-at dates, and not before it is asked for.</summary>
internal sealed class IndicatorOnExtract
{
    private readonly Lazy<CaseExtract> extract;
    private readonly Lazy<IndicatorReads> reads;
    private readonly Lazy<BoundIndicator> bound;
    private readonly Lazy<CohortRecord?> record;

    private IndicatorOnExtract(Indicator indicator, EvaluationResult result)
    {
        Indicator = indicator;
        extract = new(() => WithDerivedPeriods(indicator, result));
        reads = new(() => new IndicatorReads(indicator, Extract));
        bound = new(() => new BoundIndicator(indicator, Extract));
        record = new(() => CohortRecord.Of(indicator, Extract));
    }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>The extract, with the derived periods of the indicator's rule set.</summary>
    public CaseExtract Extract => extract.Value;

    /// <summary>What the indicator reads of it.</summary>
    public IndicatorReads Reads => reads.Value;

    /// <summary>The indicator bound to it.</summary>
    public BoundIndicator Bound => bound.Value;

    /// <summary>The record that has the attribute it is broken down by; null where it is the case that has it, or none has.</summary>
    public CohortRecord? Record => record.Value;

    /// <summary>Indicators on the extract of an evaluation.</summary>
    public static IReadOnlyList<IndicatorOnExtract> All(EvaluationResult result, IReadOnlyList<Indicator> indicators) =>
        [.. indicators.Select(i => new IndicatorOnExtract(i, result))];

    /// <summary>The extract with the derived periods of the indicator's rule set: as a rule of the set was evaluated on, else made now.</summary>
    private static CaseExtract WithDerivedPeriods(Indicator indicator, EvaluationResult result) => indicator.DerivedPeriods.Count == 0
        ? result.Extract
        : result.Outcomes.Select(o => o.Bound).FirstOrDefault(b => b is not null && ReferenceEquals(b.Rule.DerivedPeriods, indicator.DerivedPeriods))?.Extract
            ?? DerivedExtract.Of(result.Extract, indicator.DerivedPeriods, indicator.Calendar, indicator.LeapDay);
}
