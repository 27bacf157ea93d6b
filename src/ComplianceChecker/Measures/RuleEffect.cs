using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>What changes on all cases by one rule.</summary>
/// <param name="Old">The old rule; null if there is none of the id.</param>
/// <param name="New">The new rule; null if there is none of the id.</param>
public sealed record RuleEffect(Rule? Old, Rule? New)
{
    /// <summary>The rule: the new one, if there is one.</summary>
    public Rule Rule => New ?? Old!;

    /// <summary>Why nothing can be told by the old rule; null if it can, or there is none.</summary>
    public string? OldWhyNot { get; init; }

    /// <summary>Why nothing can be told by the new rule; null if it can, or there is none.</summary>
    public string? NewWhyNot { get; init; }

    /// <summary>Whether the results of the rule were compared: not where one of the two tells nothing, since every obligation would seem to come or go.</summary>
    public bool IsCompared => OldWhyNot is null && NewWhyNot is null;

    /// <summary>How many cases have an obligation that differs.</summary>
    public int Cases { get; init; }

    /// <summary>How many cases become overdue.</summary>
    public int BecomeOverdue { get; init; }

    /// <summary>How many cases are no longer overdue.</summary>
    public int NoLongerOverdue { get; init; }

    /// <summary>How many obligations differ in each way.</summary>
    public IReadOnlyDictionary<ObligationChangeKind, int> Kinds { get; init; } = new Dictionary<ObligationChangeKind, int>();

    /// <summary>How many obligations differ.</summary>
    public int Obligations => Kinds.Values.Sum();
}
