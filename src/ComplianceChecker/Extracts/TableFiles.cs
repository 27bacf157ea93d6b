using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>The tables that a file holds: one of a CSV file.</summary>
internal static class TableFiles
{
    /// <summary>By ending of the file's name, how its tables are opened.</summary>
    private static readonly (string Ending, Func<InputFile, IReadOnlyList<CsvText>> Open)[] Forms =
    [
        (".csv", file => [CsvText.Open(file)]),
    ];

    /// <summary>Whether a file can hold tables, by its name.</summary>
    public static bool Holds(InputFile file) => Forms.Any(f => Has(file, f.Ending));

    /// <summary>Opens a file and reads the headers of its tables.</summary>
    /// <exception cref="ExtractException">It cannot be read.</exception>
    public static IReadOnlyList<CsvText> Open(InputFile file) => Forms.First(f => Has(file, f.Ending)).Open(file);

    private static bool Has(InputFile file, string ending) => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
