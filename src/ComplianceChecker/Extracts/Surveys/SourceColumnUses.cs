using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Surveys;

/// <summary>How the columns of a source's tables are used.</summary>
internal sealed class SourceColumnUses(SourceFiles files, SourceContext source)
{
    private readonly SourceMapping mapping = source.Mapping;

    /// <summary>The use of every column of a table that has a name.</summary>
    public IReadOnlyList<ColumnUse> Of(CsvText csv)
    {
        var file = files.All.FirstOrDefault(f => ReferenceEquals(f.Opened, csv));
        var dates = file is null ? DateFormat.Iso : source.DatesOf(file.Table);
        return [.. Enumerable.Range(0, csv.Titles.Count).Where(i => csv.Titles[i].Length > 0).Select(i => new ColumnUse(i, Readings(file, i), dates, HasTimes: true) { OrIso = true })];
    }

    private IReadOnlyList<ColumnReading> Readings(SourceFile? file, int index)
    {
        if (file is null || !file.Match.ColumnOf.TryGetValue(index, out var column))
        {
            return [new ColumnReading(ColumnSort.NotRecognised, "not recognised")];
        }

        var table = file.Table;
        if (Is(table.CaseColumn, column))
        {
            return [new ColumnReading(ColumnSort.CaseId, "case id")];
        }

        SourceRecord[] records = [.. mapping.Records.Where(r => Is(r.Table, table.Name))];
        ColumnReading[] read = [.. OfCases(table, column), .. records.SelectMany(r => OfRecord(r, column)).DistinctBy(r => r.ReadAs, StringComparer.Ordinal)];
        return read.Length > 0 ? read
            : IsCompared(table, records, column) ? [new ColumnReading(ColumnSort.ComparedOnly, "compared only")]
            : table.NotKept.Contains(column, StringComparer.OrdinalIgnoreCase) ? [new ColumnReading(ColumnSort.NeverRead, "never read")]
            : [new ColumnReading(ColumnSort.NeverRead, "known, not used")];
    }

    private IEnumerable<ColumnReading> OfCases(SourceTable table, string column)
    {
        SourceCases[] from = [.. mapping.Cases.Where(c => Is(c.Table, table.Name))];
        return
        [
            .. from.Where(c => Is(c.Born, column)).Select(_ => new ColumnReading(ColumnSort.Date, "cases.date_of_birth")).Take(1),
            .. from.Where(c => Is(c.End, column)).Select(_ => new ColumnReading(ColumnSort.Date, "cases.end_date")).Take(1),
            .. mapping.CaseAttributes.Where(a => from.Length > 0 && Is(a.Column, column))
                .Select(a => ColumnReading.OfAttribute(DataDictionary.CasesKind, a.Name, source.Dictionary.Attribute(DataDictionary.CasesKind, a.Name), a.Map)),
        ];
    }

    private IEnumerable<ColumnReading> OfRecord(SourceRecord record, string column) =>
    [
        .. Is(record.Start, column) ? [new ColumnReading(ColumnSort.Date, $"{record.Kind}.{(record.IsPeriod ? "start_date" : "date")}")] : Array.Empty<ColumnReading>(),
        .. Is(record.End, column) ? [new ColumnReading(ColumnSort.Date, $"{record.Kind}.end_date")] : Array.Empty<ColumnReading>(),
        .. record.Attributes.Where(a => Is(a.Column, column)).Select(a => ColumnReading.OfAttribute(record.Kind, a.Name, source.Dictionary.Attribute(record.Kind, a.Name), a.Map)),
    ];

    /// <summary>Whether the column only tells which rows are meant, or where one record ends and the next begins, or is looked up by another table.</summary>
    private bool IsCompared(SourceTable table, SourceRecord[] records, string column) =>
        records.Any(r => r.ColumnsRead.Contains(column, StringComparer.OrdinalIgnoreCase) || IsAsked(r.Rows, column))
        || mapping.Cases.Any(c => Is(c.Table, table.Name) && IsAsked(c.Rows, column))
        || mapping.Lookups.Any(l => (Is(l.Key, table.Name) && l.Value.Any(k => Is(k.Own, column) || Is(k.On, column)))
            || l.Value.Any(k => Is(k.In, table.Name) && (Is(k.Other, column) || Is(k.From, column) || Is(k.Until, column) || Is(k.Take, column) || IsAsked(k.Rows, column))));

    private static bool IsAsked(SourceConditions rows, string column) => rows.Where.Concat(rows.Unless).Any(c => Is(c.Column, column));

    private static bool Is(string? name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
