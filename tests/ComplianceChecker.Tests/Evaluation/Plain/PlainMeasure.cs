namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The row for all cases of one measure; <paramref name="NotGiven"/> is the reason why there are no figures.</summary>
internal sealed record PlainMeasure(
    string MeasureId,
    string RuleId,
    string Basis,
    int Numerator,
    int Denominator,
    decimal? Percentage,
    int LeftOut,
    int NotTold,
    decimal? AtWorst,
    decimal? AtBest,
    string? Rag,
    string? NotGiven);
