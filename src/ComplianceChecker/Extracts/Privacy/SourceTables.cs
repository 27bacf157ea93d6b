using System.Globalization;
using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Says what becomes of each table of a source in a copy, so that the copy is read as the same source.</summary>
/// <param name="mapping">The source: what it does not read is not kept.</param>
/// <param name="dictionary">The kinds and attributes that are known.</param>
/// <param name="policy">What is kept of them.</param>
/// <param name="settings">How dates are written.</param>
internal sealed class SourceTables(SourceMapping mapping, DataDictionary dictionary, PrivacyPolicy policy, ExtractSettings settings)
{
    private readonly CopyColumns columns = new(dictionary, policy);

    /// <summary>What becomes of a table.</summary>
    /// <param name="file">The table.</param>
    /// <param name="number">The how-manieth file it is of that table, from 1.</param>
    /// <param name="of">How many there are.</param>
    public TablePlan Plan(SourceFile file, int number, int of) => new(
        file.Csv,
        of == 1 ? file.Table.Name + ".csv" : string.Create(CultureInfo.InvariantCulture, $"{file.Table.Name}-{number:D2}.csv"),
        [.. Enumerable.Range(0, file.Csv.Columns.Count).Where(i => file.Csv.Columns[i].Length > 0).Select(i => Column(file, i))])
    {
        IsOfCases = mapping.CasesAreWhole && Same(file.Table.Name, mapping.Cases[0].Table),
    };

    private CopiedColumn Column(SourceFile file, int index)
    {
        var table = file.Table;
        var isIdentifying = file.Csv.Identifying.Any(c => c.Index == index);
        if (!file.Match.ColumnOf.TryGetValue(index, out var name))
        {
            return new CopiedColumn(index, file.Csv.Titles[index], ColumnTreatment.Drop) { IsIdentifying = isIdentifying };
        }

        if (index == file.Case)
        {
            return new CopiedColumn(index, name, ColumnTreatment.Replace) { Kind = IdentifierKind.Child };
        }

        var mustStay = table.Columns.Any(c => Same(c, name));
        if (table.NotKept.Any(c => Same(c, name)))
        {
            // What is only compared, such as a postcode that tells whether a child moved, is compared as well by its pseudonym.
            var isCompared = RecordsOf(table).Any(r => (r.BreaksAt ?? []).Any(b => Same(b.Changed, name)));
            return new CopiedColumn(index, name, isCompared ? ColumnTreatment.Replace : mustStay ? ColumnTreatment.Blank : ColumnTreatment.Drop) { IsIdentifying = true };
        }

        return CasesOf(table).Any(c => Same(c.Born, name)) ? columns.OfBirth(index, name, settings.DatesOf(table.Name, table.Dates))
            : CasesOf(table).Any(c => Same(c.End, name)) || RecordsOf(table).Any(r => Same(r.Start, name) || Same(r.End, name)) ? CopyColumns.OfDates(index, name)
            : columns.Of(index, name, [.. Uses(table, name)], [.. Tested(table, name)], mustStay);
    }

    /// <summary>The attributes that are read from a column, with the words that the mapping knows in it.</summary>
    private IEnumerable<(string Kind, string Attribute, IReadOnlyList<string> Words)> Uses(SourceTable table, string column) =>
        mapping.CaseAttributes.Where(a => CasesOf(table).Any() && Same(a.Column, column)).Select(a => (DataDictionary.CasesKind, a.Name, a.Codes.Keys))
            .Concat(RecordsOf(table).SelectMany(r => r.Attributes.Where(a => Same(a.Column, column)).Select(a => (r.Kind, a.Name, a.Codes.Keys))));

    /// <summary>The words that the mapping looks for in a column, to choose rows or to end a record.</summary>
    private IEnumerable<string> Tested(SourceTable table, string column) =>
        RecordsOf(table).SelectMany(r => Conditions(r.Rows).Concat((r.BreaksAt ?? []).SelectMany(b => b.Where)))
            .Concat(CasesOf(table).SelectMany(c => Conditions(c.Rows)))
            .Where(c => Same(c.Column, column)).SelectMany(c => c.Texts);

    private IEnumerable<SourceRecord> RecordsOf(SourceTable table) => mapping.Records.Where(r => Same(r.Table, table.Name));

    private IEnumerable<SourceCases> CasesOf(SourceTable table) => mapping.Cases.Where(c => Same(c.Table, table.Name));

    private static IEnumerable<SourceCondition> Conditions(SourceConditions rows) => rows.Where.Concat(rows.Unless);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
