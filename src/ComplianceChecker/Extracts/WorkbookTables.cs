using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ComplianceChecker.Cases;
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

    /// <summary>How cells read whose formula came to nothing.</summary>
    private static readonly FrozenSet<string> ErrorTexts = FrozenSet.Create(StringComparer.Ordinal, "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!");

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

    private static CsvText? Table(IExcelDataReader reader, string file, string sha256)
    {
        var rows = new CsvRows();
        var errors = new SortedDictionary<int, (int Line, int Count)>();
        while (reader.Read())
        {
            var line = reader.Depth + 1;
            rows.Begin(line);
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (reader.GetValue(i) is string text && ErrorTexts.Contains(text))
                {
                    errors[i] = errors.TryGetValue(i, out var before) ? (before.Line, before.Count + 1) : (line, 1);
                }
                else
                {
                    rows.Add(i, TextOf(reader.GetValue(i)));
                }
            }
        }

        if (rows.Count == 0)
        {
            return null;
        }

        var table = CsvText.Of($"{file}, sheet {reader.Name}", reader.Name, rows.ToUtf8(), rows.Lines(), sha256);
        foreach (var (column, (line, count)) in errors)
        {
            table.Findings.Add(new Finding(Severity.Warning, table.Name, line, ColumnLetters(column), null, null, ExtractMessages.Fill(ExtractMessages.ErrorValues, ExtractMessages.Cells(count))));
        }

        return table;
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

    /// <summary>The letters by which Excel shows a column: A to Z, then AA.</summary>
    private static string ColumnLetters(int index) => index < 26 ? ((char)('A' + index)).ToString() : ColumnLetters((index / 26) - 1) + (char)('A' + (index % 26));

    private static ExtractException Stop(string message, string name) => new([ExtractMessages.Fill(message, name)]);
}
