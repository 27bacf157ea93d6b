using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>What a source's mapping reads a column of a table for, also where another table finds it there.</summary>
internal sealed class SourceColumnReads
{
    private readonly SourceMapping mapping;
    private readonly SourceTable table;
    private readonly string column;

    /// <summary>The column under its own name, and under those that other tables have for it.</summary>
    private readonly (string Table, string Column)[] names;

    /// <summary>Looks through the mapping.</summary>
    public SourceColumnReads(SourceMapping mapping, SourceTable table, string column)
    {
        this.mapping = mapping;
        this.table = table;
        this.column = column;
        names = [(table.Name, column), .. mapping.Lookups.SelectMany(l => l.Value.Where(k => Same(k.In, table.Name) && Same(k.Take, column)).Select(k => (l.Key, k.Name)))];
        Uses = [.. names.SelectMany(UsesOf)];
        Tested = [.. names.SelectMany(TestsOf)];
    }

    /// <summary>The attributes that are read from it, each with the words that the mapping knows for codes.</summary>
    public IReadOnlyList<(string Kind, string Attribute, IReadOnlyList<string> Words)> Uses { get; }

    /// <summary>The words that the mapping looks for in it, to choose rows or to end a record.</summary>
    public IReadOnlyList<string> Tested { get; }

    /// <summary>Whether it tells whose row it is.</summary>
    public bool IsCaseId => names.Any(n => IsCaseColumn(n.Table, n.Column));

    /// <summary>Whether it holds dates of birth.</summary>
    public bool IsBirth => names.Any(n => mapping.Cases.Any(c => Same(c.Table, n.Table) && Same(c.Born, n.Column)));

    /// <summary>Whether it holds other dates.</summary>
    public bool IsDate => names.Any(n =>
            mapping.Cases.Any(c => Same(c.Table, n.Table) && Same(c.End, n.Column)) || RecordsOf(n.Table).Any(r => Same(r.Start, n.Column) || Same(r.End, n.Column)))
        || LookupsFrom.Any(k => Same(k.On, column)) || LookupsInto.Any(k => Same(k.Lookup.From, column) || Same(k.Lookup.Until, column));

    /// <summary>Whether rows of tables are matched by it.</summary>
    public bool IsKey => LookupsFrom.Any(k => Same(k.Own, column)) || LookupsInto.Any(k => Same(k.Lookup.Other, column));

    /// <summary>Whether it counts only if two of its texts are the same.</summary>
    public bool IsCompared => IsKey || names.Any(n => RecordsOf(n.Table).Any(r => (r.BreaksAt ?? []).Any(b => Same(b.Changed, n.Column))));

    /// <summary>Whose identifier it is, where rows are matched by it: that of the column on either side.</summary>
    public IdentifierKind KeyKind => KindOf(table.Name, column)
        ?? LookupsFrom.Where(k => Same(k.Own, column)).Select(k => KindOf(k.In, k.Other)).FirstOrDefault(k => k is not null)
        ?? LookupsInto.Where(k => Same(k.Lookup.Other, column)).Select(k => KindOf(k.Table, k.Lookup.Own)).FirstOrDefault(k => k is not null)
        ?? IdentifierKind.Value;

    private IEnumerable<SourceLookup> LookupsFrom => mapping.Lookups.GetValueOrDefault(table.Name) ?? [];

    private IEnumerable<(string Table, SourceLookup Lookup)> LookupsInto => mapping.Lookups.SelectMany(l => l.Value.Where(k => Same(k.In, table.Name)).Select(k => (l.Key, k)));

    private IdentifierKind? KindOf(string ofTable, string name) => IsCaseColumn(ofTable, name) ? IdentifierKind.Child
        : UsesOf((ofTable, name)).Select(u => CopyColumns.IdentifierOf(u.Attribute)).FirstOrDefault(k => k is not null);

    private bool IsCaseColumn(string ofTable, string name) => mapping.Tables.Any(t => Same(t.Name, ofTable) && Same(t.CaseColumn, name));

    private IEnumerable<(string Kind, string Attribute, IReadOnlyList<string> Words)> UsesOf((string Table, string Column) name) =>
        mapping.CaseAttributes.Where(a => Same(a.Column, name.Column) && mapping.Cases.Any(c => Same(c.Table, name.Table))).Select(a => (DataDictionary.CasesKind, a.Name, a.Codes.Keys))
            .Concat(RecordsOf(name.Table).SelectMany(r => r.Attributes.Where(a => Same(a.Column, name.Column)).Select(a => (r.Kind, a.Name, a.Codes.Keys))));

    private IEnumerable<string> TestsOf((string Table, string Column) name) =>
        RecordsOf(name.Table).SelectMany(r => Conditions(r.Rows).Concat((r.BreaksAt ?? []).SelectMany(b => b.Where)))
            .Concat(mapping.Cases.Where(c => Same(c.Table, name.Table)).SelectMany(c => Conditions(c.Rows)))
            .Concat(mapping.Lookups.SelectMany(l => l.Value).Where(k => Same(k.In, name.Table)).SelectMany(k => Conditions(k.Rows)))
            .Where(c => Same(c.Column, name.Column)).SelectMany(c => c.Texts);

    private IEnumerable<SourceRecord> RecordsOf(string ofTable) => mapping.Records.Where(r => Same(r.Table, ofTable));

    private static IEnumerable<SourceCondition> Conditions(SourceConditions rows) => rows.Where.Concat(rows.Unless);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
