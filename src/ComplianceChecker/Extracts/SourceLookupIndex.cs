using System.Text;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Extracts;

/// <summary>The rows of another table by the value that a lookup matches, each with its period and what is taken of it.</summary>
internal sealed class SourceLookupIndex
{
    private readonly SourceLookup lookup;
    private readonly Dictionary<string, List<(int From, int Until, string Taken)>> rows = new(StringComparer.Ordinal);
    private readonly int own;
    private readonly int on;
    private readonly DateFormat dates;

    /// <summary>Reads the other table.</summary>
    /// <param name="lookup">What is looked for.</param>
    /// <param name="file">The file that looks.</param>
    /// <param name="others">The files that are the other table.</param>
    /// <param name="datesOf">How a table writes dates.</param>
    public SourceLookupIndex(SourceLookup lookup, SourceFile file, IReadOnlyList<SourceFile> others, Func<SourceTable, DateFormat> datesOf)
    {
        this.lookup = lookup;
        own = file.IndexOf(lookup.Own);
        on = file.IndexOf(lookup.On);
        dates = datesOf(file.Table);
        foreach (var other in others)
        {
            Add(other, datesOf(other.Table));
        }
    }

    /// <summary>The value for the row that a reader of the file stands on.</summary>
    public string ValueOf(CsvReader reader)
    {
        if (Text(reader, own) is not { Length: > 0 } key || !rows.TryGetValue(key, out var matching))
        {
            return lookup.Otherwise;
        }

        var day = lookup.On is null ? DayNumber.None : Day(reader, on, dates);
        foreach (var (from, until, taken) in matching)
        {
            if (lookup.On is null || (day != DayNumber.None && from != DayNumber.None && from <= day && day < until))
            {
                return lookup.Take is null ? lookup.Is : taken;
            }
        }

        return lookup.Otherwise;
    }

    private void Add(SourceFile other, DateFormat format)
    {
        var (key, from, until, take) = (other.IndexOf(lookup.Other), other.IndexOf(lookup.From), other.IndexOf(lookup.Until), other.IndexOf(lookup.Take));
        var filter = RowFilter.Of(other, lookup.Rows);
        using var reader = other.Csv.Rows(_ => { });
        while (reader.Read())
        {
            if (reader.FieldCount != other.Csv.Columns.Count || filter?.Keeps(reader) == false || Text(reader, key) is not { Length: > 0 } value)
            {
                continue;
            }

            if (!rows.TryGetValue(value, out var same))
            {
                rows[value] = same = [];
            }

            var end = Text(reader, until) is null or "" ? DayNumber.Never : Day(reader, until, format);
            same.Add((Day(reader, from, format), end, Text(reader, take) ?? ""));
        }
    }

    private static string? Text(CsvReader reader, int index) => index < 0 || index >= reader.FieldCount ? null : Encoding.UTF8.GetString(CsvText.Cell(reader, index));

    private static int Day(CsvReader reader, int index, DateFormat format) =>
        index < 0 || index >= reader.FieldCount ? DayNumber.None : DateText.Read(CsvText.Cell(reader, index), format, anyTime: true);
}
