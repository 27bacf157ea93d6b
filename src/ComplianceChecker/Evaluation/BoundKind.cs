using ComplianceChecker.Cases;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Evaluation;

/// <summary>The records of a kind that a rule reads, with the conditions on them.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Table">The records; null if no file has any.</param>
/// <param name="Where">Which of them count; null for all.</param>
internal sealed record BoundKind(string Kind, RecordTable? Table, RowTest? Where)
{
    public static BoundKind Of(string kind, Conditions where, CaseExtract extract, ConditionBinder binder)
    {
        var table = extract.Table(kind);
        return new BoundKind(kind, table, table is null ? null : binder.Bind(where, table));
    }

    /// <summary>The column that says whether a period's start is known; null if there is none.</summary>
    public AttributeColumn? StartKnown { get; } = Table?.Column("start_known");

    public bool Matches(int row, int caseIndex) => Where is null || Where(row, caseIndex, Table!.Starts[row]);
}
