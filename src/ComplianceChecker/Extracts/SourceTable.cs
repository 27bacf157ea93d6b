namespace ComplianceChecker.Extracts;

/// <summary>A table of a source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="CaseColumn">The column that holds the case's id.</param>
/// <param name="Dates">How it writes dates.</param>
/// <param name="Columns">The columns that a file must have to be this table.</param>
/// <param name="Also">Further columns that are known.</param>
/// <param name="Spellings">By column, other headings that it may have; * stands for any text.</param>
/// <param name="NotKept">Columns of which no content may reach any output.</param>
/// <param name="IsRequired">Whether nothing can be said without it.</param>
internal sealed record SourceTable(
    string Name,
    string Title,
    string CaseColumn,
    DateFormat Dates,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Also,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Spellings,
    IReadOnlyList<string> NotKept,
    bool IsRequired)
{
    /// <summary>All columns that are known.</summary>
    public IReadOnlyList<string> All { get; } = [.. Columns, .. Also];

    /// <summary>The same columns as headings are compared with them, folded at the first need: folding them for every heading would cost more than reading a small file.</summary>
    public IReadOnlyList<FoldedColumn> Folded => field ??= [.. All.Select(c => FoldedColumn.Of(c, Spellings.GetValueOrDefault(c, [])))];

    /// <summary>The columns that no file has and that are found in other tables.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>Whether the table has a column of a name.</summary>
    public bool Has(string column) => All.Contains(column, StringComparer.OrdinalIgnoreCase) || Found.Contains(column, StringComparer.OrdinalIgnoreCase);
}
