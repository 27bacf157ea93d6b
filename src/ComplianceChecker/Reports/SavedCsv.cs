using System.Text.Unicode;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>Opens CSV files that a person may have saved from a spreadsheet: another separator, UTF-8, UTF-16 or Windows-1252.</summary>
internal static class SavedCsv
{
    /// <summary>What Windows-1252 has from 0x80 to 0x9F; all else is as in Latin-1.</summary>
    private const string From80To9F =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly CsvReaderOptions Format = CsvReaderOptions.Default with { IncludeValuesInExceptions = false, DetectSeparatorHint = true };
    private static readonly CsvReaderOptions Strict = Format with { MalformedData = CsvMalformedDataHandling.Throw, TrackLineNumbers = true };

    /// <summary>A reader that stands after the header.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="refusesWrongQuotes">Whether wrong quotes end the reading; they are made the best of otherwise.</param>
    /// <exception cref="CsvFormatException">The quotes of the header are wrong, and that is asked for.</exception>
    public static CsvReader Open(byte[] content, bool refusesWrongQuotes = false)
    {
        var format = refusesWrongQuotes ? Strict : Format;
        var csv = content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(content)
            ? CsvReader.Create(content, format)
            : CsvReader.FromText(FromWindows1252(content), format);
        csv.ReadHeader();
        return csv;
    }

    /// <summary>Where columns stand in a file, in the order asked for; null if it lacks one of them.</summary>
    public static int[]? PlacesOf(this CsvReader csv, IReadOnlyList<string> columns)
    {
        var places = new int[columns.Count];
        for (var i = 0; i < places.Length; i++)
        {
            if (!csv.TryGetFieldIndex(columns[i], out places[i]))
            {
                return null;
            }
        }

        return places;
    }

    /// <summary>A cell as it was before it was written to be safe in a spreadsheet.</summary>
    public static string Text(this CsvReader csv, int place) => CsvCells.Restore(csv.GetString(place));

    private static string FromWindows1252(byte[] content) => string.Create(content.Length, content, static (text, bytes) =>
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i] = bytes[i] is >= 0x80 and <= 0x9F ? From80To9F[bytes[i] - 0x80] : (char)bytes[i];
        }
    });
}
