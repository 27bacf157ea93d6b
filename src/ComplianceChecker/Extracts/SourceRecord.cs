using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>How the rows of a table become records of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsPeriod">Whether its records are periods; events otherwise.</param>
/// <param name="Table">The table.</param>
/// <param name="Start">The column of the start date, or of an event's date; null where <paramref name="Birthday"/> gives it.</param>
/// <param name="Birthday">The age whose birthday is the start, or null.</param>
/// <param name="End">The column of the end date; null for events, and for periods that stay open.</param>
/// <param name="IsOptional">Whether a row without a date has no such record, and is not wrong.</param>
/// <param name="Rows">Which of the table's rows are meant.</param>
/// <param name="BreaksAt">Where a new record begins in a run of rows that touch or overlap; null if rows are not joined.</param>
/// <param name="Attributes">The attributes.</param>
internal sealed record SourceRecord(
    string Kind,
    bool IsPeriod,
    string Table,
    string? Start,
    int? Birthday,
    string? End,
    bool IsOptional,
    SourceConditions Rows,
    IReadOnlyList<SourceBreak>? BreaksAt,
    IReadOnlyList<SourceAttribute> Attributes)
{
    /// <summary>Whether only the latest record of each case is there.</summary>
    public bool IsLatest { get; init; }

    /// <summary>Whether times of day are read with its dates.</summary>
    public bool HasTimes { get; init; }

    /// <summary>How far back from the day on which the source was taken its records are all there; null if they are from the beginning.</summary>
    public Span? KnownFor { get; init; }

    /// <summary>The columns that are read: those of the attributes, and those that breaks look at.</summary>
    public IEnumerable<string> ColumnsRead =>
        Attributes.Select(a => a.Column).OfType<string>().Concat((BreaksAt ?? []).SelectMany(b => b.Where.Select(w => w.Column).Concat(b.Changed is null ? [] : [b.Changed])));
}
