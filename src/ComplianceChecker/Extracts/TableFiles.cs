using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>The tables that a file holds: one of a CSV file.</summary>
internal static class TableFiles
{
    /// <summary>Whether a file can hold tables, by its name.</summary>
    public static bool Holds(InputFile file) => file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens a file and reads the headers of its tables.</summary>
    /// <exception cref="ExtractException">It cannot be read.</exception>
    public static IReadOnlyList<CsvText> Open(InputFile file) => [CsvText.Open(file)];
}
