namespace ComplianceChecker.Extracts;

/// <summary>Which fields of a file's rows are what.</summary>
/// <param name="Case">The field of the case's id.</param>
/// <param name="Start">The field of the start date, or of an event's date; -1 where <see cref="StartOfCase"/> gives it.</param>
/// <param name="End">The field of the end date; -1 for events, and for periods that stay open.</param>
/// <param name="Columns">The attributes.</param>
/// <param name="CasesFile">The file that has the cases, as messages name it.</param>
internal sealed record RowLayout(int Case, int Start, int End, IReadOnlyList<ColumnReader> Columns, string CasesFile)
{
    /// <summary>Whether dates may carry a time of day, which is then kept.</summary>
    public bool HasTimes { get; init; }

    /// <summary>How many of <see cref="Columns"/>, from the first on, must not be blank; if there are any, nor must the end date.</summary>
    public int FilledColumns { get; init; }

    /// <summary>The day on which the record of each case begins, where no field says so; null otherwise. A case without one has no record.</summary>
    public int[]? StartOfCase { get; init; }

    /// <summary>Whether a row without a date has no such record, and is not wrong.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Which rows are meant; null for all.</summary>
    public RowFilter? Filter { get; init; }

    /// <summary>Where it is noted what becomes of each row; null where nobody asks.</summary>
    public RowTally? Tally { get; init; }
}
