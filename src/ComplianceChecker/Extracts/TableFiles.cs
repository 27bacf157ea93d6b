using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>The tables that a file holds: one of a CSV file, each sheet of a workbook, and those of a return in XML.</summary>
internal static class TableFiles
{
    /// <summary>By ending of the file's name, how its tables are opened.</summary>
    private static readonly (string Ending, Func<InputFile, IReadOnlyList<CsvText>> Open)[] Forms =
    [
        (".csv", file => [CsvText.Open(file)]),
        (".xlsx", WorkbookTables.Open),
        (".xlsm", WorkbookTables.Open),
        (".xls", WorkbookTables.Open),
        (".xml", ReturnXml.Open),
    ];

    /// <summary>Whether a file can hold tables, by its name.</summary>
    public static bool Holds(string name) => Forms.Any(f => Has(name, f.Ending));

    /// <summary>Opens a file and reads the headers of its tables.</summary>
    /// <exception cref="ExtractException">It cannot be read.</exception>
    public static IReadOnlyList<CsvText> Open(InputFile file) => Forms.First(f => Has(file.Name, f.Ending)).Open(file);

    private static bool Has(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
