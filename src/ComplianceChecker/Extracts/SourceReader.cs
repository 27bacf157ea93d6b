using ComplianceChecker.Cases;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Extracts;

/// <summary>Reads a folder of a source's files as its mapping says.</summary>
internal sealed class SourceReader
{
    private readonly SourceFiles files;
    private readonly SourceContext source;
    private readonly CancellationToken cancellation;
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, List<SourceRows>> tables = new(StringComparer.Ordinal);
    private readonly List<(SourceRecord Record, SourceRows Rows)> parts = [];

    private SourceReader(SourceFiles files, SourceContext source, CancellationToken cancellation)
    {
        this.files = files;
        this.source = source;
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
        var found = SourceFiles.Find(opened, sources);
        IdentityCheck.OfSource(found, options);
        var context = new SourceContext(found.Mapping, dictionary, settings);
        found.AddFound(context.DatesOf);
        return new SourceReader(found, context, cancellation).Read(opened, options);
    }

    private CaseExtract Read(IReadOnlyList<CsvText> opened, ExtractOptions options)
    {
        SourceReturns.Order(files, source, findings);
        var (cases, index) = SourceCaseReader.Read(files, source, findings);
        foreach (var table in source.Mapping.Records.GroupBy(r => r.Table, StringComparer.Ordinal).Where(g => files.Of(g.Key).Count > 0))
        {
            ReadTable([.. table], cases, index);
        }

        // Of lists that tell the same, that of the table which comes first for the cases stays, as it does for what is said of them.
        string[] order = [.. source.Mapping.Cases.Select(c => c.Table)];
        var records = parts.OrderBy(p => (uint)Array.IndexOf(order, p.Record.Table)).GroupBy(p => p.Record.Kind, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => SourceKindBuilder.Build(g.Key, [.. g], source, index, findings), StringComparer.Ordinal);
        AddRepeats(source.Mapping.Year is not null);
        AddLeftOut();
        var histories = ExtractHistories.Of(source.Settings, options, records.Values, SourceHistories.Of(source, records.Keys));
        var year = SourceYearFinder.Find(source, files, tables, records, histories);
        findings.AddRange(SourceYearCodeFindings.Find(source.Mapping.Year, tables, index));
        return new CaseExtract
        {
            Cases = cases,
            Source = source.Mapping.Title,
            Records = records,
            Dictionary = source.Dictionary,
            Findings = FindingOrder.Sort([
                .. SettingFindings.Find(source.Settings, [.. records.Keys, .. files.Tables, DataDictionary.CasesKind]),
                .. opened.SelectMany(f => f.Findings), .. files.Findings, .. findings.Distinct()]),
            Files = [.. opened.Select(Summary)],
            Notes = year.Notes,
            AsAtNote = year.AsAtNote,
            Histories = histories,
            AsAt = year.AsAt,
        };
    }

    /// <summary>Reads a table once for each set of rows and dates that its records are made of.</summary>
    private void ReadTable(IReadOnlyList<SourceRecord> records, CaseTable cases, CaseIndex index)
    {
        foreach (var group in records.GroupBy(r => SourceRows.KeyOf(r), StringComparer.Ordinal))
        {
            SourceFile[] complete = [.. files.Of(records[0].Table).Where(f => HasDates(group.First(), f, group))];
            if (complete.Length == 0)
            {
                continue;
            }

            var rows = SourceRows.Of(complete, [.. group], source, index, cases.Born, cancellation);
            findings.AddRange(rows.Read.Findings);
            if (!tables.TryGetValue(records[0].Table, out var read))
            {
                tables[records[0].Table] = read = [];
            }

            read.Add(rows);
            parts.AddRange(group.Select(record => (record, rows)));
        }
    }

    /// <summary>Whether a file has the columns of the dates; it is told if it has not.</summary>
    private bool HasDates(SourceRecord record, SourceFile file, IEnumerable<SourceRecord> records)
    {
        var missing = new[] { record.Start, record.End }.OfType<string>().FirstOrDefault(c => file.IndexOf(c) < 0);
        if (missing is not null)
        {
            var titles = records.Select(r => source.Dictionary.Kinds.GetValueOrDefault(r.Kind)?.Title ?? r.Kind).Distinct(StringComparer.Ordinal);
            findings.Add(new Finding(Severity.Warning, file.Name, 1, null, null, null, ExtractMessages.Fill(SourceMessages.DateColumnMissing, missing, string.Join(", ", titles))));
        }

        return missing is null;
    }

    /// <summary>Reports rows that repeat others; of a row that does so in several kinds of record, the nearest other, which is the same in all of them.</summary>
    private void AddRepeats(bool isOfYears)
    {
        var repeats = tables.Values.SelectMany(t => t).SelectMany(rows => rows.Repeats(isOfYears));
        findings.AddRange(isOfYears ? repeats.Select(r => r.Finding) : repeats.GroupBy(r => (r.Finding.File, r.Finding.Line)).Select(row => row.MaxBy(r => r.OtherLine).Finding));
    }

    private void AddLeftOut()
    {
        foreach (var file in files.All.Where(f => f.Tally.RowsLeftOut > 0))
        {
            findings.Add(new Finding(Severity.Warning, file.Name, 0, null, null, null, ExtractMessages.Fill(SourceMessages.RowsLeftOut, file.Tally.RowsLeftOut, source.Mapping.Title)));
        }
    }

    private FileSummary Summary(CsvText opened)
    {
        var file = files.All.FirstOrDefault(f => ReferenceEquals(f.Opened, opened));
        if (file is null)
        {
            return new FileSummary(opened.Name, "not known", 0, 0, 0, 0, opened.Sha256);
        }

        var name = file.Table.Name;
        string[] kinds = [.. source.Mapping.Records.Where(r => string.Equals(r.Table, name, StringComparison.Ordinal)).Select(r => r.Kind).Distinct(StringComparer.Ordinal)];
        var isOfCases = source.Mapping.Cases.Any(c => string.Equals(c.Table, name, StringComparison.Ordinal)) || source.Mapping.InTable.Values.Contains(name, StringComparer.Ordinal);
        var kind = kinds.Length > 0 ? string.Join(", ", kinds) : isOfCases ? DataDictionary.CasesKind : $"{name} (not used)";
        var tally = file.Tally;
        return new FileSummary(opened.Name, kind, tally.RowsRead, tally.RowsUsed, tally.RowsRepeated, tally.RowsSetAside, opened.Sha256);
    }
}
