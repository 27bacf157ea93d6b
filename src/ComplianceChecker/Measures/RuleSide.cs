using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>One side of a comparison of two rules: takes the obligations of one case after another. For one thread.</summary>
internal sealed class RuleSide
{
    private readonly RuleOutcome? outcome;
    private readonly FilterOutcome filter;
    private readonly HashSet<int> withoutBirth;

    /// <summary>A side; a rule that is not there, or of which nothing can be told, has no obligations.</summary>
    public RuleSide(RuleOutcome? outcome, Report report)
    {
        WhyNot = outcome?.WhyNotAt(report.Request.AsAt);
        this.outcome = WhyNot is null ? outcome : null;
        filter = report.Filter;
        withoutBirth = [.. outcome?.CasesWithoutBirth ?? []];
    }

    /// <summary>Why the rule cannot be read at the as-at date; null if it can, or is not there.</summary>
    public string? WhyNot { get; }

    /// <summary>Into how many runs of cases the results are cut.</summary>
    public int ChunkCount => outcome?.ChunkCount ?? 0;

    /// <summary>What was taken of the case, by started, step, opened and due.</summary>
    public List<TakenObligation> Taken { get; } = [];

    /// <summary>Whether anything taken is overdue.</summary>
    public bool IsOverdue { get; private set; }

    /// <summary>The obligations of a run of cases.</summary>
    public ReadOnlySpan<Obligation> ObligationsIn(int chunk) => outcome is null ? [] : outcome.ObligationsIn(chunk);

    /// <summary>Takes what stands first in a run and belongs to a case, and gives the rest.</summary>
    public ReadOnlySpan<Obligation> Take(int caseIndex, ReadOnlySpan<Obligation> obligations, int asAt)
    {
        Taken.Clear();
        IsOverdue = false;
        var i = 0;
        for (; i < obligations.Length && obligations[i].Case == caseIndex; i++)
        {
            var reading = obligations[i].At(asAt);
            if ((reading.IsTold || reading.IsUntold) && filter.Keeps(outcome!.Rule, obligations[i], in reading))
            {
                Taken.Add(new TakenObligation(obligations[i], reading));
                IsOverdue |= reading.IsTold && reading.Status == ObligationStatus.Overdue;
            }
        }

        return obligations[i..];
    }

    /// <summary>Whether an obligation of the other side may be lacking here because the extract does not say enough.</summary>
    public bool SaysNothingOf(int chunk, in Obligation other)
    {
        if (outcome is null)
        {
            return false;
        }

        if (withoutBirth.Contains(other.Case))
        {
            return true;
        }

        foreach (var taken in Taken)
        {
            if (!taken.Reading.IsTold && taken.Obligation.Started == other.Started)
            {
                return true;
            }
        }

        foreach (ref readonly var stretch in outcome.UntoldIn(chunk))
        {
            if (stretch.Case == other.Case && stretch.Started == other.Started)
            {
                return true;
            }
        }

        return false;
    }
}
