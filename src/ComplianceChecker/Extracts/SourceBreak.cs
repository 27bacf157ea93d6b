namespace ComplianceChecker.Extracts;

/// <summary>When a row that continues a run begins a new record; all that is given must hold.</summary>
/// <param name="Where">Columns of the row, each with the values that it must have one of.</param>
/// <param name="Changed">A column that has a value in this row and in the one before, and not the same.</param>
/// <param name="ChangedAttribute">An attribute of the record that the row would give another value.</param>
internal sealed record SourceBreak(IReadOnlyList<SourceCondition> Where, string? Changed, string? ChangedAttribute);
