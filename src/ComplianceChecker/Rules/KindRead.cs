using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules;

/// <summary>A kind of record that a rule reads, with the attributes it tests there.</summary>
/// <param name="Kind">The kind; the cases' own for attributes of the case.</param>
/// <param name="Shape">Whether it is read as a period or an event.</param>
/// <param name="Attributes">The attributes that are tested, or that rows are merged by.</param>
public sealed record KindRead(string Kind, RecordShape Shape, IReadOnlyList<string> Attributes)
{
    /// <summary>The kinds a rule reads, the cases first, then in the order of the rule; each once.</summary>
    public static IReadOnlyList<KindRead> Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var found = new List<(string Kind, RecordShape Shape, Conditions Where)> { (DataDictionary.CasesKind, RecordShape.Case, Conditions.Always) };
        var starts = rule.Clock.Starts;
        var stepConditions = new[] { rule.Timescale.First, rule.Timescale.Second, rule.Timescale.Then }.SelectMany(s => s ?? []).Select(a => a.When);
        var shape = starts switch { ClockStart.OfPeriod => RecordShape.Period, ClockStart.OfEvent => RecordShape.Event, _ => RecordShape.Case };
        found.AddRange(stepConditions.Prepend(starts.Where).Select(c => (starts.RecordKind ?? DataDictionary.CasesKind, shape, c)));
        found.AddRange(rule.Clock.During.Select(d => (d.Kind, RecordShape.Period, d.Where)));
        found.AddRange(rule.Clock.Until.OfType<Until.Happening>().Select(u => (u.Kind, RecordShape.Event, u.Where)));
        found.AddRange(rule.MetBy.Select(m => (m.Kind, RecordShape.Event, m.Where)));

        var ofCase = found.SelectMany(f => f.Where.All).Where(c => c.Subject == ConditionSubject.CaseAttribute).Select(c => c.Attribute).ToList();
        return
        [
            .. found.GroupBy(f => f.Kind, StringComparer.Ordinal).Select(group => new KindRead(
                group.Key,
                group.First().Shape,
                [.. AttributesOf(group.Key, group.SelectMany(f => f.Where.All)).Distinct(StringComparer.Ordinal)])),
        ];

        IEnumerable<string> AttributesOf(string kind, IEnumerable<Condition> conditions) =>
            string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal)
                ? ofCase
                : conditions.Where(c => c.Subject == ConditionSubject.Attribute).Select(c => c.Attribute)
                    .Concat(starts is ClockStart.OfPeriod { Merge.Attribute: { } merged } period && string.Equals(period.Kind, kind, StringComparison.Ordinal) ? [merged] : []);
    }
}
