using System.Globalization;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>How cells are written in every CSV file of this program.</summary>
/// <remarks>UTF-8 without a byte order mark and lines that end with LF on every operating system, so that the same inputs give the same bytes everywhere.</remarks>
internal static class CsvCells
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n" };

    /// <summary>A writer that leaves the stream open, with the header written.</summary>
    public static CsvWriter Open(Stream stream, params IEnumerable<string> columns)
    {
        var csv = CsvWriter.Create(stream, Format, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteText(column);
        }

        csv.EndRecord();
        return csv;
    }

    /// <summary>A writer of single cells, without a header.</summary>
    public static CsvWriter OpenCells(Stream stream) => CsvWriter.Create(stream, Format, leaveOpen: true);

    /// <summary>Writes a text; one that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static void WriteText(this CsvWriter csv, string? text)
    {
        if (text is not null && LooksLikeFormula(text))
        {
            csv.WriteField("'" + text, CsvQuoting.Always);
        }
        else
        {
            csv.WriteField(text.AsSpan());
        }
    }

    /// <summary>The text that was written, without the apostrophe that <see cref="WriteText"/> put before it.</summary>
    public static string Restore(string cell) => cell.StartsWith('\'') && LooksLikeFormula(cell[1..]) ? cell[1..] : cell;

    /// <summary>Writes a day as <c>2016-11-30</c>; nothing for no day.</summary>
    public static void WriteDay(this CsvWriter csv, int day)
    {
        if (day is DayNumber.None or DayNumber.Never)
        {
            csv.WriteBlank();
            return;
        }

        Span<byte> text = stackalloc byte[DayTexts.Length];
        DayTexts.Write(day, text);
        csv.WriteField(text);
    }

    /// <summary>Writes a day with its time of day as <c>2016-11-30T14:05</c>; the day alone where there is no time.</summary>
    public static void WriteMoment(this CsvWriter csv, int day, int minute)
    {
        if (minute == DayNumber.NoTime)
        {
            csv.WriteDay(day);
        }
        else
        {
            csv.WriteField(Day.Iso(day, minute).AsSpan());
        }
    }

    /// <summary>Writes an empty cell.</summary>
    public static void WriteBlank(this CsvWriter csv) => csv.WriteField(ReadOnlySpan<byte>.Empty);

    /// <summary>Writes a whole number.</summary>
    public static void WriteCount(this CsvWriter csv, int count) => csv.WriteField(count, [], CultureInfo.InvariantCulture);

    /// <summary>Writes a whole number; nothing where there is none.</summary>
    public static void WriteCount(this CsvWriter csv, int? count)
    {
        if (count is { } number)
        {
            csv.WriteCount(number);
        }
        else
        {
            csv.WriteBlank();
        }
    }

    /// <summary>Writes a percentage with one decimal, always; nothing where there is none.</summary>
    public static void WritePercentage(this CsvWriter csv, decimal? percentage) => csv.WriteField(percentage, "0.0");

    /// <summary>Writes a number as it is written in a rule; nothing where there is none.</summary>
    public static void WriteNumber(this CsvWriter csv, double? number) => csv.WriteField(number);

    /// <summary>Whether a spreadsheet would take a text for a formula, were it typed in.</summary>
    internal static bool LooksLikeFormula(string text) =>
        text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20') && !IsPlainNegativeNumber(text);

    private static bool IsPlainNegativeNumber(string text) =>
        text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[^1])
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
