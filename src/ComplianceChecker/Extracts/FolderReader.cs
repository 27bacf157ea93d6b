using System.Collections.Concurrent;
using ComplianceChecker.Cases;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Extracts;

/// <summary>Reads our own format: <c>cases.csv</c>, and a file for each kind of record.</summary>
internal sealed class FolderReader(DataDictionary dictionary, ExtractSettings settings, ExtractOptions options, CancellationToken cancellation)
{
    /// <summary>The file of cases.</summary>
    public const string CasesFile = "cases.csv";

    /// <summary>Reads the files.</summary>
    /// <exception cref="ExtractException">They cannot be used.</exception>
    public CaseExtract Read(ExtractFiles files, CsvText casesTable)
    {
        var (cases, index, casesRead) = ReadCases(casesTable);
        var opened = files.Tables().Where(t => ReferenceEquals(t, casesTable) || !IsNoTable(t)).ToArray();
        CheckNames(opened);
        IdentityCheck.OfOwnFormat(opened, options);
        var read = new ConcurrentBag<KindRead>([casesRead]);
        var stops = new ConcurrentBag<(string File, IReadOnlyList<string> Messages)>();
        _ = Parallel.ForEach(
            Partitioner.Create(opened.Where(f => !ReferenceEquals(f, casesTable)).OrderByDescending(f => f.Size).ThenBy(f => f.Name, StringComparer.Ordinal).ToArray(), loadBalance: true),
            new ParallelOptions { CancellationToken = cancellation },
            csv =>
            {
                try
                {
                    read.Add(ReadRecords(csv, index));
                }
                catch (ExtractException stop)
                {
                    stops.Add((csv.Name, stop.Messages));
                }
            });
        Throw(stops);
        return Extract(cases, [.. read.OrderBy(r => r.Summary.File, StringComparer.Ordinal)], [.. files.Tables().Where(IsNoTable).Select(NotRead)]);
    }

    /// <summary>Whether a sheet of a workbook is none of the extract's tables: one of notes, or of what a figure means.</summary>
    private static bool IsNoTable(CsvText table) => table.IsMade && table.IndexOf("case_id") < 0;

    private static Finding NotRead(CsvText sheet) => new(Severity.Warning, sheet.Name, 0, null, null, null, ExtractMessages.SheetNotRead);

    private static bool IsExceptions(string kind) => string.Equals(kind, DataDictionary.ExceptionsKind, StringComparison.Ordinal);

    /// <summary>Checks that no two files are the same kind of record.</summary>
    /// <exception cref="ExtractException">Two are.</exception>
    internal static void CheckNames(IReadOnlyList<CsvText> files)
    {
        var twice = files.GroupBy(f => f.TableName, StringComparer.Ordinal).Where(g => g.Count() > 1).ToArray();
        if (twice.Length > 0)
        {
            throw new ExtractException([.. twice.Select(g => ExtractMessages.Fill(ExtractMessages.SameKindTwice, g.First().Name, g.Skip(1).First().Name))]);
        }
    }

    private static void Throw(IEnumerable<(string File, IReadOnlyList<string> Messages)> stops)
    {
        var messages = stops.OrderBy(s => s.File, StringComparer.Ordinal).SelectMany(s => s.Messages).ToArray();
        if (messages.Length > 0)
        {
            throw new ExtractException(messages);
        }
    }

    /// <summary>Reads the file of cases, with the index that finds them.</summary>
    internal (CaseTable Cases, CaseIndex Index, KindRead Read) ReadCases(CsvText csv)
    {
        csv.CheckHeader();
        var columns = new ColumnFinder(csv, DataDictionary.CasesKind, dictionary, settings.DatesOf(DataDictionary.CasesKind, DateFormat.Iso));
        var layout = new CaseLayout(columns.Required("case_id", "case_id and date_of_birth"), columns.Required("date_of_birth", "case_id and date_of_birth"), columns.Optional("end_date"), columns.Others());
        var rows = CaseFileReader.Read(csv, layout, new DateWatch(columns.Dates, anyTime: false, orIso: csv.IsMade));
        var (table, index, repeated) = CaseTableBuilder.Build(rows);
        var used = rows.RowsRead - rows.RowsSetAside - repeated;
        var summary = new FileSummary(csv.Name, DataDictionary.CasesKind, rows.RowsRead, used, repeated, rows.RowsSetAside, csv.Sha256);
        return (table, index, new KindRead(summary, null, [.. csv.Findings, .. rows.Findings]));
    }

    /// <summary>Reads the rows of a file of records, in the order of the file.</summary>
    internal RowBuffer ReadRows(CsvText csv, CaseIndex cases)
    {
        var kind = csv.TableName;
        csv.CheckHeader();
        var columns = new ColumnFinder(csv, kind, dictionary, settings.DatesOf(kind, DateFormat.Iso));
        var layout = IsExceptions(kind) ? AgreedExceptionReader.Layout(csv, columns, CasesFile) : Layout(kind, columns);
        return RecordFileReader.Read(csv, layout, new DateWatch(columns.Dates, layout.HasTimes, orIso: csv.IsMade), cases, cancellation);
    }

    private KindRead ReadRecords(CsvText csv, CaseIndex cases)
    {
        var kind = csv.TableName;
        var rows = ReadRows(csv, cases);
        var table = RecordTableBuilder.Build(kind, rows, cases, out var repeated);
        var summary = new FileSummary(csv.Name, kind, rows.RowsRead, table.Count, repeated, rows.RowsSetAside, csv.Sha256);
        return new KindRead(summary, table, [.. csv.Findings, .. rows.Findings]);
    }

    private RowLayout Layout(string kind, ColumnFinder columns)
    {
        var isPeriod = columns.IsPeriod();
        var required = isPeriod ? "case_id, start_date and end_date (blank while open)" : "case_id and date";
        return new RowLayout(
            columns.Required("case_id", required),
            columns.Required(isPeriod ? "start_date" : "date", required),
            isPeriod ? columns.Required("end_date", required) : -1,
            columns.Others(),
            CasesFile)
        {
            HasTimes = dictionary.Kinds.GetValueOrDefault(kind)?.HasTimes ?? false,
        };
    }

    private CaseExtract Extract(CaseTable cases, KindRead[] read, Finding[] others)
    {
        var tables = read.Select(r => r.Table).OfType<RecordTable>().Where(t => !IsExceptions(t.Kind)).ToDictionary(t => t.Kind, StringComparer.Ordinal);
        var exceptions = read.Select(r => r.Table).FirstOrDefault(t => t is not null && IsExceptions(t.Kind));
        return new CaseExtract
        {
            Cases = cases,
            Records = tables,
            AgreedExceptions = exceptions is null ? AgreedExceptions.None : AgreedExceptionReader.Of(exceptions, cases.Count),
            Dictionary = dictionary,
            Findings = FindingOrder.Sort([.. SettingFindings.Find(settings, [.. read.Select(r => r.Summary.Kind)]), .. read.SelectMany(r => r.Findings), .. others]),
            Files = [.. read.Select(r => r.Summary)],
            Histories = ExtractHistories.Of(settings, options, tables.Values),
            AsAt = settings.AsAt,
        };
    }

    /// <summary>What came of one file.</summary>
    internal sealed record KindRead(FileSummary Summary, RecordTable? Table, IReadOnlyList<Finding> Findings);
}
