using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ComplianceChecker.Cases.DataFiles;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the sheets of an Excel workbook, each as a table. Sheets without anything in them are passed over.</summary>
internal static class WorkbookTables
{
    /// <summary>What a workbook may unpack to: a few times what England's returns would need.</summary>
    private const long MostBytes = 1L << 30;

    /// <summary>How many times larger a part may get by unpacking, once it is larger than <see cref="AnyRatioUpTo"/>: sheets of council data get 5 to 20 times as large.</summary>
    private const int MostRatio = 200;

    private const long AnyRatioUpTo = 10L << 20;

    /// <summary>Excel's own limits. The reader of workbooks has none: it would give two thousand million blank rows where a cell is said to stand below them.</summary>
    private const int MostRows = 1 << 20;
    private const int MostColumns = 1 << 14;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="ExtractException">It is none, is protected, or unpacks to more than any workbook needs.</exception>
    public static IReadOnlyList<CsvText> Open(InputFile file)
    {
        byte[] content;
        try
        {
            content = file.Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Stop(ExtractMessages.CannotOpen, file.Name);
        }

        CheckSize(file.Name, content);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));

        // The reader of workbooks asks for the letters of old Excel files even where it needs none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content, writable: false));
            var tables = new List<CsvText>();
            do
            {
                if (Table(reader, file.Name, sha256) is { } table)
                {
                    tables.Add(table);
                }
            }
            while (reader.NextResult());
            return tables;
        }
        catch (InvalidPasswordException)
        {
            throw Stop(ExtractMessages.WorkbookProtected, file.Name);
        }
        catch (Exception e) when (e is not (ExtractException or OutOfMemoryException))
        {
            // A damaged workbook makes the reader stumble wherever the damage is, in more ways than can be listed.
            throw Stop(ExtractMessages.NotWorkbook, file.Name);
        }
    }

    /// <summary>Refuses what would fill the memory. .NET unpacks no more of a part than it declares, so what is declared can be relied on.</summary>
    private static void CheckSize(string name, byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
        {
            return;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Sum(e => e.Length) > MostBytes || archive.Entries.Any(e => e.Length > AnyRatioUpTo && e.Length / MostRatio > e.CompressedLength))
            {
                throw Stop(ExtractMessages.WorkbookTooLarge, name);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or OverflowException)
        {
            throw Stop(ExtractMessages.NotWorkbook, name);
        }
    }

    /// <summary>A sheet, or null if nothing is in it. Cells whose formula came to an error, such as #N/A, are blank: the reader of workbooks tells no more of them.</summary>
    private static CsvText? Table(IExcelDataReader reader, string file, string sha256)
    {
        if (reader.FieldCount > MostColumns)
        {
            throw Stop(ExtractMessages.WorkbookTooLarge, file);
        }

        var rows = new CsvRows();
        while (reader.Read())
        {
            if (reader.Depth >= MostRows)
            {
                throw Stop(ExtractMessages.WorkbookTooLarge, file);
            }

            rows.AddRow(reader.Depth + 1, Enumerable.Range(0, reader.FieldCount).Select(i => TextOf(reader.GetValue(i))));
        }

        return rows.Count == 0 ? null : CsvText.Of($"{file}, sheet {reader.Name}", reader.Name, rows.ToUtf8(), rows.Lines(), sha256);
    }

    /// <summary>A cell as text: a date as ISO 8601, whatever way the workbook shows it.</summary>
    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        bool isTrue => isTrue ? "true" : "false",
        DateTime moment => WorkbookMoments.TextOf(moment),
        TimeSpan time => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        double number => NumberText(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A number without an exponent, as far as Excel itself keeps its digits: an id of fifteen digits stays one.</summary>
    private static string NumberText(double number) =>
        Math.Abs(number) is 0 or (> 1e-10 and < 1e28) ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    private static ExtractException Stop(string message, string name) => new([ExtractMessages.Fill(message, name)]);
}
