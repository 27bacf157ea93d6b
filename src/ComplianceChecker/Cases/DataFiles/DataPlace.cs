namespace ComplianceChecker.Cases.DataFiles;

/// <summary>A place in a data file.</summary>
/// <param name="File">The file, as it is to be named to the reader.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1; in a table the number of the cell, from 1.</param>
public sealed record DataPlace(string File, int Line, int Column)
{
    /// <summary>The name of the column in a table; null in any other file.</summary>
    public string? ColumnName { get; init; }

    /// <summary>The place for a message, such as <c>headline.json line 12, column 7</c> or <c>standards.csv line 3, column first</c>.</summary>
    public override string ToString() => ColumnName is null
        ? FormattableString.Invariant($"{File} line {Line}, column {Column}")
        : FormattableString.Invariant($"{File} line {Line}, column {ColumnName}");
}
