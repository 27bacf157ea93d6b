using System.Collections.Concurrent;
using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Reads a field of a clock on a day.</summary>
/// <remarks>
/// An attribute of the case, else of the record that started the clock, else of the allocation or placement that held on the day. Team and workers, and what else cases and
/// <c>allocations</c> both have, are as the allocation of the day has them; on a day after the last of them that says anything, or if none does, as the case has them.
/// Before the first, and between two, nobody is known to have had the case.
/// </remarks>
internal sealed class FieldReader
{
    private const string StartKnown = "start_known";

    private static readonly string[] Workers = ["team", "social_worker", "iro", "personal_adviser"];

    private readonly string field;
    private readonly CaseExtract extract;
    private readonly AttributeColumn? ofCase;
    private readonly HeldValue? allocated;
    private readonly HeldValue? held;
    private readonly int[]? born;
    private readonly ConcurrentDictionary<string, AttributeColumn?> ofStart = new(StringComparer.Ordinal);

    /// <summary>A reader of a field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="extract">The extract.</param>
    /// <param name="asAt">The as-at date.</param>
    public FieldReader(string field, CaseExtract extract, int asAt)
    {
        this.field = field;
        this.extract = extract;
        ofCase = extract.Cases.Column(field);
        if (string.Equals(field, StartKnown, StringComparison.Ordinal))
        {
            return;
        }

        var allocations = HeldValue.Of(extract, Indicator.HeldKinds[0], field, ofCase, asAt);
        if (ofCase is not null || Workers.Contains(field, StringComparer.Ordinal))
        {
            allocated = allocations;
        }
        else if (string.Equals(field, AgeBand.Field, StringComparison.Ordinal))
        {
            born = extract.Cases.Born;
        }
        else
        {
            held = allocations ?? HeldValue.Of(extract, Indicator.HeldKinds[1], field, null, asAt);
        }
    }

    /// <summary>The fields that an extract has besides those of cases and of the records that start clocks.</summary>
    public static IEnumerable<string> HeldFields(CaseExtract extract) =>
    [
        AgeBand.Field,
        .. Indicator.HeldKinds.SelectMany(k => extract.Table(k)?.Columns ?? []).Select(c => c.Name).Where(n => !string.Equals(n, StartKnown, StringComparison.Ordinal)),
    ];

    /// <summary>Whether the field belongs to the case, whatever record started a clock.</summary>
    public bool IsOfCase => ofCase is not null || allocated is not null || born is not null;

    /// <summary>Whether the field has a value without a clock.</summary>
    public bool IsWithoutClock => IsOfCase || held is not null;

    /// <summary>Whether the value may differ from day to day.</summary>
    public bool DependsOnDay => allocated is not null || born is not null || held is not null;

    /// <summary>The case's value on a day; empty if it has none.</summary>
    public string OfCase(int caseIndex, int day, LeapDayBirthday leapDay)
    {
        if (allocated is not null)
        {
            var value = allocated.On(caseIndex, day, out var isPast);
            return value.Length > 0 || !isPast ? value : ofCase?.ValueOf(caseIndex) ?? "";
        }

        return ofCase is not null ? ofCase.ValueOf(caseIndex)
            : born is not null ? born[caseIndex] == DayNumber.None ? "" : AgeBand.Of(Ages.On(day, born[caseIndex], leapDay))
            : held?.On(caseIndex, day, out _) ?? "";
    }

    /// <summary>A clock's value on a day; empty if it has none.</summary>
    public string Of(Rule rule, int caseIndex, int startRow, int day) =>
        !IsOfCase && startRow >= 0 && rule.Clock.Starts.RecordKind is { } kind && OfStart(kind) is { } own ? own.ValueOf(startRow)
        : OfCase(caseIndex, day, rule.LeapDay);

    /// <summary>Whether anything in the extract has the field.</summary>
    /// <param name="rules">The rules, whose clocks' records may have it.</param>
    public bool IsThere(IEnumerable<Rule> rules) => born is not null || Columns(rules).Any();

    /// <summary>Every value that the field has on some day, but for the blank; compared without case.</summary>
    /// <param name="rules">The rules, whose clocks' records may have it.</param>
    public IReadOnlySet<string> Values(IEnumerable<Rule> rules) =>
        Columns(rules).SelectMany(c => c.Values).Concat(born is null ? [] : AgeBand.Names).Where(v => v.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values that the dictionary gives the field, or the age bands; none where any text may stand.</summary>
    public IReadOnlyList<string> Words(IEnumerable<Rule> rules) =>
        [.. Columns(rules).SelectMany(c => c.Definition?.Codes.Keys ?? []).Concat(born is null ? [] : AgeBand.Names).Distinct(StringComparer.Ordinal)];

    /// <summary>The columns in which the value is looked for.</summary>
    private IEnumerable<AttributeColumn> Columns(IEnumerable<Rule> rules) =>
        new[] { ofCase, allocated is null && held is null ? null : OfStart(Indicator.HeldKinds[0]), held is null ? null : OfStart(Indicator.HeldKinds[1]) }
            .Concat(IsOfCase ? [] : rules.Select(r => r.Clock.Starts.RecordKind).OfType<string>().Distinct(StringComparer.Ordinal).Select(OfStart))
            .OfType<AttributeColumn>();

    private AttributeColumn? OfStart(string kind) => ofStart.GetOrAdd(kind, static (name, reader) => reader.extract.Table(name)?.Column(reader.field), this);
}
