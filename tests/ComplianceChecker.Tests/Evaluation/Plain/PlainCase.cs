using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

internal sealed record PlainCase(string Id, PlainRow Row, LocalDate? Born, LocalDate? EndDate, IReadOnlyList<PlainRow> Records)
{
    public IReadOnlyList<PlainException> Exceptions { get; init; } = [];

    public IEnumerable<PlainRow> Of(string kind) => Records.Where(row => string.Equals(row.Kind, kind, StringComparison.Ordinal));
}
