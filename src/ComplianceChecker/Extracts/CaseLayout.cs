namespace ComplianceChecker.Extracts;

/// <summary>Which fields of a row about a case are what.</summary>
/// <param name="Case">The field of the case's id.</param>
/// <param name="Born">The field of the date of birth; -1 if there is none.</param>
/// <param name="End">The field of the end date; -1 if there is none.</param>
/// <param name="Columns">The attributes.</param>
internal sealed record CaseLayout(int Case, int Born, int End, IReadOnlyList<ColumnReader> Columns)
{
    /// <summary>Which rows are meant; null for all.</summary>
    public RowFilter? Filter { get; init; }

    /// <summary>Where it is noted what becomes of each row; null where nobody asks.</summary>
    public RowTally? Tally { get; init; }
}
