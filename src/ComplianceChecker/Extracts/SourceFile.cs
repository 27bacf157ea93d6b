using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>A file that is a table of a source.</summary>
/// <param name="csv">The file.</param>
/// <param name="match">Which of its headings are which columns.</param>
/// <param name="opened">The file as it was opened, where columns were added to it.</param>
internal sealed class SourceFile(CsvText csv, HeadingMatch match, CsvText? opened = null)
{
    /// <summary>The file, with the columns that its table finds in others.</summary>
    public CsvText Csv { get; } = csv;

    /// <summary>The file as it was opened.</summary>
    public CsvText Opened { get; } = opened ?? csv;

    /// <summary>Its name.</summary>
    public string Name => Csv.Name;

    /// <summary>The table.</summary>
    public SourceTable Table => Match.Table;

    /// <summary>Which of its headings are which columns.</summary>
    public HeadingMatch Match { get; } = match;

    /// <summary>The first day of the year that it is the return of; null as long as that is not known.</summary>
    public LocalDate? Year { get; set; }

    /// <summary>What became of its rows.</summary>
    public RowTally Tally { get; } = new(csv.RowsAtMost);

    /// <summary>The field of the case's id.</summary>
    public int Case => IndexOf(Table.CaseColumn);

    /// <summary>Where a column stands, or -1.</summary>
    public int IndexOf(string? column) => column is null ? -1
        : Table.Found.Contains(column, StringComparer.OrdinalIgnoreCase) ? Csv.IndexOf(column)
        : Match.IndexOf(column);

    /// <summary>A column as the file names it; the table's name of it if it is not there.</summary>
    public string TitleOf(string column) => IndexOf(column) is >= 0 and var index ? Csv.Titles[index] : column;
}
