using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells in plain English what differs between two sets of rules. Things are matched by their ids.</summary>
/// <remarks>What is compared are the sentences made from the rules: the order of rules, comments and worked examples are no difference, nor are names that nothing uses. Which layer something comes from is left out: the sentences themselves stand side by side.</remarks>
public static class RuleSetComparison
{
    /// <summary>What differs: rules, then measures, indicators and calendars; of each sort the new ones in their order, then those that were dropped.</summary>
    /// <param name="old">The old rules.</param>
    /// <param name="oldDictionary">The data dictionary they were read by.</param>
    /// <param name="new">The new rules.</param>
    /// <param name="newDictionary">The data dictionary they were read by.</param>
    public static IReadOnlyList<WordsDifference> Compare(LoadedRules old, DataDictionary oldDictionary, LoadedRules @new, DataDictionary newDictionary)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(oldDictionary);
        ArgumentNullException.ThrowIfNull(@new);
        ArgumentNullException.ThrowIfNull(newDictionary);
        return
        [
            .. Between(ComparedThing.Rule, Rules(old, oldDictionary), Rules(@new, newDictionary)),
            .. Between(ComparedThing.Measure, Measures(old, oldDictionary), Measures(@new, newDictionary)),
            .. Between(ComparedThing.Indicator, Indicators(old, oldDictionary), Indicators(@new, newDictionary)),
            .. CalendarComparison.Between(old, @new),
        ];
    }

    /// <summary>The rules without their measures, which are compared by themselves.</summary>
    private static IReadOnlyList<RuleInWords> Rules(LoadedRules rules, DataDictionary dictionary) =>
        [.. rules.Rules.Select(r => PlainEnglish.Tell(r with { Measures = [], Layers = [], ExamplesSetAside = [] }, dictionary, []))];

    private static IReadOnlyList<RuleInWords> Measures(LoadedRules rules, DataDictionary dictionary) =>
        [.. rules.RuleSets.SelectMany(s => s.Rules.SelectMany(r => r.Measures).Concat(s.Measures).Select(m => MeasureSentences.Tell(m, s.DerivedPeriods, dictionary)))];

    private static IReadOnlyList<RuleInWords> Indicators(LoadedRules rules, DataDictionary dictionary) =>
        [.. rules.Indicators.Select(i => IndicatorSentences.Tell(i with { Layers = [] }, dictionary))];

    private static IEnumerable<WordsDifference> Between(ComparedThing thing, IReadOnlyList<RuleInWords> old, IReadOnlyList<RuleInWords> @new)
    {
        var before = old.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var rule in @new)
        {
            var earlier = before.GetValueOrDefault(rule.Id);
            var parts = PartComparison.Between(earlier, rule);
            if (parts.Count > 0)
            {
                yield return new WordsDifference(thing, rule.Id, rule.Title, earlier is null ? DifferenceKind.Added : DifferenceKind.Changed, parts);
            }
        }

        var kept = @new.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in old.Where(r => !kept.Contains(r.Id)))
        {
            yield return new WordsDifference(thing, rule.Id, rule.Title, DifferenceKind.Dropped, PartComparison.Between(rule, null));
        }
    }
}
