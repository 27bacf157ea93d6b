using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Days from a start up to, not including, an end, and the rows that make them: one, or those that were joined.</summary>
internal sealed record PlainStretch(LocalDate Start, LocalDate? End, IReadOnlyList<PlainRow> Rows)
{
    public bool HoldsOn(LocalDate day) => Start <= day && (End is not { } end || day < end);
}
