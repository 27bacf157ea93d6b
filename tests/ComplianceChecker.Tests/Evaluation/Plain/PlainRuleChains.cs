using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A rule with the chains of every case, or the reason why it is not evaluated.</summary>
internal sealed record PlainRuleChains(
    PlainRule Rule,
    string? WhyNot,
    IReadOnlyList<PlainChain> Chains,
    IReadOnlyList<string> CasesNotEvaluated)
{
    public IReadOnlyList<PlainObligation> At(LocalDate asAt) => [.. Chains
        .SelectMany(chain => chain.Steps
            .Select(step => step.At(asAt, Rule.Id, chain.Case.Id, chain.Clock))
            .OfType<PlainObligation>()
            .Select(obligation => obligation with { Chain = chain }))
        .Where(obligation => Rule.IsInForceOn(obligation.Due.Day))
        .OrderBy(obligation => obligation.CaseId, StringComparer.Ordinal)
        .ThenBy(obligation => obligation.Started)
        .ThenBy(obligation => obligation.Step)
        .ThenBy(obligation => obligation.Opened)
        .ThenBy(obligation => obligation.Due.Day)
        .ThenBy(obligation => obligation.Done?.Day ?? LocalDate.MaxIsoValue)
        .ThenBy(obligation => obligation.Ended ?? LocalDate.MaxIsoValue)];

    /// <summary>Cases with a running clock of which nothing is said, and no overdue obligation.</summary>
    public IReadOnlyList<string> CasesNotTold(LocalDate asAt)
    {
        HashSet<string> overdue = [.. At(asAt)
            .Where(obligation => obligation.Status is "overdue")
            .Select(obligation => obligation.CaseId)];
        return [.. ChainsNotTold(asAt)
            .Select(chain => chain.Case.Id)
            .Where(id => !overdue.Contains(id))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The running clocks of which nothing is said.</summary>
    public IEnumerable<PlainChain> ChainsNotTold(LocalDate asAt) => Chains.Where(chain => chain.Clock.RunsOn(asAt) && chain.IsUntoldNow(asAt));
}
