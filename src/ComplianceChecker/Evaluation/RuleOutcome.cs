using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Evaluation;

/// <summary>What one rule gives on all cases of an extract, without any as-at date.</summary>
public sealed class RuleOutcome
{
    private readonly LocalDate? latestTakenOn;
    private readonly ChunkOutcome[] chunks;

    internal RuleOutcome(Rule rule, string? whyNotEvaluated, BoundRule? bound, ChunkOutcome[] chunks, IReadOnlyList<int> casesWithoutBirth, IReadOnlyList<string> takenAsEmpty)
    {
        Rule = rule;
        Source = rule.Source.ToString();
        WhyNotEvaluated = whyNotEvaluated;
        Bound = bound;
        this.chunks = chunks;
        CasesWithoutBirth = casesWithoutBirth;
        TakenAsEmpty = takenAsEmpty;
        latestTakenOn = bound is { LatestOnly: true } ? bound.Extract.AsAt : null;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The source of the duty in words: said once, since lists say it on each of a hundred thousand rows.</summary>
    public string Source { get; }

    /// <summary>Why the rule was not evaluated, or null if it was.</summary>
    public string? WhyNotEvaluated { get; }

    /// <summary>Everything that the extract lacks for the rule to be evaluated, the first being <see cref="WhyNotEvaluated"/>; nothing if it was.</summary>
    public IReadOnlyList<string> Missing { get; internal init; } = [];

    /// <summary>How many obligations there are.</summary>
    public int ObligationCount => chunks.Sum(c => c.Obligations.Count);

    /// <summary>All obligations, by case, started, step, opened and due.</summary>
    public IEnumerable<Obligation> Obligations => Enumerable.Range(0, chunks.Length).SelectMany(c => ObligationsIn(c).ToArray());

    /// <summary>Into how many runs of whole cases the results are cut: the same runs for every rule of an evaluation, in the order of cases.</summary>
    public int ChunkCount => chunks.Length;

    /// <summary>The obligations of a run of cases, by case, started, step, opened and due.</summary>
    public ReadOnlySpan<Obligation> ObligationsIn(int chunk)
    {
        Obligation[] room = [];
        return ObligationsIn(chunk, ref room);
    }

    /// <summary>Likewise, for who asks of one run after another. They hold until the room is used again.</summary>
    /// <param name="chunk">The run of cases.</param>
    /// <param name="room">Receives them; made larger if need be.</param>
    public ReadOnlySpan<Obligation> ObligationsIn(int chunk, scoped ref Obligation[] room) => chunks[chunk].Obligations.In(ref room);

    /// <summary>How many obligations a run of cases has.</summary>
    public int CountIn(int chunk) => chunks[chunk].Obligations.Count;

    /// <summary>Days of running clocks of which nothing can be said, of a run of cases, by case.</summary>
    public ReadOnlySpan<UntoldStretch> UntoldIn(int chunk) => chunks[chunk].Untold;

    /// <summary>The obligations of a case.</summary>
    public ReadOnlySpan<Obligation> ObligationsOf(int caseIndex) => OfCase(ObligationsIn(caseIndex / Evaluator.CasesInAChunk), caseIndex, static o => o.Case);

    /// <summary>Days of a case's running clocks of which nothing can be said.</summary>
    public ReadOnlySpan<UntoldStretch> UntoldOf(int caseIndex) => OfCase(UntoldIn(caseIndex / Evaluator.CasesInAChunk), caseIndex, static u => u.Case);

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

    private static ReadOnlySpan<T> OfCase<T>(ReadOnlySpan<T> results, int caseIndex, Func<T, int> caseOf)
    {
        var from = 0;
        while (from < results.Length && caseOf(results[from]) < caseIndex)
        {
            from++;
        }

        var to = from;
        while (to < results.Length && caseOf(results[to]) == caseIndex)
        {
            to++;
        }

        return results[from..to];
    }
}
