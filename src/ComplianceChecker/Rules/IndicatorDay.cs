namespace ComplianceChecker.Rules;

/// <summary>Which records give a day from or to which an indicator counts days.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Where">Which of its records count; an age is that on the day the record gives.</param>
/// <param name="At">Which day of a period; null where the kind is an event.</param>
public sealed record IndicatorDay(string Kind, Conditions Where, PeriodPoint? At);
