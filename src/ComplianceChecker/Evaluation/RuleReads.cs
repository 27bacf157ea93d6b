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
            || Tested(rule).Any(t => t.Condition.Subject is ConditionSubject.CaseAge or ConditionSubject.CaseAgeWhenDue);
    }

    /// <summary>The kinds of record that a rule reads, each once.</summary>
    public static IReadOnlyList<string> Kinds(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return [.. Needed(rule).Select(n => n.Kind).Concat(rule.Clock.Until.OfType<Until.Happening>().Select(u => u.Kind)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The columns that a rule tests, as pairs of kind and attribute, each once.</summary>
    public static IReadOnlyList<(string Kind, string Attribute)> Columns(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return [.. Tested(rule)
            .Where(t => t.Condition.Subject is ConditionSubject.Attribute or ConditionSubject.CaseAttribute)
            .Select(t => (KindOf(t.Kind, t.Condition), t.Condition.Attribute))
            .Distinct()];
    }

    /// <summary>Why a rule cannot be evaluated on an extract, or null if it can be.</summary>
    public static string? WhyNotEvaluated(Rule rule, CaseExtract extract)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(extract);
        foreach (var (kind, where) in Needed(rule))
        {
            if (WhyKindIsLacking(kind, where, extract) is { } reason)
            {
                return reason;
            }
        }

        return LatestRecords.WhyNotEvaluated(rule, extract);
    }

    /// <summary>What a rule reads beyond what it needs and the extract does not have; it is taken as empty.</summary>
    public static IReadOnlyList<string> TakenAsEmpty(Rule rule, CaseExtract extract)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(extract);
        var warnings = new List<string>();
        foreach (var until in rule.Clock.Until.OfType<Until.Happening>())
        {
            if (WhyKindIsLacking(until.Kind, until.Where, extract) is { } reason)
            {
                warnings.Add(EvaluationMessages.EndNotRead(reason));
            }
        }

        foreach (var (kind, condition) in TestedIn(StepConditions(rule), rule.Clock.Starts.RecordKind))
        {
            if (IsLacking(KindOf(kind, condition), condition, extract))
            {
                warnings.Add(EvaluationMessages.ChoiceNotRead(KindOf(kind, condition), condition.Attribute));
            }
        }

        return [.. warnings.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a kind of record, or a column that conditions on it test, is not there to be read.</summary>
    internal static bool IsLacking(string kind, Conditions where, CaseExtract extract) => WhyKindIsLacking(kind, where, extract) is not null;

    private static string? WhyKindIsLacking(string kind, Conditions where, CaseExtract extract)
    {
        if (kind.Length > 0)
        {
            if (extract.Table(kind) is not { } table)
            {
                return EvaluationMessages.NoRecords(kind);
            }

            if (table.MostlySetAside)
            {
                return EvaluationMessages.MostlySetAside(kind);
            }
        }

        return where.All.FirstOrDefault(c => IsLacking(KindOf(kind, c), c, extract)) is { } condition
            ? EvaluationMessages.NoColumn(KindOf(kind, condition), condition.Attribute)
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

    private static IEnumerable<(string Kind, Conditions Where)> Needed(Rule rule) =>
        [
            (rule.Clock.Starts.RecordKind ?? "", rule.Clock.Starts.Where),
            .. rule.Clock.During.Select(d => (d.Kind, d.Where)),
            .. rule.MetBy.Select(m => (m.Kind, m.Where)),
        ];

    private static IEnumerable<(string Kind, Condition Condition)> Tested(Rule rule) =>
        Needed(rule)
            .Concat(rule.Clock.Until.OfType<Until.Happening>().Select(u => (u.Kind, u.Where)))
            .SelectMany(n => n.Item2.All.Select(c => (n.Item1, c)))
            .Concat(TestedIn(StepConditions(rule), rule.Clock.Starts.RecordKind));

    private static IEnumerable<(string Kind, Condition Condition)> TestedIn(IEnumerable<Conditions> conditions, string? kind) =>
        conditions.SelectMany(c => c.All).Select(c => (kind ?? "", c));

    private static IEnumerable<Conditions> StepConditions(Rule rule) =>
        rule.Timescale.First.Concat(rule.Timescale.Second ?? []).Concat(rule.Timescale.Then ?? []).Select(a => a.When);
}
