using ComplianceChecker.Reports;
using CsvHelper;

namespace ComplianceChecker.Tests.Reports.Workbooks;

/// <summary>A CSV file of a report, with what stands before a formula taken away again.</summary>
internal static class CsvTable
{
    public static (string[] Columns, string[][] Rows) Read(string path)
    {
        using var csv = CsvReader.Create(File.ReadAllBytes(path), CsvReaderOptions.Default);
        List<string[]> rows = [];
        csv.ReadHeader();
        var columns = csv.Headers.ToArray();
        while (csv.Read())
        {
            rows.Add([.. columns.Select((_, i) => CsvCells.Restore(csv.GetString(i)))]);
        }

        return (columns, [.. rows]);
    }
}
