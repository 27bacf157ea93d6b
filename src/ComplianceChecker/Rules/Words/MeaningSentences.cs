namespace ComplianceChecker.Rules.Words;

/// <summary>Tells what the names mean that a rule or an indicator uses and its rule set defines: facts by name, and new kinds of period.</summary>
internal static class MeaningSentences
{
    /// <summary>Each name that the rule uses, in the order in which they build on one another; none where it uses none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="measures">The measures that count it.</param>
    /// <param name="facts">Tells facts.</param>
    public static IEnumerable<RuleSentence> Of(Rule rule, IEnumerable<Measure> measures, FactWords facts) =>
        Of([.. OwnFacts(rule, measures)], PeriodsOf(rule, measures), facts);

    /// <summary>Likewise each name that the indicator uses.</summary>
    public static IEnumerable<RuleSentence> Of(Indicator indicator, FactWords facts) =>
        Of([.. indicator.Facts], PeriodsOf(indicator.DerivedPeriods, indicator.Facts.SelectMany(KindsOf).Concat(indicator.Days.Select(d => d.Kind))), facts);

    /// <summary>Likewise each name that a measure by itself uses.</summary>
    public static IEnumerable<RuleSentence> Of(Measure measure, IReadOnlyList<DerivedPeriod> derivedPeriods, FactWords facts) =>
        measure.Cohort is { } cohort ? Of([cohort], PeriodsOf(derivedPeriods, KindsOf(cohort)), facts) : [];

    private static IEnumerable<RuleSentence> Of(IReadOnlyList<Fact> own, IReadOnlyList<DerivedPeriod> derived, FactWords facts)
    {
        foreach (var named in own.Concat(derived.Select(p => p.HoldsWhile)).SelectMany(f => f.Parts).OfType<Fact.Named>().DistinctBy(f => f.Name, StringComparer.Ordinal))
        {
            yield return new RuleSentence($"\"{named.Name}\" is so if {facts.Tell(named.Of)}.", IsListed: true);
        }

        foreach (var period in derived)
        {
            var name = period.Kind.Replace('_', ' ');
            var title = string.Equals(period.Title, name, StringComparison.OrdinalIgnoreCase) ? "" : $" ({period.Title})";
            yield return new RuleSentence($"periods of {name}{title}: worked out from other records, each the longest run of days on every one of which {facts.Tell(period.HoldsWhile)}.{Warns(period)}", IsListed: true);
        }
    }

    private static string Warns(DerivedPeriod period) => period.Warns is { } warns ? $" A case with one is listed among the data problems: \"{warns.Says}\"" : "";

    /// <summary>The facts that a rule asks for: its own, those of its measures, and those that make the periods it reads.</summary>
    public static IEnumerable<Fact> FactsOf(Rule rule, IEnumerable<Measure> measures) =>
        [.. OwnFacts(rule, measures), .. PeriodsOf(rule, measures).Select(p => p.HoldsWhile)];

    private static List<DerivedPeriod> PeriodsOf(Rule rule, IEnumerable<Measure> measures) =>
        PeriodsOf(rule.DerivedPeriods, OwnFacts(rule, measures).SelectMany(KindsOf).Append(rule.Clock.Starts.RecordKind).Concat(rule.Clock.During.Select(d => d.Kind)));

    private static List<DerivedPeriod> PeriodsOf(IReadOnlyList<DerivedPeriod> derivedPeriods, IEnumerable<string?> read)
    {
        var kinds = read.ToHashSet(StringComparer.Ordinal);
        var used = new List<DerivedPeriod>();
        foreach (var period in derivedPeriods.Reverse().Where(p => kinds.Contains(p.Kind)))
        {
            // Each stands after those that it is made of, so backwards every use comes before what is used.
            used.Insert(0, period);
            kinds.UnionWith(KindsOf(period.HoldsWhile));
        }

        return used;
    }

    private static IEnumerable<Fact> OwnFacts(Rule rule, IEnumerable<Measure> measures) => rule.Facts.Concat(measures.Select(m => m.Cohort).OfType<Fact>());

    private static IEnumerable<string?> KindsOf(Fact fact) => fact.Parts.Select(p => p.Reads?.Kind);
}
