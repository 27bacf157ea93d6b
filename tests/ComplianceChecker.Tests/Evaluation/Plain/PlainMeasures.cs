using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The measures of each rule, and those over several, counted plainly.</summary>
internal static class PlainMeasures
{
    public static IReadOnlyList<PlainMeasure> Evaluate(PlainInput input, LocalDate since, LocalDate asAt, Func<PlainChain, LocalDate, bool>? isInGroup = null)
    {
        IReadOnlyList<PlainRuleChains> rules = PlainEvaluator.Chains(input, asAt);
        PlainExtract extract = input.Extract();
        IReadOnlyList<PlainCase> cases = PlainEvaluator.Cases(input, extract);
        return [.. rules.SelectMany(rule => rule.Rule.Measures.Select(measure => Of(measure, [rule]))), .. PlainRule.List(PlainRule.Member(input.RuleSet, "measures")).Select(OfSeveral)];

        PlainMeasure OfSeveral(JsonElement measure)
        {
            HashSet<string> ids = [.. measure.GetProperty("rules").EnumerateArray().Select(id => id.GetString()!)];
            return Of(measure, [.. rules.Where(rule => ids.Contains(rule.Rule.Id))]);
        }

        PlainMeasure Of(JsonElement measure, IReadOnlyList<PlainRuleChains> together)
        {
            JsonElement? definitions = PlainRule.Member(input.RuleSet, "definitions");
            bool IsIn(PlainCase one, JsonElement fact) => !(one.Born is null && PlainRule.MentionsAge(fact, definitions))
                && new PlainFacts(definitions, one, extract, input.Calendar()).Of(fact)(asAt, null);
            HashSet<string>? cohort = PlainRule.Member(measure, "cohort") is { } fact
                ? [.. cases.Where(one => IsIn(one, fact)).Select(one => one.Id)]
                : null;
            return new PlainMeasureCount(measure, together, cohort, input.Calendar(), since, asAt) { IsInGroup = isInGroup ?? ((_, _) => true) }.Row();
        }
    }
}
