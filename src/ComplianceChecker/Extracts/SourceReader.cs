using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>Reads a folder of a source's files as its mapping says.</summary>
internal sealed class SourceReader
{
    private readonly SourceFiles files;
    private readonly DataDictionary dictionary;
    private readonly ExtractSettings settings;
    private readonly CancellationToken cancellation;
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, SourceRows> tables = new(StringComparer.Ordinal);

    private SourceReader(SourceFiles files, DataDictionary dictionary, ExtractSettings settings, CancellationToken cancellation)
    {
        this.files = files;
        this.dictionary = dictionary;
        this.settings = settings;
        this.cancellation = cancellation;
    }

    /// <summary>Reads the source that the files belong to.</summary>
    /// <exception cref="ExtractException">They belong to none, or cannot be used.</exception>
    public static CaseExtract Read(
        IReadOnlyList<CsvText> opened,
        DataDictionary dictionary,
        IReadOnlyList<SourceMapping> sources,
        ExtractSettings settings,
        ExtractOptions options,
        CancellationToken cancellation)
    {
        return new SourceReader(SourceFiles.Find(opened, sources), dictionary, settings, cancellation).Read(opened, options);
    }

    private CaseExtract Read(IReadOnlyList<CsvText> opened, ExtractOptions options)
    {
        var mapping = files.Mapping;
        var rows = SourceCaseReader.Read(files, dictionary, settings);
        var (cases, index, repeated) = CaseTableBuilder.Build(rows);
        var records = new Dictionary<string, RecordTable>(StringComparer.Ordinal);
        foreach (var group in mapping.Records.Where(r => files.Tables.ContainsKey(r.Table)).GroupBy(r => r.Table, StringComparer.Ordinal))
        {
            var table = SourceRows.Read(files.Tables[group.Key], [.. group], mapping, settings.DatesOf(group.Key, mapping.Dates), index, cancellation);
            tables[group.Key] = table;
            findings.AddRange(table.Findings);
            foreach (var record in group)
            {
                records[record.Kind] = SourceRecordBuilder.Build(record, table, dictionary, index, findings);
            }
        }

        var notes = new List<string>();
        var histories = ExtractHistories.Of(settings, options, records.Values);
        var (asAt, asAtNote) = AddYear(records, histories, notes);
        return new CaseExtract
        {
            Cases = cases,
            Records = records,
            Dictionary = dictionary,
            Findings = FindingOrder.Sort([
                .. SettingFindings.Find(settings, [.. records.Keys, .. files.Tables.Keys, DataDictionary.CasesKind]),
                .. opened.SelectMany(f => f.Findings), .. files.Findings, .. rows.Findings, .. findings]),
            Files = [.. opened.Select(f => Summary(f, rows, repeated))],
            Notes = notes,
            AsAtNote = asAtNote,
            Histories = histories,
            AsAt = asAt,
        };
    }

    private FileSummary Summary(CsvText file, CaseRows cases, int casesRepeated)
    {
        var name = files.Tables.FirstOrDefault(t => ReferenceEquals(t.Value, file)).Key;
        if (string.Equals(file.Name, cases.File, StringComparison.Ordinal))
        {
            return new FileSummary(file.Name, DataDictionary.CasesKind, cases.RowsRead, cases.RowsRead - cases.RowsSetAside - casesRepeated, casesRepeated, cases.RowsSetAside, file.Sha256);
        }

        return name is not null && tables.TryGetValue(name, out var table)
            ? new FileSummary(file.Name, table.Kinds, table.RowsRead, table.Rows.Count, table.RowsRepeated, table.RowsSetAside, file.Sha256)
            : new FileSummary(file.Name, name is null ? "not known" : files.Mapping.InTable.Values.Contains(name, StringComparer.Ordinal) ? DataDictionary.CasesKind : $"{name} (not used)", 0, 0, 0, 0, file.Sha256);
    }

    /// <summary>Tells the source's own year, of which it has all records, and says so.</summary>
    /// <returns>The as-at date of extract.json, else the last day of the year with the note that says so; null if it cannot be told.</returns>
    private (LocalDate? AsAt, string? Note) AddYear(IReadOnlyDictionary<string, RecordTable> records, Dictionary<string, KindHistory> histories, List<string> notes)
    {
        if (files.Mapping.Year is not { } year || !tables.TryGetValue(year.Table, out var table))
        {
            return (settings.AsAt, null);
        }

        var ended = table.Rows.Ends.Where(e => e != DayNumber.Never).ToArray();
        var first = YearOfMost(ended.Length > 0 ? ended : table.Rows.Starts, year);
        if (first is not { } begins)
        {
            return (settings.AsAt, null);
        }

        var last = begins.PlusYears(1).PlusDays(-1);
        var why = $"most episodes in {files.Tables[year.Table].Name} {(ended.Length > 0 ? "end" : "start")} in the year from {Long(begins)} to {Long(last)}";
        foreach (var kind in year.RecordsFrom.Where(k => !histories.ContainsKey(k)))
        {
            histories[kind] = new KindHistory(begins, LatestOnly: false, Where: null);
            var title = dictionary.Kinds.GetValueOrDefault(kind)?.Title ?? kind;
            var before = records.TryGetValue(kind, out var known) ? known.Starts.Count(s => s < DayNumber.Of(begins)) : 0;
            notes.Add($"The {title} are taken to be complete from {Long(begins)} on, not before (where there are {before}): {why}, and a return has the {title} of its own year. "
                + "If those of earlier years are complete too, say from when with --records-from, or with \"recordsFrom\" in extract.json.");
        }

        if (settings.AsAt is { } given)
        {
            return (given, null);
        }

        notes.Add($"The as-at date is {Long(last)} unless another is given: {why}.");
        return (last, notes[^1]);
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
