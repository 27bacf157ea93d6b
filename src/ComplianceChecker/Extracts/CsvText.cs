using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts.Privacy;
using CsvHelper;

namespace ComplianceChecker.Extracts;

/// <summary>A CSV file's content with its header.</summary>
internal sealed class CsvText
{
    /// <summary>Bytes that are read at once: they stay in the processor's cache, and a file is never held in memory whole.</summary>
    private const int BufferSize = 128 * 1024;

    /// <summary>Among how many rows a header is looked for.</summary>
    private const int RowsLookedThrough = 30;

    private readonly InputFile file;
    private readonly CsvBytes bytes;
    private readonly int[]? lines;
    private CsvHeader? header;
    private bool isWindows1252;

    private CsvText(InputFile file, string? tableName = null, string? sha256 = null, int[]? lines = null)
    {
        this.file = file;
        this.lines = lines;
        TableName = tableName ?? Path.GetFileNameWithoutExtension(file.Name).ToLowerInvariant();
        using var stream = Opened();
        bytes = CsvBytes.Of(stream);
        Sha256 = sha256 ?? bytes.Sha256;
    }

    /// <summary>The file's name.</summary>
    public string Name => file.Name;

    /// <summary>What the table is called: the file's name without folder and ending, in lower case.</summary>
    public string TableName { get; }

    /// <summary>The SHA-256 in hexadecimal, lower case, of the file that the table stands in.</summary>
    public string Sha256 { get; }

    /// <summary>Whether it was written here of a file of another form, in which a real date is ISO 8601 whatever way its texts are written.</summary>
    public bool IsMade => lines is not null;

    /// <summary>How many bytes it has.</summary>
    public long Size => bytes.Size;

    /// <summary>Whether it has quotes, without which no cell spans lines and none is malformed.</summary>
    public bool HasQuotes => bytes.HasQuotes;

    /// <summary>The columns' names, trimmed and in lower case; empty for a column without one.</summary>
    public IReadOnlyList<string> Columns => header?.Columns ?? [];

    /// <summary>The columns' names as they are written.</summary>
    public IReadOnlyList<string> Titles => header?.Titles ?? [];

    /// <summary>The line of the header.</summary>
    public int HeaderLine => header?.Line ?? 1;

    /// <summary>The columns that look as if they told who or where a child is: no reader of rows takes them.</summary>
    public IReadOnlyList<IdentifyingColumn> Identifying { get; private set; } = [];

    /// <summary>What is suspicious about the file as a whole.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>No fewer rows than there can be: the lines but for the header.</summary>
    public int RowsAtMost => bytes.RowsAtMost;

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="ExtractException">It is no CSV file that can be read.</exception>
    public static CsvText Open(InputFile file)
    {
        var csv = new CsvText(file);
        csv.CheckBytes();
        _ = csv.ReadHeader(FirstFilled);
        csv.CheckHeader();
        return csv;
    }

    /// <summary>A table of a file of another form, such as a sheet of a workbook, written as CSV.</summary>
    /// <param name="name">The name that messages use, such as <c>annex-a.xlsx, sheet List 8</c>.</param>
    /// <param name="tableName">What the table is called.</param>
    /// <param name="csv">Its rows as CSV in UTF-8, each on one line.</param>
    /// <param name="lines">By row, the header being the first, where it stands in the file.</param>
    /// <param name="sha256">The SHA-256 of the file.</param>
    public static CsvText Of(string name, string tableName, byte[] csv, int[] lines, string sha256)
    {
        var table = new CsvText(new InputFile(name, () => csv), tableName.ToLowerInvariant(), sha256, lines);
        _ = table.ReadHeader(FirstFilled);
        return table;
    }

    /// <summary>Stops the run if the header cannot be used. A sheet of a workbook that is no table of the extract may have any first row.</summary>
    /// <exception cref="ExtractException">It cannot.</exception>
    public void CheckHeader()
    {
        if (header?.Problem is { } problem)
        {
            throw new ExtractException([problem]);
        }
    }

    /// <summary>Looks for the header among the first rows, above which there may be titles, and takes the first that fits; where none does, all stays as it is.</summary>
    /// <param name="fits">Whether the names in a row are those of a header.</param>
    public bool FindHeader(Func<IReadOnlyList<string>, bool> fits)
    {
        if (!ReadHeader(fits))
        {
            return false;
        }

        if (header!.RowsAbove > 0)
        {
            Findings.Add(new Finding(Severity.Warning, Name, HeaderLine, null, null, null, ExtractMessages.HeaderBelow));
        }

        return true;
    }

    /// <summary>Where a column stands, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (string.Equals(Columns[i], column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A reader of the rows, before the first.</summary>
    /// <remarks>Blanks round a value are for <see cref="Cell"/> to take off; the reader need only look beyond them where there are quotes, which costs time.</remarks>
    /// <exception cref="ExtractException">The file cannot be opened, or not be read to its end.</exception>
    public CsvReader Rows(Action<CsvMalformedRecord> malformed)
    {
        // What is above the header is not read, and so nothing in it is malformed.
        var isAbove = header is { RowsAbove: > 0 };
        var reader = Reader(m =>
        {
            if (!isAbove)
            {
                malformed(m);
            }
        });
        if (isAbove)
        {
            Skip(reader, header!.RowsAbove);
            reader.ReadHeader();
            isAbove = false;
        }

        return reader;
    }

    /// <summary>The line of the row that a reader stands on, as a person would find it in the file.</summary>
    public int LineOf(CsvReader reader) => lines is null ? (int)reader.LineNumber : lines[(int)reader.LineNumber - 1];

    /// <summary>A field of the row that a reader stands on, without blanks round it.</summary>
    public static ReadOnlySpan<byte> Cell(CsvReader reader, int index) => Trimmed(reader.GetSpan(index));

    /// <summary>Whether there is nothing in any field of the row that a reader stands on.</summary>
    public static bool IsBlankRow(CsvReader reader)
    {
        for (var field = 0; field < reader.FieldCount; field++)
        {
            if (!Cell(reader, field).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A text without blanks round it, no-break spaces included.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (!MayBeBlank(text[0]) && !MayBeBlank(text[^1])) ? text : FoldedText.Trim(text);

    private static CsvReaderOptions Options => CsvReaderOptions.Default with
    {
        Separator = ',',
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        BufferSize = BufferSize,
    };

    private Stream Opened()
    {
        try
        {
            var stream = new ExtractStream(file.Open(), Name);
            return isWindows1252 ? Encoding.CreateTranscodingStream(stream, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, Encoding.UTF8) : stream;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Stop(ExtractMessages.CannotOpen, Name);
        }
    }

    /// <summary>Whether a byte is a blank, or part of a letter or blank beyond ASCII.</summary>
    private static bool MayBeBlank(byte b) => b is <= (byte)' ' or >= 0x80;

    private void CheckBytes()
    {
        var isUtf16 = bytes.Start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (bytes.Start is [(byte)'P', (byte)'K', 3, 4] or [0xD0, 0xCF, 0x11, 0xE0] || (!isUtf16 && bytes.HasZeros))
        {
            throw Stop(ExtractMessages.NotCsv, Name);
        }

        if (isUtf16)
        {
            Findings.Add(new Finding(Severity.Warning, Name, 0, null, null, null, ExtractMessages.IsUtf16));
        }
        else if (!bytes.IsUtf8)
        {
            isWindows1252 = true;
            Findings.Add(new Finding(Severity.Warning, Name, 0, null, null, null, ExtractMessages.NotUtf8));
        }
    }

    private static bool FirstFilled(IReadOnlyList<string> names) => names.Any(n => n.Length > 0);

    private CsvReader Reader(Action<CsvMalformedRecord> malformed) => CsvReader.Create(
        Opened(), HasQuotes ? Options with { TrimWhitespace = true, OnMalformedRecord = malformed } : Options, leaveOpen: false);

    private static void Skip(CsvReader reader, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            _ = reader.Read();
        }
    }

    /// <summary>Takes the first of the first rows that fits as the header. Where none does, and there was no header yet, the first row is it.</summary>
    private bool ReadHeader(Func<IReadOnlyList<string>, bool> fits)
    {
        CsvMalformedReason? malformed = null;
        using var reader = Reader(m => malformed ??= m.Reason);
        reader.ReadHeader();
        var titles = reader.Headers.ToArray();
        var above = 0;
        var line = 1;
        while (!fits([.. titles.Select(t => t.Trim())]))
        {
            if (malformed == CsvMalformedReason.UnterminatedQuote || ++above == RowsLookedThrough || !reader.Read())
            {
                if (header is not null)
                {
                    return false;
                }

                (titles, above, line) = ([.. reader.Headers], 0, 1);
                break;
            }

            line = LineOf(reader);
            titles = [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(Cell(reader, i)))];
        }

        _ = Findings.RemoveAll(f => header?.Findings.Contains(f) ?? false);
        header = new CsvHeader(Name, titles, above == 0 && lines is not null ? lines[0] : line, above, malformed == CsvMalformedReason.UnterminatedQuote);
        Findings.AddRange(header.Findings);
        Identifying = header.Problem is null ? IdentifyingColumns.Find(this) : [];
        return true;
    }

    private static ExtractException Stop(string message, params ReadOnlySpan<object?> parts) => new([ExtractMessages.Fill(message, parts)]);
}
