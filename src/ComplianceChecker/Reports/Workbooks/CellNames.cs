using System.Globalization;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>What Excel calls cells.</summary>
internal static class CellNames
{
    private static readonly string[] Columns = [.. Enumerable.Range(0, 702).Select(Letters)];

    /// <summary>A column, counted from 0, as letters.</summary>
    public static string Column(int column) => column < Columns.Length ? Columns[column] : Letters(column);

    /// <summary>A stretch of a column of a sheet, as formulas write it.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="column">The column, counted from 0.</param>
    /// <param name="first">The first row, counted from 1.</param>
    /// <param name="last">The last row.</param>
    public static string Range(string sheet, int column, int first, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${Column(column)}${first}:${Column(column)}${last}");

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
