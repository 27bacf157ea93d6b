using System.Text.Json;
using NodaTime;
using Table = System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyDictionary<string, string>>;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Evaluates rules slowly and plainly from the pages of the contract, to be compared with the engine.</summary>
internal static class PlainEvaluator
{
    public static PlainResult Evaluate(
        JsonElement ruleSet,
        IReadOnlyDictionary<string, Table> tables,
        JsonElement? extractJson,
        IReadOnlySet<LocalDate> holidays,
        LocalDate calendarFrom,
        LocalDate calendarTo,
        LocalDate asAt)
    {
        IReadOnlyList<PlainRuleChains> rules = Chains(ruleSet, tables, extractJson, holidays, calendarFrom, calendarTo, asAt);
        return new PlainResult(
            [.. rules.SelectMany(rule => rule.At(asAt))],
            rules.Where(rule => rule.WhyNot is not null).ToDictionary(rule => rule.Rule.Id, rule => rule.WhyNot!, StringComparer.Ordinal),
            rules.Where(rule => rule.CasesNotEvaluated.Count > 0)
                .ToDictionary(rule => rule.Rule.Id, rule => rule.CasesNotEvaluated, StringComparer.Ordinal),
            rules.Where(rule => rule.CasesNotTold(asAt).Count > 0)
                .ToDictionary(rule => rule.Rule.Id, rule => rule.CasesNotTold(asAt), StringComparer.Ordinal));
    }

    internal static IReadOnlyList<PlainRuleChains> Chains(
        JsonElement ruleSet,
        IReadOnlyDictionary<string, Table> tables,
        JsonElement? extractJson,
        IReadOnlySet<LocalDate> holidays,
        LocalDate calendarFrom,
        LocalDate calendarTo,
        LocalDate asAt)
    {
        bool early = PlainRule.Member(ruleSet, "leapDayBirthday")?.GetString() is "28 February";
        PlainCalendar calendar = new(holidays, calendarFrom, calendarTo, early);
        PlainExtract extract = new(tables);
        return [.. ruleSet.GetProperty("rules").EnumerateArray()
            .Select(rule => ChainsOf(new PlainRule(rule, extractJson), extract, calendar, asAt))];
    }

    private static PlainRuleChains ChainsOf(PlainRule rule, PlainExtract extract, PlainCalendar calendar, LocalDate asAt)
    {
        if (rule.WhyNot(extract, asAt) is { } reason)
        {
            return new PlainRuleChains(rule, reason, [], []);
        }

        List<PlainCase> without = [.. extract.Cases.Where(one => rule.NeedsAge && one.Born is null)];
        return new PlainRuleChains(
            rule,
            null,
            [.. extract.Cases.Except(without).SelectMany(one =>
                new PlainChains(rule, one, calendar).Of(new PlainClocks(rule, one, extract, calendar).All()))],
            [.. without.Select(one => one.Id)]);
    }
}
