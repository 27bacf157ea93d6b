namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The row for all cases of one measure; <paramref name="NotGiven"/> is the reason why there are no figures.</summary>
internal sealed record PlainMeasure(
    string MeasureId,
    string Basis,
    int Numerator,
    int Denominator,
    decimal? Percentage,
    int Excused,
    int LeftOut,
    int NotTold,
    decimal? AtWorst,
    decimal? AtBest,
    string? Rag,
    string? NotGiven)
{
    public static PlainMeasure Nothing(string measureId, string basis) => new(measureId, basis, 0, 0, null, 0, 0, 0, null, null, null, null);
}
