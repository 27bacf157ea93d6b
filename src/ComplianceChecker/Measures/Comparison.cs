using ComplianceChecker.Rules.Words;

namespace ComplianceChecker.Measures;

/// <summary>What differs between two sets of rules on one extract, at one as-at date; writers only write it.</summary>
public sealed class Comparison
{
    /// <summary>What the old rules give.</summary>
    public required Report Old { get; init; }

    /// <summary>What the new rules give.</summary>
    public required Report New { get; init; }

    /// <summary>What the rules do not say alike.</summary>
    public required IReadOnlyList<WordsDifference> Words { get; init; }

    /// <summary>The measures that move, in the order of the new rules; then those that were dropped.</summary>
    public required IReadOnlyList<MeasureChange> Measures { get; init; }

    /// <summary>How many figures are withheld on both sides, so that it is not told whether they move.</summary>
    public required int FiguresWithheld { get; init; }

    /// <summary>How many measures over all cases there are, by the new rules.</summary>
    public int MeasureCount => New.Measures.Count(m => m.GroupBy.Length == 0);

    /// <summary>Every rule, in the order of the new rules; then those that were dropped.</summary>
    public required IReadOnlyList<RuleEffect> Rules { get; init; }

    /// <summary>The obligations that differ: the gravest effect first, then the latest, then by case, rule, start and step.</summary>
    public required IReadOnlyList<ObligationChange> Obligations { get; init; }

    /// <summary>How many cases have an obligation that differs.</summary>
    public required int CasesChanged { get; init; }

    /// <summary>How many cases have an obligation that differs and is open at the as-at date by one of the two.</summary>
    public required int CasesChangedOpen { get; init; }

    /// <summary>How many cases become overdue by a rule.</summary>
    public required int CasesBecomeOverdue { get; init; }

    /// <summary>How many cases are no longer overdue by a rule.</summary>
    public required int CasesNoLongerOverdue { get; init; }

    /// <summary>Whether nothing differs at all, neither in words nor in results.</summary>
    public bool IsAlike => Words.Count == 0 && Measures.Count == 0 && Obligations.Count == 0;

    /// <summary>Whether it is not told how many cases become overdue by a rule or no longer are: they would give away a figure of it, over all cases, that a side withholds.</summary>
    public bool WithholdsOverdue(RuleEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return Old.Measures.Concat(New.Measures).Any(m => m.GroupBy.Length == 0 && m.IsSuppressed && m.Measure.RuleIds.Contains(effect.Rule.Id, StringComparer.Ordinal));
    }

    /// <summary>The case's pseudonym.</summary>
    public string CaseId(in ObligationChange change) => New.Result.Extract.Cases.Ids[change.Case];
}
