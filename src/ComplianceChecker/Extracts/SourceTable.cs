namespace ComplianceChecker.Extracts;

/// <summary>A table of a source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns that a file must have to be this table.</param>
/// <param name="Also">Further columns that are known.</param>
/// <param name="NotKept">Columns of which no content may reach any output.</param>
/// <param name="IsRequired">Whether nothing can be said without it.</param>
internal sealed record SourceTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Also, IReadOnlyList<string> NotKept, bool IsRequired)
{
    /// <summary>Whether the table has a column of a name.</summary>
    public bool Has(string column) => Columns.Concat(Also).Contains(column, StringComparer.OrdinalIgnoreCase);
}
