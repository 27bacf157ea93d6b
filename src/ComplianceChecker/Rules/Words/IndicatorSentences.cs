using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells an indicator in plain English.</summary>
public static class IndicatorSentences
{
    /// <summary>The whole indicator. It has no sample dates.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="dictionary">The data dictionary, for the names of kinds and codes.</param>
    public static RuleInWords Tell(Indicator indicator, DataDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(dictionary);
        var told = TellWithoutLayers(indicator, dictionary);
        return LayerSentences.Of(indicator, i => TellWithoutLayers(i, dictionary)) is { } layers ? told with { Sections = [.. told.Sections, layers] } : told;
    }

    private static RuleInWords TellWithoutLayers(Indicator indicator, DataDictionary dictionary)
    {
        var words = new ConditionWords(dictionary, indicator.DerivedPeriods);
        var facts = new FactWords(words);
        var sections = new List<RuleSection>
        {
            new("When a case is judged", [.. Judged(indicator)]),
            new("Which cases count", [indicator.Cohort is { } cohort ? $"Those for which, on that day, {facts.Tell(cohort)}." : "All cases."]),
            new("What is given", [.. Given(indicator, dictionary, words, facts)]),
        };
        if (MeaningSentences.Of(indicator, facts).ToList() is { Count: > 0 } meanings)
        {
            sections.Add(new RuleSection("What the names mean", meanings));
        }

        sections.Add(new RuleSection("In force", [ProvenanceSentences.InForce(indicator.InForce, "as-at dates")]));
        if (indicator.Notes.Count > 0)
        {
            sections.Add(new RuleSection("Notes", [.. indicator.Notes.Select(n => new RuleSentence(n, IsListed: true))]));
        }

        sections.Add(new RuleSection("Source", [ProvenanceSentences.Source(indicator.Source)]));
        return new RuleInWords(indicator.Id, indicator.Title, indicator.Summary, sections, null);
    }

    private static IEnumerable<RuleSentence> Judged(Indicator indicator)
    {
        if (indicator.JudgedOn is not { } judged)
        {
            yield return "On the as-at date.";
            yield break;
        }

        yield return judged.Ages.Count == 1
            ? $"On the {ListWords.Ordinal(judged.Ages[0])} birthday, if it lies in the {judged.Within} up to the as-at date."
            : $"On each of the {ListWords.And(judged.Ages.Select(ListWords.Ordinal))} birthdays that lies in the {judged.Within} up to the as-at date. A case counts once for each.";
        yield return indicator.LeapDay == LeapDayBirthday.FirstOfMarch
            ? "A person born on 29 February has the birthday on 1 March in a common year."
            : "A person born on 29 February has the birthday on 28 February in a common year.";
    }

    private static IEnumerable<RuleSentence> Given(Indicator indicator, DataDictionary dictionary, ConditionWords words, FactWords facts)
    {
        var measure = indicator.Measures[0];
        var held = TargetSentences.Colours(measure) + TargetSentences.Comparators(measure);
        switch (indicator.Figure)
        {
            case IndicatorFigure.Share share:
                yield return $"The percentage of them for which, on that day, {facts.Tell(share.Fact)}.{held}";
                break;
            case IndicatorFigure.Days days:
                yield return $"The mean and the median of the days from {Day(days.From, words)} to {Day(days.To, words)}.{held}";
                yield return "Of several, the latest day to which is counted up to the day judged is taken, and the latest from which is counted up to that. Where what is counted from comes only afterwards, the days are 0. A case without both is left out.";
                break;
            default:
                yield return $"How many they are.{held}";
                break;
        }

        if (indicator.By is { } by)
        {
            yield return IsOfRecord(by, indicator, dictionary) ? $"Broken down by the {by.Replace('_', ' ')} of the record for which the child is counted, the latest of several."
                : $"Broken down by the child's {by.Replace('_', ' ')}.";
        }
    }

    private static bool IsOfRecord(string by, Indicator indicator, DataDictionary dictionary) =>
        dictionary.Attribute(DataDictionary.CasesKind, by) is null
        && (indicator.Cohort?.Affirmed ?? []).Any(f => f.Reads is { } read && dictionary.Attribute(read.Kind, by) is not null);

    private static string Day(IndicatorDay day, ConditionWords words)
    {
        var point = day.At switch { PeriodPoint.Start => "the first day of ", PeriodPoint.End => "the end of ", _ => "the date of " };
        return point + words.Records(day.Kind, day.Where);
    }
}
