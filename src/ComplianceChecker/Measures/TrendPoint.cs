namespace ComplianceChecker.Measures;

/// <summary>The figures of one date of a trend: those of a report at that date.</summary>
/// <param name="Request">The as-at date, the reporting period and what is counted.</param>
/// <param name="Measures">The measures, then the figures of indicators: for each, the row for all cases, then one for each group.</param>
/// <param name="NotEvaluated">What was not evaluated; only rules, measures and indicators, and no cases, except at the latest date.</param>
public sealed record TrendPoint(ReportRequest Request, IReadOnlyList<MeasureRow> Measures, IReadOnlyList<NotEvaluatedRow> NotEvaluated);
