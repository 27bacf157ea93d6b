using NodaTime;

namespace ComplianceChecker.Rules;

/// <summary>A figure of others, shown beside a measure.</summary>
/// <param name="Name">Whose figure it is, such as "England".</param>
/// <param name="AsAt">The day it is of.</param>
/// <param name="Value">The figure, in the unit of the measure.</param>
/// <param name="Source">Where it is published; empty if not given.</param>
public sealed record Comparator(string Name, LocalDate AsAt, double Value, string Source);
