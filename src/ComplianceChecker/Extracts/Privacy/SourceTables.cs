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
    /// <param name="name">The file of the copy.</param>
    public TablePlan Plan(SourceFile file, string name) => new(
        file.Csv,
        name,
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

        var read = new SourceColumnReads(mapping, table, name);
        if (read.IsCaseId)
        {
            return new CopiedColumn(index, name, ColumnTreatment.Replace) { Kind = IdentifierKind.Child };
        }

        var mustStay = table.Columns.Contains(name, StringComparer.OrdinalIgnoreCase);
        if (table.NotKept.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            // What is only compared, such as a postcode that tells whether a child moved, is compared as well by its pseudonym.
            return new CopiedColumn(index, name, read.IsCompared ? ColumnTreatment.Replace : mustStay ? ColumnTreatment.Blank : ColumnTreatment.Drop) { Kind = read.KeyKind, IsIdentifying = true };
        }

        var isKey = read.IsKey && (read.Uses.Count == 0 || read.KeyKind != IdentifierKind.Value);
        return read.IsBirth ? columns.OfBirth(index, name, settings.DatesOf(table.Name, table.Dates))
            : read.IsDate ? CopyColumns.OfDates(index, name)
            : isKey ? new CopiedColumn(index, name, ColumnTreatment.Replace) { Kind = read.KeyKind }
            : columns.Of(index, name, read.Uses, read.Tested, mustStay);
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
