using System.Globalization;
using ComplianceChecker.Cases.DataFiles;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>Makes an Excel workbook of a folder of CSV files, one a sheet in the order of their names: ISO dates become real ones, whole numbers in the first column numbers, and #N/A the error that Excel shows so.</summary>
internal static class WorkbookOfSheets
{
    /// <summary>Day 0 of Excel's dates, as they count from March 1900 on.</summary>
    private static readonly LocalDate Epoch = new(1899, 12, 30);

    public static InputFile Of(string folder, string name)
    {
        using var content = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            foreach (var file in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(Rows(file));
                var sheets = book.Workbook.Sheets!;
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = Path.GetFileNameWithoutExtension(file) });
            }
        }

        var bytes = content.ToArray();
        return new InputFile(name, () => bytes);
    }

    private static SheetData Rows(string file)
    {
        using var csv = CsvReader.Create(File.ReadAllBytes(file), CsvReaderOptions.Default with { HasHeader = false, TrackLineNumbers = true });
        var rows = new SheetData();
        while (csv.Read())
        {
            var row = new Row { RowIndex = (uint)csv.LineNumber };
            for (var i = 0; i < csv.FieldCount; i++)
            {
                if (csv.GetString(i) is { Length: > 0 } text)
                {
                    row.Append(Cell(text, Letters(i) + row.RowIndex!.InnerText, isId: i == 0));
                }
            }

            rows.Append(row);
        }

        return rows;
    }

    private static Cell Cell(string text, string place, bool isId) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } day ? new Cell(new CellValue(Period.DaysBetween(Epoch, day.Value))) { CellReference = place, StyleIndex = 1 }
        : isId && int.TryParse(text, CultureInfo.InvariantCulture, out var id) ? new Cell(new CellValue(id)) { CellReference = place }
        : string.Equals(text, "#N/A", StringComparison.Ordinal) ? new Cell(new CellValue(text)) { CellReference = place, DataType = CellValues.Error }
        : new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = place, DataType = CellValues.InlineString };

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);
}
