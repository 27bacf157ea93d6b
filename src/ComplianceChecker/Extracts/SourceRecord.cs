namespace ComplianceChecker.Extracts;

/// <summary>How the rows of a table become records of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Table">The table.</param>
/// <param name="Start">The column of the start date, or of an event's date.</param>
/// <param name="End">The column of the end date; null for events.</param>
/// <param name="BreaksAt">Where a new record begins in a run of rows that touch or overlap; null if rows are not joined.</param>
/// <param name="Attributes">The attributes.</param>
internal sealed record SourceRecord(string Kind, string Table, string Start, string? End, IReadOnlyList<SourceBreak>? BreaksAt, IReadOnlyList<SourceAttribute> Attributes)
{
    /// <summary>The columns that are read: those of the attributes, and those that breaks look at.</summary>
    public IEnumerable<string> ColumnsRead =>
        Attributes.Select(a => a.Column).Concat((BreaksAt ?? []).SelectMany(b => b.Where.Select(w => w.Column).Concat(b.Changed is null ? [] : [b.Changed])));
}
