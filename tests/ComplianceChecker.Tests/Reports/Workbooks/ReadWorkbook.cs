using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace ComplianceChecker.Tests.Reports.Workbooks;

/// <summary>A workbook as another program reads it: the texts of its cells, written as the CSV files write them.</summary>
internal sealed class ReadWorkbook
{
    private readonly Dictionary<string, string[][]> sheets = new(StringComparer.Ordinal);

    static ReadWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public ReadWorkbook(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        do
        {
            List<string[]> rows = [];
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => TextOf(reader.GetValue(i), reader.GetNumberFormatString(i)))]);
            }

            sheets.Add(reader.Name, [.. rows]);
        }
        while (reader.NextResult());
    }

    public IEnumerable<string> Sheets => sheets.Keys;

    public IReadOnlyList<string[]> Rows(string sheet) => sheets[sheet];

    /// <summary>The rows of the table of a sheet, below the row that begins with a heading; none where it has no rows.</summary>
    public string[][] Table(string sheet, string firstHeading)
    {
        var rows = sheets[sheet];
        var headings = Array.FindIndex(rows, r => string.Equals(r[0], firstHeading, StringComparison.Ordinal));
        Assert.True(headings >= 0, $"{sheet} has no heading {firstHeading}.");
        return [.. rows[(headings + 1)..].TakeWhile(r => r.Any(c => c.Length > 0))];
    }

    /// <summary>What is wrong with the file by the published schema.</summary>
    public static IEnumerable<string> Errors(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    /// <summary>The text of a cell; a day has a time if its format shows one, be it midnight.</summary>
    private static string TextOf(object? value, string? format) => value switch
    {
        null => "",
        // Excel keeps a time of day as a part of a day, which is a minute only once it is rounded.
        DateTime exact => exact.AddSeconds(30).ToString(format?.Contains("hh", StringComparison.Ordinal) is true ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
