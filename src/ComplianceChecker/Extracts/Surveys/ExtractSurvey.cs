using System.Collections.Concurrent;
using ComplianceChecker.Cases;
using NodaTime;

namespace ComplianceChecker.Extracts.Surveys;

/// <summary>Goes once more over the files of an extract and tells, column by column, what was made of it.</summary>
public static class ExtractSurvey
{
    /// <summary>Surveys the columns, in the order of the files and of their headers.</summary>
    /// <remarks>Rows of which it cannot be told where their fields end are not counted: they were set aside.</remarks>
    /// <param name="files">The extract's files, which have been read as an extract without an error.</param>
    /// <param name="dictionary">The kinds, attributes and codes that are known.</param>
    /// <param name="sources">The sources that were tried where there is no <c>cases.csv</c>.</param>
    /// <param name="takenOn">The day on which the extract was taken, where the caller says so.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ExtractException">A file cannot be read any more.</exception>
    public static IReadOnlyList<ColumnSurvey> Of(ExtractFiles files, DataDictionary dictionary, IReadOnlyList<SourceMapping> sources, LocalDate? takenOn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(sources);
        var settings = ExtractReader.SettingsOf(files, dictionary, takenOn);
        var tables = files.Tables();
        Func<CsvText, IReadOnlyList<ColumnUse>> uses = files.Cases() is not null
            ? new OwnColumnUses(dictionary, settings).Of
            : OfSource(SourceFiles.Find(tables, sources), dictionary, settings).Of;
        var surveys = new ConcurrentDictionary<CsvText, IReadOnlyList<ColumnSurvey>>();
        _ = Parallel.ForEach(tables.OrderByDescending(t => t.Size), new ParallelOptions { CancellationToken = cancellation }, csv => surveys[csv] = Survey(csv, [.. uses(csv).Select(u => Guarded(csv, u))], cancellation));
        return [.. tables.SelectMany(t => surveys[t])];
    }

    private static SourceColumnUses OfSource(SourceFiles files, DataDictionary dictionary, ExtractSettings settings) => new(files, new SourceContext(files.Mapping, dictionary, settings));

    /// <summary>A column that may tell who somebody is is not shown in any part; where nothing needs it, it is not read.</summary>
    private static ColumnUse Guarded(CsvText csv, ColumnUse use) =>
        csv.Identifying.All(c => c.Index != use.Index) ? use
        : use.Sort is ColumnSort.CaseId or ColumnSort.ComparedOnly or ColumnSort.Date or ColumnSort.Number or ColumnSort.Boolean or ColumnSort.Code ? use with { MayIdentify = true }
        : use with { Readings = [new ColumnReading(ColumnSort.NeverRead, "never read")] };

    private static IReadOnlyList<ColumnSurvey> Survey(CsvText csv, IReadOnlyList<ColumnUse> uses, CancellationToken cancellation)
    {
        ColumnCounter[] counters = [.. uses.Select(u => new ColumnCounter(u))];
        var read = Enumerable.Range(0, uses.Count).Where(i => uses[i].Sort != ColumnSort.NeverRead).ToArray();
        var isPaired = true;
        using var reader = csv.Rows(_ => isPaired = false);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (isPaired && reader.FieldCount == csv.Columns.Count)
            {
                foreach (var i in read)
                {
                    counters[i].Add(CsvText.Cell(reader, uses[i].Index));
                }
            }

            isPaired = true;
        }

        return [.. uses.Select((u, i) => counters[i].Survey(csv.Name, csv.Titles[u.Index]))];
    }
}
