using ComplianceChecker.Cases;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Evaluation;

/// <summary>The records of a kind that a rule reads, with the conditions on them.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Table">The records; null if no file has any.</param>
/// <param name="Where">Which of them count; null for all.</param>
/// <param name="Times">The times of day of the records; empty where they do not matter.</param>
internal sealed record BoundKind(string Kind, RecordTable? Table, RowTest? Where, short[] Times)
{
    /// <summary>Binds the records of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="where">Which of them count.</param>
    /// <param name="extract">The extract.</param>
    /// <param name="binder">Binds the conditions.</param>
    /// <param name="withTimes">Whether times of day matter.</param>
    public static BoundKind Of(string kind, Conditions where, CaseExtract extract, ConditionBinder binder, bool withTimes = false)
    {
        var table = extract.Table(kind);
        return new BoundKind(kind, table, table is null ? null : binder.Bind(where, table), withTimes && table is not null ? table.StartTimes : []);
    }

    /// <summary>What is lacking and taken as empty, or bound as <see cref="Of"/> does.</summary>
    public static BoundKind OfWhatMayBeLacking(string kind, Conditions where, CaseExtract extract, ConditionBinder binder) =>
        RuleReads.IsLacking(kind, where, extract) ? new BoundKind(kind, null, null, []) : Of(kind, where, extract, binder);

    /// <summary>The time of day of a record, in minutes after midnight.</summary>
    public int MinuteOf(int row) => Times.Length == 0 ? Timescales.DayNumber.NoTime : Times[row];

    /// <summary>The column that says whether a period's start is known; null if there is none.</summary>
    public AttributeColumn? StartKnown { get; } = Table?.Column("start_known");

    public bool Matches(int row, int caseIndex) => Where is null || Where(row, caseIndex, Table!.Starts[row]);
}
