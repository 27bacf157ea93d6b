using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells what a measure counts in plain English.</summary>
public static class MeasureSentences
{
    /// <summary>A measure by itself. It has no sample dates.</summary>
    /// <param name="measure">The measure, of a rule or over several.</param>
    /// <param name="derivedPeriods">The new kinds of period of its rule set.</param>
    /// <param name="dictionary">The data dictionary, for the names of kinds and codes.</param>
    public static RuleInWords Tell(Measure measure, IReadOnlyList<DerivedPeriod> derivedPeriods, DataDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(derivedPeriods);
        ArgumentNullException.ThrowIfNull(dictionary);
        var facts = new FactWords(new ConditionWords(dictionary, derivedPeriods));
        var counts = Counts(measure);
        var sections = new List<RuleSection>
        {
            new("What is counted", [$"{char.ToUpperInvariant(counts[0])}{counts[1..]}.{Cohort(measure, facts)}"]),
            new("Of which rules", [measure.RuleIds.Count == 1 ? $"{measure.RuleIds[0]}." : $"{ListWords.And(measure.RuleIds)} together."]),
        };
        if (MeaningSentences.Of(measure, derivedPeriods, facts).ToList() is { Count: > 0 } meanings)
        {
            sections.Add(new RuleSection("What the names mean", meanings));
        }

        sections.Add(new RuleSection("Target", [TargetSentences.Colours(measure).TrimStart()]));
        if (TargetSentences.Comparators(measure).TrimStart() is { Length: > 0 } comparators)
        {
            sections.Add(new RuleSection("Comparators", [comparators]));
        }

        return new RuleInWords(measure.Id, measure.Title, "", sections, null);
    }

    /// <summary>A measure as an entry under a rule that it counts.</summary>
    internal static RuleSentence Under(Rule rule, Measure measure, FactWords facts)
    {
        var others = measure.RuleIds.Where(id => !string.Equals(id, rule.Id, StringComparison.Ordinal)).ToList();
        var together = others.Count > 0 ? $" Counted together with {ListWords.And(others)}." : "";
        return new RuleSentence($"{measure.Title} ({measure.Id}): {Counts(measure)}.{Cohort(measure, facts)}{together}{TargetSentences.Colours(measure)}{TargetSentences.Comparators(measure)}", IsListed: true);
    }

    private static string Counts(Measure measure) => measure.Basis switch
    {
        MeasureBasis.UpToDate => "of the cases with an open step on the as-at date, those with none overdue; "
            + (measure.CountsNotYetDue ? "a case whose first step is not yet due is counted" : "a case whose first step is not yet due is left out"),
        MeasureBasis.OnTime => "of the steps due in the period, and those left over from before it, those done in time",
        _ => "of the cases with a step due in the period, or left over from before it, those with all of them done in time",
    };

    private static string Cohort(Measure measure, FactWords facts) =>
        measure.Cohort is { } fact ? $" Only cases are counted for which, on the as-at date, {facts.Tell(fact)}." : "";
}
