using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>Tells of which years a source has all records, and says so.</summary>
internal static class SourceYearFinder
{
    /// <summary>Tells the years, and adds the kinds of which no earlier records are known.</summary>
    /// <returns>The as-at date of the settings, else the last day of the last year with the note that says so; null if it cannot be told.</returns>
    public static (LocalDate? AsAt, string? AsAtNote, IReadOnlyList<string> Notes) Find(
        SourceContext source, SourceFiles files, IReadOnlyDictionary<string, List<SourceRows>> tables, IReadOnlyDictionary<string, RecordTable> records, Dictionary<string, KindHistory> histories)
    {
        if (source.Mapping.Year is not { } year || !tables.TryGetValue(year.Table, out var table) || Tell(year, table[0], files) is not { } told)
        {
            return (source.Settings.AsAt, null, []);
        }

        var notes = new List<string>();
        var last = SourceYear.LastDay(told.Last);
        foreach (var kind in year.RecordsFrom.Where(k => !histories.ContainsKey(k)))
        {
            histories[kind] = new KindHistory(told.Begins, LatestOnly: false, Where: null);
            var title = source.Dictionary.Kinds.GetValueOrDefault(kind)?.Title ?? kind;
            var before = records.TryGetValue(kind, out var known) ? known.Starts.Count(s => s < DayNumber.Of(told.Begins)) : 0;
            notes.Add($"The {title} are taken to be complete from {Long(told.Begins)} on, not before (where there are {before}): {told.Why}, and a return has the {title} of its own year. "
                + "If those of earlier years are complete too, say from when with --records-from, or with \"recordsFrom\" in extract.json.");
        }

        if (source.Settings.AsAt is { } given)
        {
            return (given, null, notes);
        }

        notes.Add($"The as-at date is {Long(last)} unless another is given: {told.Why}.");
        return (last, notes[^1], notes);
    }

    /// <summary>The first day from which all years are there, the first day of the last of them, and how that is told.</summary>
    private static (LocalDate Begins, LocalDate Last, string Why)? Tell(SourceYear year, SourceRows table, SourceFiles files)
    {
        var episodes = files.Of(year.Table);
        if (episodes.Count == 1)
        {
            var ended = table.Rows.Ends.Where(e => e != DayNumber.Never).ToArray();
            episodes[0].Year = year.OfMost(ended.Length > 0 ? ended : table.Rows.Starts);
            foreach (var file in files.All)
            {
                file.Year ??= episodes[0].Year;
            }

            return episodes[0].Year is { } only
                ? (only, only, $"most episodes in {episodes[0].Name} {(ended.Length > 0 ? "end" : "start")} in the year from {Long(only)} to {Long(SourceYear.LastDay(only))}")
                : null;
        }

        var years = episodes.Select(f => f.Year).OfType<LocalDate>().Order().ToArray();
        if (years.Length == 0)
        {
            return null;
        }

        var begins = years[^1];
        foreach (var earlier in years.Reverse().Skip(1).TakeWhile((y, i) => y.PlusYears(i + 1) == years[^1]))
        {
            begins = earlier;
        }

        var names = string.Join(", ", episodes.Select(f => f.Name).Reverse());
        var gap = begins == years[0] ? "" : ", and the year before that is not there";
        return (begins, years[^1], $"the returns here ({names}) are of the years from {Long(begins)} to {Long(SourceYear.LastDay(years[^1]))}{gap}");
    }

    private static string Long(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
