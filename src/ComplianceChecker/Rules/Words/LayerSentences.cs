using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells which layer each part of a rule or an indicator comes from: file by file, what was and what is.</summary>
internal static class LayerSentences
{
    private const string Mark = " (local standard)";

    /// <summary>A section on the layers of a rule; null where it stands as it is first written.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tell">Tells a rule, without its layers.</param>
    public static RuleSection? Of(Rule rule, Func<Rule, RuleInWords> tell)
    {
        if (rule.Layers.Count == 0)
        {
            return null;
        }

        var sentences = new List<RuleSentence> { First(rule.Layers[0].Before.Place) };
        for (var i = 0; i < rule.Layers.Count; i++)
        {
            var layer = rule.Layers[i];
            var after = i + 1 < rule.Layers.Count ? rule.Layers[i + 1].Before : rule;
            sentences.AddRange(Changed(layer.RuleSet, layer.Places, layer.Why, tell(layer.Before), tell(after)));
            if (after.Terms is { } terms && !ReferenceEquals(layer.Before.Terms, terms) && after.Timescale.All.Any(a => a.Every.Unit == SpanUnit.Terms))
            {
                sentences.Add(new RuleSentence($"School terms were those of the calendar {layer.Before.Terms?.Name ?? "of none"}, and are those of {terms.Name}.", IsListed: true));
            }
        }

        if (rule.ExamplesSetAside.Count > 0)
        {
            sentences.Add($"Its {(rule.ExamplesSetAside.Count == 1 ? "one example" : FormattableString.Invariant($"{rule.ExamplesSetAside.Count} examples"))} from before no longer {(rule.ExamplesSetAside.Count == 1 ? "holds and is" : "hold and are")} set aside.");
        }

        return new RuleSection("Layers", sentences);
    }

    /// <summary>A section on the layers of an indicator; null where it stands as it is first written.</summary>
    public static RuleSection? Of(Indicator indicator, Func<Indicator, RuleInWords> tell)
    {
        if (indicator.Layers.Count == 0)
        {
            return null;
        }

        var sentences = new List<RuleSentence> { First(indicator.Layers[0].Before.Place) };
        for (var i = 0; i < indicator.Layers.Count; i++)
        {
            var layer = indicator.Layers[i];
            sentences.AddRange(Changed(layer.RuleSet, layer.Places, layer.Why, tell(layer.Before), tell(i + 1 < indicator.Layers.Count ? indicator.Layers[i + 1].Before : indicator)));
        }

        return new RuleSection("Layers", sentences);
    }

    private static RuleSentence First(DataPlace place) => FormattableString.Invariant($"It is first written in {place.File} line {place.Line}, and whatever is not named below stands as it does there.");

    private static IEnumerable<RuleSentence> Changed(string ruleSet, IReadOnlyList<DataPlace> places, string why, RuleInWords before, RuleInWords after)
    {
        var where = string.Join(", ", places.Select(p => FormattableString.Invariant($"{p.File} line {p.Line}")).Distinct(StringComparer.Ordinal));
        yield return $"Changed by {ruleSet} ({where}).{(why.Length == 0 ? "" : $" Reason given: {why.TrimEnd('.')}.")}";
        foreach (var (heading, old, now) in Parts(before, after))
        {
            var gone = string.Join(' ', old.Except(now, StringComparer.Ordinal));
            var come = string.Join(' ', now.Except(old, StringComparer.Ordinal));
            if (gone.Length > 0)
            {
                yield return new RuleSentence($"{heading}, {(come.Length > 0 ? "was" : "was, and is no longer")}: {gone}", IsListed: true);
            }

            if (come.Length > 0)
            {
                yield return new RuleSentence($"{heading}, {(gone.Length > 0 ? "is" : "is new")}: {come}", IsListed: true);
            }
        }
    }

    private static IEnumerable<(string Heading, IReadOnlyList<string> Old, IReadOnlyList<string> Now)> Parts(RuleInWords before, RuleInWords after)
    {
        yield return ("Title", [Unmarked(before.Title)], [Unmarked(after.Title)]);
        yield return ("Summary", [before.Summary], [after.Summary]);
        foreach (var heading in before.Sections.Concat(after.Sections).Select(s => s.Heading).Distinct(StringComparer.Ordinal))
        {
            yield return (heading, TextsOf(before, heading), TextsOf(after, heading));
        }
    }

    private static List<string> TextsOf(RuleInWords told, string heading) =>
        [.. told.Sections.Where(s => string.Equals(s.Heading, heading, StringComparison.Ordinal)).SelectMany(s => s.Sentences).Select(s => Unmarked(s.Text))];

    private static string Unmarked(string text) => text.Replace(Mark, "", StringComparison.Ordinal);
}
