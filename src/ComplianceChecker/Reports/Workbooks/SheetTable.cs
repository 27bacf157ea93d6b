namespace ComplianceChecker.Reports.Workbooks;

/// <summary>A table that was written into a sheet.</summary>
/// <param name="Name">Its name, unique in the workbook.</param>
/// <param name="Headings">Its headings, no two alike.</param>
/// <param name="FirstRow">The row of its headings, counted from 1.</param>
/// <param name="LastRow">Its last row.</param>
internal sealed record SheetTable(string Name, IReadOnlyList<string> Headings, int FirstRow, int LastRow)
{
    /// <summary>The cells it covers, such as <c>A4:R20</c>.</summary>
    public string Range => $"A{FirstRow}:{CellNames.Column(Headings.Count - 1)}{LastRow}";
}
