using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Evaluation;

/// <summary>What one rule gives on all cases of an extract, without any as-at date.</summary>
public sealed class RuleOutcome
{
    private readonly LocalDate? latestTakenOn;

    internal RuleOutcome(Rule rule, string? whyNotEvaluated, BoundRule? bound, Obligation[] obligations, UntoldStretch[] untold, IReadOnlyList<int> casesWithoutBirth, IReadOnlyList<string> takenAsEmpty)
    {
        Rule = rule;
        WhyNotEvaluated = whyNotEvaluated;
        Bound = bound;
        Obligations = obligations;
        Untold = untold;
        CasesWithoutBirth = casesWithoutBirth;
        TakenAsEmpty = takenAsEmpty;
        latestTakenOn = bound is { LatestOnly: true } ? bound.Extract.AsAt : null;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>Why the rule was not evaluated, or null if it was.</summary>
    public string? WhyNotEvaluated { get; }

    /// <summary>The obligations, by case, started, step, opened and due.</summary>
    public ReadOnlyMemory<Obligation> Obligations { get; }

    /// <summary>Days of running clocks of which nothing can be said, by case.</summary>
    public ReadOnlyMemory<UntoldStretch> Untold { get; }

    /// <summary>The cases that were not evaluated because the rule needs a date of birth and they have none.</summary>
    public IReadOnlyList<int> CasesWithoutBirth { get; }

    /// <summary>What the rule reads and the extract does not have, and is taken as empty.</summary>
    public IReadOnlyList<string> TakenAsEmpty { get; }

    /// <summary>Whether the extract has only the latest record of what keeps the duty, so that nothing can be said of a period.</summary>
    public bool LatestOnly => latestTakenOn is not null;

    /// <summary>The day from which all records that keep the duty are there; null if there is no such limit.</summary>
    public LocalDate? RecordsFrom => Bound is { RecordsFrom: var from } && from != DayNumber.None ? DayNumber.ToDate(from) : null;

    /// <summary>The rule bound to the extract; null if it was not evaluated.</summary>
    internal BoundRule? Bound { get; }

    /// <summary>Why the rule cannot be read at an as-at date, or null if it can be.</summary>
    public string? WhyNotAt(LocalDate asAt) =>
        WhyNotEvaluated ?? (latestTakenOn is { } taken && asAt < taken
            ? EvaluationMessages.LatestIsLater(taken)
            : null);
}
