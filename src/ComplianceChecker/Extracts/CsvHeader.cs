using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>The header of a table: the names of its columns, where they stand, and what is wrong with them.</summary>
internal sealed class CsvHeader
{
    private readonly List<Finding> findings = [];

    /// <summary>A row that is taken as the header.</summary>
    /// <param name="file">The table's name in messages.</param>
    /// <param name="cells">The row's cells.</param>
    /// <param name="line">Its line in the file.</param>
    /// <param name="rowsAbove">How many rows stand above it.</param>
    /// <param name="isOpenQuote">Whether a quote in it is never closed.</param>
    public CsvHeader(string file, IEnumerable<string> cells, int line, int rowsAbove, bool isOpenQuote)
    {
        (Line, RowsAbove) = (line, rowsAbove);
        Titles = [.. cells.Select(c => c.Trim())];
        Columns = [.. Titles.Select(t => t.ToLowerInvariant())];
        Problem = isOpenQuote ? ExtractMessages.Fill(ExtractMessages.OpenQuote, file, line)
            : Columns.All(n => n.Length == 0) ? ExtractMessages.Fill(ExtractMessages.EmptyFile, file)
            : Columns.Count == 1 && OtherSeparator(Columns[0]) is { } separator ? ExtractMessages.Fill(ExtractMessages.OtherSeparator, file, separator)
            : Columns.Where(n => n.Length > 0).GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice ? ExtractMessages.Fill(ExtractMessages.ColumnTwice, file, twice.Key)
            : null;
        if (Problem is null)
        {
            findings.AddRange(Enumerable.Range(1, Columns.Count).Where(i => Columns[i - 1].Length == 0).Select(i => Finding(ExtractMessages.Fill(ExtractMessages.NamelessColumn, i))));
        }

        Finding Finding(string problem) => new(Severity.Warning, file, line, null, null, null, problem);
    }

    /// <summary>The columns' names, trimmed and in lower case; empty for a column without one.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The columns' names as they are written.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Its line in the file.</summary>
    public int Line { get; }

    /// <summary>How many rows stand above it.</summary>
    public int RowsAbove { get; }

    /// <summary>Why the table cannot be used with it; null if it can.</summary>
    public string? Problem { get; }

    /// <summary>What is suspicious about it.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    private static string? OtherSeparator(string header) =>
        header.Contains(';', StringComparison.Ordinal) ? "semicolons"
        : header.Contains('\t', StringComparison.Ordinal) ? "tabs"
        : header.Contains('|', StringComparison.Ordinal) ? "vertical bars"
        : null;
}
