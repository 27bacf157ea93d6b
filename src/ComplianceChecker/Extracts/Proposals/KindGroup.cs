using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>The date columns of a table that are about one kind of record.</summary>
/// <param name="kinds">The kind; where it is not certain, those that it may be.</param>
/// <param name="why">Why it is the kind; empty where that is not certain.</param>
internal sealed class KindGroup(IReadOnlyList<string> kinds, string why)
{
    /// <summary>Kinds whose records have the day on which something was finished.</summary>
    private static readonly HashSet<string> OfCompletion = new(["assessments", "needs_assessments", "section_47_outcomes", "personal_education_plans", "age_assessments"], StringComparer.Ordinal);

    /// <summary>The kind; where it is not certain, those that it may be.</summary>
    public IReadOnlyList<string> Kinds => kinds;

    /// <summary>Whether the kind is certain.</summary>
    public bool IsSure => why.Length > 0;

    /// <summary>The columns whose headings name the kind.</summary>
    public List<ColumnLook> Named { get; } = [];

    /// <summary>The columns that are taken to be about the kind because the table is.</summary>
    public List<ColumnLook> Others { get; } = [];

    /// <summary>Columns whose headings do not say that a period of the kind began on their dates, where no other says it either: a person has to.</summary>
    public List<ColumnLook> Unclear { get; } = [];

    /// <summary>Whether a column says, or is taken to say, when a period began.</summary>
    public bool HasStart => Named.Exists(c => DateRoles.Of(c.Words) is DateRole.Start or DateRole.Any) || Others.Exists(c => DateRoles.Of(c.Words) == DateRole.Start);

    /// <summary>The records that are made of the columns.</summary>
    public IEnumerable<ProposedRecord> Records(DataDictionary dictionary)
    {
        ColumnLook[] columns = [.. Named.Count > 0 && !IsPeriod(dictionary) ? Named : Named.Concat(Others)];
        var done = columns.Where(c => DateRoles.Of(c.Words) != DateRole.Recorded).ToArray();
        columns = done.Length > 0 ? done : columns;
        return IsPeriod(dictionary) ? Periods(columns) : Events(columns);
    }

    private bool IsPeriod(DataDictionary dictionary) => kinds is [var kind, ..]
        ? dictionary.Kinds[kind].Shape == RecordShape.Period
        : Named.Concat(Others).Any(c => DateRoles.Of(c.Words) == DateRole.End) && Named.Concat(Others).Any(c => DateRoles.Of(c.Words) == DateRole.Start);

    private IEnumerable<ProposedRecord> Periods(ColumnLook[] columns)
    {
        string[] Of(params DateRole[] roles) => [.. columns.Where(c => roles.Contains(DateRoles.Of(c.Words))).Select(c => c.Title)];
        var isSaid = Of(DateRole.Start).Length > 0;
        var isNamed = isSaid || Named.Exists(c => DateRoles.Of(c.Words) == DateRole.Any);
        string[] starts = isSaid ? Of(DateRole.Start) : isNamed ? Of(DateRole.Any) : [.. Unclear.Select(c => c.Title)];
        if (starts.Length > 0)
        {
            var isCurrent = columns.Any(c => DateRoles.IsCurrent(c.Words) || DateRoles.IsLatest(c.Words));
            yield return new ProposedRecord(kinds, IsPeriod: true, starts) { End = Of(DateRole.End, DateRole.Completed), Why = why, History = isCurrent ? "0 days" : null, IsStartUnsaid = !isSaid, IsStartOpen = !isNamed };
        }
    }

    private IEnumerable<ProposedRecord> Events(ColumnLook[] columns)
    {
        var isOfCompletion = kinds.Any(OfCompletion.Contains);
        bool Is(ColumnLook column, params DateRole[] roles) => roles.Contains(DateRoles.Of(column.Words));
        ColumnLook[] finished = [.. columns.Where(c => Is(c, DateRole.End, DateRole.Completed))];
        ColumnLook[] begun = [.. columns.Where(c => Is(c, DateRole.Start))];
        ColumnLook[] plain = [.. columns.Except(finished).Except(begun)];
        var chosen = isOfCompletion && finished.Length > 0 ? finished : plain.Length > 0 ? plain : begun.Length > 0 && !isOfCompletion ? begun : finished.Length > 0 ? finished : begun;
        if (chosen.Length > 1 && Named.Count > 0)
        {
            return chosen.Select(Event);
        }

        return chosen.Length == 1 ? [Event(chosen[0])] : [new ProposedRecord(kinds, IsPeriod: false, [.. chosen.Select(c => c.Title)]) { Why = why }];
    }

    private ProposedRecord Event(ColumnLook column) =>
        new(kinds, IsPeriod: false, [column.Title]) { Why = why, History = DateRoles.IsLatest(column.Words) ? "latest" : null };
}
