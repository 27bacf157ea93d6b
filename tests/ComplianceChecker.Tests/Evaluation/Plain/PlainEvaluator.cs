using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Evaluates rules slowly and plainly from the pages of the contract, to be compared with the engine.</summary>
internal static class PlainEvaluator
{
    public static PlainResult Evaluate(PlainInput input, LocalDate asAt)
    {
        IReadOnlyList<PlainRuleChains> rules = Chains(input, asAt);
        return new PlainResult(
            [.. rules.SelectMany(rule => rule.At(asAt))],
            rules.Where(rule => rule.WhyNot is not null).ToDictionary(rule => rule.Rule.Id, rule => rule.WhyNot!, StringComparer.Ordinal),
            rules.Where(rule => rule.CasesNotEvaluated.Count > 0)
                .ToDictionary(rule => rule.Rule.Id, rule => rule.CasesNotEvaluated, StringComparer.Ordinal),
            rules.Where(rule => rule.CasesNotTold(asAt).Count > 0)
                .ToDictionary(rule => rule.Rule.Id, rule => rule.CasesNotTold(asAt), StringComparer.Ordinal));
    }

    internal static IReadOnlyList<PlainRuleChains> Chains(PlainInput input, LocalDate asAt)
    {
        PlainCalendar calendar = input.Calendar();
        PlainExtract extract = input.Extract();
        IReadOnlyList<PlainCase> cases = Cases(input, extract);
        return [.. input.RuleSet.GetProperty("rules").EnumerateArray()
            .Select(rule => ChainsOf(new PlainRule(rule, input.RuleSet, input.ExtractJson), extract, cases, calendar, asAt))];
    }

    /// <summary>The cases with their derived periods.</summary>
    internal static IReadOnlyList<PlainCase> Cases(PlainInput input, PlainExtract extract) =>
        [.. extract.Cases.Select(new PlainDerived(input.RuleSet, extract, input.Calendar()).Extended)];

    private static PlainRuleChains ChainsOf(PlainRule rule, PlainExtract extract, IReadOnlyList<PlainCase> cases, PlainCalendar calendar, LocalDate asAt)
    {
        if (rule.WhyNot(extract, asAt) is { } reason)
        {
            return new PlainRuleChains(rule, reason, [], []);
        }

        List<PlainCase> without = [.. cases.Where(one => rule.NeedsAge && one.Born is null)];
        return new PlainRuleChains(
            rule,
            null,
            [.. cases.Except(without).SelectMany(one => ChainsOf(rule, extract, one, calendar))],
            [.. without.Select(one => one.Id)]);
    }

    private static IReadOnlyList<PlainChain> ChainsOf(PlainRule rule, PlainExtract extract, PlainCase one, PlainCalendar calendar)
    {
        PlainFacts facts = new(rule.Definitions, one, extract, calendar);
        return new PlainChains(rule, one, extract, facts, calendar).Of(new PlainClocks(rule, one, extract, facts, calendar).All());
    }
}
