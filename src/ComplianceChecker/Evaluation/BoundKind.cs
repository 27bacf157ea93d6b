using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>The records of a kind that a rule reads, with the conditions on them.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Table">The records; null if no file has any.</param>
/// <param name="Where">Which of them count; null for all.</param>
/// <param name="Times">The times of day of the records; empty where they do not matter.</param>
internal sealed record BoundKind(string Kind, RecordTable? Table, RowTest? Where, short[] Times)
{
    /// <summary>The day that counts of each record: a period's start or end, an event's date.</summary>
    private readonly int[] days = Table?.Starts ?? [];

    /// <summary>What must hold of the case on that day; null if nothing is asked.</summary>
    public BoundFact? If { get; private init; }

    /// <summary>Which records the latest of those that matter was taken of, where it was taken of several sorts apart; null for all.</summary>
    public RowTest? TakenOf { get; private init; }

    /// <summary>Whether the records come in the order of the days that count.</summary>
    public bool IsInOrder { get; private init; } = true;

    /// <summary>The column that says whether a period's start is known; null if there is none.</summary>
    public AttributeColumn? StartKnown { get; } = Table?.Column("start_known");

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
    public static BoundKind OfWhatMayBeLacking(string kind, Conditions where, CaseExtract extract, ConditionBinder binder, bool withTimes = false) =>
        RuleReads.IsLacking(kind, where, extract) ? new BoundKind(kind, null, null, []) : Of(kind, where, extract, binder, withTimes);

    /// <summary>Binds what keeps a duty.</summary>
    /// <param name="metBy">What keeps it.</param>
    /// <param name="extract">The extract.</param>
    /// <param name="binder">Binds the conditions.</param>
    /// <param name="facts">Binds the facts.</param>
    /// <param name="withTimes">Whether times of day matter.</param>
    public static BoundKind OfMetBy(MetBy metBy, CaseExtract extract, ConditionBinder binder, FactBinder facts, bool withTimes)
    {
        var atEnd = metBy.At == PeriodPoint.End;
        var kind = Of(metBy.Kind, metBy.Where, extract, binder);
        var times = atEnd ? kind.Table?.EndTimes : kind.Table?.StartTimes;
        return new BoundKind(kind.Kind, kind.Table, kind.Where, atEnd)
        {
            Times = withTimes ? times ?? [] : [],
            TakenOf = extract.Histories.GetValueOrDefault(metBy.Kind)?.TakenBy is { } attribute ? binder.Bind(On(metBy.Where, attribute), kind.Table) : null,
            If = metBy.If is { } fact ? facts.Bind(fact) : null,
        };
    }

    /// <summary>Of conditions, those on one attribute.</summary>
    private static Conditions On(Conditions where, string attribute) =>
        new([.. where.AnyOf.Select(all => (IReadOnlyList<Condition>)[.. all.Where(c => c.Subject == ConditionSubject.Attribute && string.Equals(c.Attribute, attribute, StringComparison.Ordinal))])]);

    private BoundKind(string kind, RecordTable? table, RowTest? where, bool atEnd)
        : this(kind, table, where, [])
    {
        if (atEnd && table is not null)
        {
            days = table.Ends;
            IsInOrder = false;
        }
    }

    /// <summary>The day that counts of a record; <c>Never</c> for the end of a period that is still open.</summary>
    public int DayOf(int row) => days[row];

    /// <summary>The time of day of a record, in minutes after midnight.</summary>
    public int MinuteOf(int row) => Times.Length == 0 ? DayNumber.NoTime : Times[row];

    public bool Matches(int row, int caseIndex) =>
        (Where is null || Where(row, caseIndex, days[row])) && (If is null || If.Holds(caseIndex, days[row], days[row]));
}
