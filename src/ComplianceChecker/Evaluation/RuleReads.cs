using ComplianceChecker.Cases;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Evaluation;

/// <summary>What a rule reads of an extract, and so whether it can be evaluated on one (evaluation.md, 9).</summary>
public static class RuleReads
{
    /// <summary>Whether a rule needs every case's date of birth: it asks for an age, or starts on a birthday.</summary>
    public static bool NeedsBirth(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Clock.Starts is ClockStart.OfBirthday
            || Tested(rule).Any(t => t.Condition.Subject is ConditionSubject.CaseAge or ConditionSubject.CaseAgeWhenDue)
            || rule.Facts.Any(f => NeedsBirth(f, rule.DerivedPeriods))
            || Read(rule).Any(r => Derived(rule.DerivedPeriods, r.Kind) is { } derived && NeedsBirth(derived.HoldsWhile, rule.DerivedPeriods));
    }

    /// <summary>Whether a duty under a rule ends on a birthday.</summary>
    public static bool EndsOnBirthday(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Clock.Until.Any(u => u is Until.Birthday);
    }

    /// <summary>Whether a fact needs every case's date of birth.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="derivedPeriods">The derived periods of the rule set that it belongs to.</param>
    internal static bool NeedsBirth(Fact fact, IReadOnlyList<DerivedPeriod> derivedPeriods) => fact.Parts.Any(p =>
        p is Fact.Total { SinceBirthday: not null }
        || (p is Fact.OfCase of && of.Conditions.All.Any(c => c.Subject == ConditionSubject.CaseAge))
        || (p.Reads is { } read && Derived(derivedPeriods, read.Kind) is { } derived && NeedsBirth(derived.HoldsWhile, derivedPeriods)));

    /// <summary>The kinds of record that a rule reads, each once; of a derived period, the kinds that it is made of.</summary>
    public static IReadOnlyList<string> Kinds(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return [.. Read(rule).SelectMany(r => Bases(rule, r.Kind)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The columns that a rule tests, each once.</summary>
    public static IReadOnlyList<TestedColumn> Columns(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return [.. Tested(rule)
            .Concat(rule.Facts.Concat(Read(rule).Select(r => Derived(rule.DerivedPeriods, r.Kind)?.HoldsWhile).OfType<Fact>()).SelectMany(TestedBy))
            .Where(t => t.Condition.Subject is ConditionSubject.Attribute or ConditionSubject.CaseAttribute)
            .Select(t => new TestedColumn(KindOf(t.Kind, t.Condition), t.Condition.Attribute))
            .Distinct()];
    }

    /// <summary>Why a rule cannot be evaluated on an extract, or null if it can be.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="extract">The extract, with the rule's derived periods.</param>
    public static string? WhyNotEvaluated(Rule rule, CaseExtract extract)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(extract);
        return Needed(rule).Select(n => WhyNotRead(n.Kind, n.Where, rule.DerivedPeriods, extract)).FirstOrDefault(reason => reason is not null)
            ?? LatestRecords.WhyNotEvaluated(rule, extract);
    }

    /// <summary>Everything for which a rule cannot be evaluated on an extract, each thing once; nothing if it can be.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="extract">The extract, with the rule's derived periods.</param>
    internal static IReadOnlyList<string> AllThatIsMissing(Rule rule, CaseExtract extract) =>
    [
        .. Needed(rule).Select(n => WhyNotRead(n.Kind, n.Where, rule.DerivedPeriods, extract))
            .Append(LatestRecords.WhyNotEvaluated(rule, extract))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Why a kind of record cannot be read for what needs it, or null if it can be.</summary>
    /// <param name="kind">The kind; empty for the cases themselves.</param>
    /// <param name="where">What is asked of its records.</param>
    /// <param name="derivedPeriods">The derived periods of the rule set.</param>
    /// <param name="extract">The extract, with the derived periods.</param>
    internal static string? WhyNotRead(string kind, Conditions where, IReadOnlyList<DerivedPeriod> derivedPeriods, CaseExtract extract)
    {
        if (WhyKindIsLacking(kind, where, extract) is { } reason)
        {
            return reason;
        }

        // A derived period can be told if any of the kinds that it asks for can be; the others, and those of which it asks that there be none, are taken as empty.
        return Derived(derivedPeriods, kind) is not null && AskedFor(derivedPeriods, kind).ToList() is { Count: > 0 } bases && bases.TrueForAll(b => WhyKindIsLacking(b, Conditions.Always, extract) is not null)
            ? WhyKindIsLacking(bases[0], Conditions.Always, extract)
            : null;
    }

    /// <summary>What a rule reads beyond what it needs and the extract does not have; it is taken as empty.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="extract">The extract, with the rule's derived periods.</param>
    public static IReadOnlyList<string> TakenAsEmpty(Rule rule, CaseExtract extract)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(extract);
        var warnings = new List<string>();
        Warn(rule.Clock.Until.OfType<Until.Happening>().Select(u => new KindWhere(u.Kind, u.Where)), EvaluationMessages.EndNotRead);
        Warn(rule.ExcusedBy.Select(e => new KindWhere(e.Kind, e.Where)), EvaluationMessages.ExcuseNotRead);
        Warn(rule.Timescale.Before is { } before ? [new KindWhere(before.Kind, before.Where)] : [], EvaluationMessages.BeforeNotRead);
        Warn(FactsRead(rule).SelectMany(f => f.Parts).Select(p => p.Reads).OfType<KindWhere>(), EvaluationMessages.FactNotRead);
        foreach (var (kind, condition) in TestedIn(StepConditions(rule), rule.Clock.Starts.RecordKind))
        {
            if (IsLacking(KindOf(kind, condition), condition, extract))
            {
                warnings.Add(LackingPart.Choice(extract, KindOf(kind, condition), condition.Attribute));
            }
        }

        return [.. warnings.Distinct(StringComparer.Ordinal)];

        void Warn(IEnumerable<KindWhere> read, Func<string, string> message) =>
            warnings.AddRange(read.Select(r => WhyKindIsLacking(r.Kind, r.Where, extract)).OfType<string>().Select(message));
    }

    /// <summary>Whether a derived period rests on records that are all there, so that it can be warned of.</summary>
    /// <param name="rule">A rule of the rule set that it belongs to.</param>
    /// <param name="kind">The derived period.</param>
    /// <param name="extract">The extract.</param>
    internal static bool IsWhole(Rule rule, string kind, CaseExtract extract) => Bases(rule, kind).All(b => !IsLacking(b, Conditions.Always, extract));

    /// <summary>Whether a kind of record, or a column that conditions on it test, is not there to be read.</summary>
    internal static bool IsLacking(string kind, Conditions where, CaseExtract extract) => WhyKindIsLacking(kind, where, extract) is not null;

    /// <summary>The kinds of the extract that a kind is made of: itself, unless it is derived.</summary>
    private static IEnumerable<string> Bases(Rule rule, string kind) => Derived(rule.DerivedPeriods, kind) is { } derived
        ? derived.HoldsWhile.Parts.Select(p => p.Reads?.Kind).OfType<string>().SelectMany(k => Bases(rule, k)).Distinct(StringComparer.Ordinal)
        : [kind];

    /// <summary>The kinds of the extract that a derived period asks for, as against those that it asks to be absent; itself for another kind.</summary>
    private static IEnumerable<string> AskedFor(IReadOnlyList<DerivedPeriod> derivedPeriods, string kind) => Derived(derivedPeriods, kind) is { } derived
        ? derived.HoldsWhile.Affirmed.Select(p => p.Reads?.Kind).OfType<string>().SelectMany(k => AskedFor(derivedPeriods, k)).Distinct(StringComparer.Ordinal)
        : [kind];

    private static DerivedPeriod? Derived(IReadOnlyList<DerivedPeriod> derivedPeriods, string kind) => derivedPeriods.FirstOrDefault(d => string.Equals(d.Kind, kind, StringComparison.Ordinal));

    /// <summary>The rule's facts, and those of the derived periods that it reads.</summary>
    private static IEnumerable<Fact> FactsRead(Rule rule) => rule.Facts.Concat(Read(rule).SelectMany(r => FactsOf(rule, r.Kind)));

    private static IEnumerable<Fact> FactsOf(Rule rule, string kind) => Derived(rule.DerivedPeriods, kind) is { } derived
        ? [derived.HoldsWhile, .. derived.HoldsWhile.Parts.Select(p => p.Reads?.Kind).OfType<string>().SelectMany(k => FactsOf(rule, k))]
        : [];

    private static string? WhyKindIsLacking(string kind, Conditions where, CaseExtract extract)
    {
        if (kind.Length > 0)
        {
            if (extract.Table(kind) is not { } table)
            {
                return LackingPart.Records(extract, kind);
            }

            if (table.MostlySetAside)
            {
                return EvaluationMessages.MostlySetAside(kind);
            }
        }

        return where.All.FirstOrDefault(c => IsLacking(KindOf(kind, c), c, extract)) is { } condition
            ? LackingPart.Column(extract, KindOf(kind, condition), condition.Attribute)
            : null;
    }

    private static bool IsLacking(string kind, Condition condition, CaseExtract extract)
    {
        if (condition.Subject is not (ConditionSubject.Attribute or ConditionSubject.CaseAttribute)
            || extract.Dictionary.Attribute(kind, condition.Attribute) is { Blank: not null })
        {
            return false;
        }

        if (string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal))
        {
            return condition.Attribute is not ("date_of_birth" or "end_date") && extract.Cases.Column(condition.Attribute) is null;
        }

        return extract.Table(kind) is { } table && table.Column(condition.Attribute) is null
            && (condition.Attribute, table.IsPeriod) is not (("start_date" or "end_date", true) or ("date", false));
    }

    private static string KindOf(string kind, Condition condition) =>
        condition.Subject == ConditionSubject.CaseAttribute || kind.Length == 0 ? DataDictionary.CasesKind : kind;

    /// <summary>What a rule cannot do without.</summary>
    private static IEnumerable<KindWhere> Needed(Rule rule) =>
        [
            new KindWhere(rule.Clock.Starts.RecordKind ?? "", rule.Clock.Starts.Where),
            .. rule.Clock.During.Select(d => new KindWhere(d.Kind, d.Where)),
            .. rule.MetBy.Select(m => new KindWhere(m.Kind, m.Where)),
        ];

    /// <summary>What a rule reads but for its facts.</summary>
    private static IEnumerable<KindWhere> ReadByItself(Rule rule) =>
        [
            .. Needed(rule),
            .. rule.Clock.Until.OfType<Until.Happening>().Select(u => new KindWhere(u.Kind, u.Where)),
            .. rule.ExcusedBy.Select(e => new KindWhere(e.Kind, e.Where)),
            .. rule.Timescale.Before is { } before ? [new KindWhere(before.Kind, before.Where)] : Array.Empty<KindWhere>(),
        ];

    /// <summary>Every kind of record that a rule reads.</summary>
    private static IEnumerable<KindWhere> Read(Rule rule) =>
        ReadByItself(rule).Concat(rule.Facts.SelectMany(f => f.Parts).Select(p => p.Reads).OfType<KindWhere>());

    private static IEnumerable<Test> Tested(Rule rule) =>
        ReadByItself(rule)
            .SelectMany(n => n.Where.All.Select(c => new Test(n.Kind, c)))
            .Concat(TestedIn(StepConditions(rule), rule.Clock.Starts.RecordKind));

    private static IEnumerable<Test> TestedBy(Fact fact) => fact.Parts.SelectMany(p =>
        p is Fact.OfCase of ? of.Conditions.All.Select(c => new Test(DataDictionary.CasesKind, c))
        : p.Reads is { } read ? read.Where.All.Select(c => new Test(read.Kind, c))
        : []);

    private static IEnumerable<Test> TestedIn(IEnumerable<Conditions> conditions, string? kind) =>
        conditions.SelectMany(c => c.All).Select(c => new Test(kind ?? "", c));

    private static IEnumerable<Conditions> StepConditions(Rule rule) => rule.Timescale.All.Select(a => a.When);

    /// <summary>A condition on a kind of record. A class, and not a pair: what is generic over pairs has to be compiled anew at every start of the program.</summary>
    private sealed record Test(string Kind, Condition Condition);
}
