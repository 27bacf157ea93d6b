using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>Tells a source's own year, of which it has all records.</summary>
internal static class SourceYearFinder
{
    /// <summary>Tells the year, adds the kinds of which no earlier records are known, and says so.</summary>
    /// <returns>The as-at date of the settings, else the last day of the year with the note that says so; null if it cannot be told.</returns>
    public static (LocalDate? AsAt, string? AsAtNote, IReadOnlyList<string> Notes) Find(
        SourceContext source, SourceFiles files, IReadOnlyDictionary<string, List<SourceRows>> tables, IReadOnlyDictionary<string, RecordTable> records, Dictionary<string, KindHistory> histories)
    {
        if (source.Mapping.Year is not { } year || !tables.TryGetValue(year.Table, out var table))
        {
            return (source.Settings.AsAt, null, []);
        }

        var rows = table[0].Rows;
        var ended = rows.Ends.Where(e => e != DayNumber.Never).ToArray();
        var first = YearOfMost(ended.Length > 0 ? ended : rows.Starts, year);
        if (first is not { } begins)
        {
            return (source.Settings.AsAt, null, []);
        }

        var notes = new List<string>();
        var last = begins.PlusYears(1).PlusDays(-1);
        var why = $"most episodes in {files.Of(year.Table)[0].Name} {(ended.Length > 0 ? "end" : "start")} in the year from {Long(begins)} to {Long(last)}";
        foreach (var kind in year.RecordsFrom.Where(k => !histories.ContainsKey(k)))
        {
            histories[kind] = new KindHistory(begins, LatestOnly: false, Where: null);
            var title = source.Dictionary.Kinds.GetValueOrDefault(kind)?.Title ?? kind;
            var before = records.TryGetValue(kind, out var known) ? known.Starts.Count(s => s < DayNumber.Of(begins)) : 0;
            notes.Add($"The {title} are taken to be complete from {Long(begins)} on, not before (where there are {before}): {why}, and a return has the {title} of its own year. "
                + "If those of earlier years are complete too, say from when with --records-from, or with \"recordsFrom\" in extract.json.");
        }

        if (source.Settings.AsAt is { } given)
        {
            return (given, null, notes);
        }

        notes.Add($"The as-at date is {Long(last)} unless another is given: {why}.");
        return (last, notes[^1], notes);
    }

    private static LocalDate? YearOfMost(IEnumerable<int> days, SourceYear year)
    {
        var most = days.Select(d => Beginning(DayNumber.ToDate(d), year)).CountBy(d => d).OrderByDescending(d => d.Value).ThenByDescending(d => d.Key).FirstOrDefault();
        return most.Value == 0 ? null : most.Key;
    }

    private static LocalDate Beginning(LocalDate day, SourceYear year)
    {
        var begins = new LocalDate(day.Year, year.Month, year.Day);
        return begins <= day || begins.Year == 1 ? begins : begins.PlusYears(-1);
    }

    private static string Long(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
