using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules;

/// <summary>A kind of record that a rule reads, with the attributes it tests there.</summary>
/// <param name="Kind">The kind; the cases' own for attributes of the case.</param>
/// <param name="Shape">Whether it is read as a period or an event.</param>
/// <param name="Attributes">The attributes that are tested, or that rows are merged by.</param>
public sealed record KindRead(string Kind, RecordShape Shape, IReadOnlyList<string> Attributes)
{
    /// <summary>The kinds a rule reads, the cases first, then in the order of the rule; each once. In place of a derived period, what it is made of.</summary>
    public static IReadOnlyList<KindRead> Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var found = new List<Use>([new Use(DataDictionary.CasesKind, RecordShape.Case, Conditions.Always, null), .. OfClock(rule), .. OfSteps(rule), .. OfFacts(rule)]);
        foreach (var derived in rule.DerivedPeriods.Reverse())
        {
            // Each comes after those that it is made of, so what it adds is still to be met.
            if (found.Exists(u => IsKind(u, derived.Kind)))
            {
                found.AddRange(Of(derived.HoldsWhile));
            }
        }

        var ofCase = found.SelectMany(u => u.Where.All).Where(c => c.Subject == ConditionSubject.CaseAttribute).Select(c => c.Attribute).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. found.Where(u => !rule.DerivedPeriods.Any(d => IsKind(u, d.Kind))).GroupBy(u => u.Kind, StringComparer.Ordinal).Select(group => new KindRead(
                group.Key,
                group.First().Shape,
                string.Equals(group.Key, DataDictionary.CasesKind, StringComparison.Ordinal) ? ofCase : AttributesOf(group))),
        ];
    }

    private static bool IsKind(Use use, string kind) => string.Equals(use.Kind, kind, StringComparison.Ordinal);

    private static List<string> AttributesOf(IEnumerable<Use> uses)
    {
        var all = uses.ToList();
        return [.. all.SelectMany(u => u.Where.All).Where(c => c.Subject == ConditionSubject.Attribute).Select(c => c.Attribute).Concat(all.Select(u => u.MergedBy).OfType<string>()).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<Use> OfClock(Rule rule)
    {
        var starts = rule.Clock.Starts;
        var shape = starts switch { ClockStart.OfPeriod => RecordShape.Period, ClockStart.OfEvent => RecordShape.Event, _ => RecordShape.Case };
        var kind = starts.RecordKind ?? DataDictionary.CasesKind;
        return
        [
            new Use(kind, shape, starts.Where, (starts as ClockStart.OfPeriod)?.Merge.Attribute),
            .. rule.Timescale.All.Select(a => new Use(kind, shape, a.When, null)),
            .. rule.Clock.During.Select(d => new Use(d.Kind, RecordShape.Period, d.Where, null)),
            .. rule.Clock.Until.OfType<Until.Happening>().Select(u => Event(u.Kind, u.Where)),
        ];
    }

    private static IEnumerable<Use> OfSteps(Rule rule) =>
        [
            .. rule.MetBy.Select(m => m.At is null ? Event(m.Kind, m.Where) : new Use(m.Kind, RecordShape.Period, m.Where, null)),
            .. rule.ExcusedBy.Select(e => Event(e.Kind, e.Where)),
            .. rule.Timescale.Before is { } before ? [Event(before.Kind, before.Where)] : Array.Empty<Use>(),
        ];

    private static IEnumerable<Use> OfFacts(Rule rule) =>
        rule.Facts.Concat(rule.Measures.Select(m => m.Cohort).OfType<Fact>()).SelectMany(Of);

    private static IEnumerable<Use> Of(Fact fact) => fact.Parts.Select(part => part switch
    {
        Fact.OfCase f => new Use(DataDictionary.CasesKind, RecordShape.Case, f.Conditions, null),
        Fact.InFor f => new Use(f.Kind, RecordShape.Period, f.Where, f.Merge.Attribute),
        Fact.Latest f => Event(f.Kind, f.Where),
        Fact.Had { Merge.Joins: true } f => new Use(f.Kind, RecordShape.Period, f.Where, f.Merge.Attribute),
        Fact.Had { Counting: PeriodCount.Started } f => Event(f.Kind, f.Where),
        { Reads: { } reads } => new Use(reads.Kind, RecordShape.Period, reads.Where, null),
        _ => null,
    }).OfType<Use>();

    private static Use Event(string kind, Conditions where) => new(kind, RecordShape.Event, where, null);

    private sealed record Use(string Kind, RecordShape Shape, Conditions Where, string? MergedBy);
}
