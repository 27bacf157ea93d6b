using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells a rule in plain English. The sentences are made from the rule itself, so they cannot say anything else than it does.</summary>
public static class PlainEnglish
{
    /// <summary>The whole rule, with the due dates it gives for a few sample starts.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="dictionary">The data dictionary, for the names of kinds and codes.</param>
    /// <param name="measuresOfSeveral">The measures over several rules that count it as well.</param>
    public static RuleInWords Tell(Rule rule, DataDictionary dictionary, IReadOnlyList<Measure> measuresOfSeveral)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(measuresOfSeveral);
        var told = TellWithoutLayers(rule, dictionary, measuresOfSeveral);
        return LayerSentences.Of(rule, r => TellWithoutLayers(r with { Source = r.Source with { Local = null }, Loosens = "" }, dictionary, [])) is { } layers
            ? told with { Sections = [.. told.Sections, layers] }
            : told;
    }

    private static RuleInWords TellWithoutLayers(Rule rule, DataDictionary dictionary, IReadOnlyList<Measure> measuresOfSeveral)
    {
        var words = new ConditionWords(dictionary, rule.DerivedPeriods);
        var facts = new FactWords(words);
        List<Measure> measures = [.. rule.Measures, .. measuresOfSeveral];
        var sections = new List<RuleSection>
        {
            new("When the clock starts", [.. ClockSentences.Starts(rule.Clock, words, facts)]),
            new("When the duty ends", [.. ClockSentences.Ends(rule, words)]),
            new("How long each step may take", [.. TimescaleSentences.Of(rule, words, facts)]),
            new("What keeps it", [.. Keeps(rule, words, facts)]),
        };
        if (rule.ExcusedBy.Count > 0)
        {
            sections.Add(new RuleSection("What excuses it", [.. Excuses(rule, words)]));
        }

        if (MeaningSentences.Of(rule, measures, facts).ToList() is { Count: > 0 } meanings)
        {
            sections.Add(new RuleSection("What the names mean", meanings));
        }

        sections.Add(new RuleSection("In force", [ProvenanceSentences.InForce(rule.InForce, "due dates")]));
        if (rule.DueSoon is { } soon)
        {
            sections.Add(new RuleSection("Due soon", [$"A step is listed as due soon from {soon} before its due date."]));
        }

        if (measures.Count > 0)
        {
            sections.Add(new RuleSection("Measures", [.. measures.Select(m => MeasureSentences.Under(rule, m, facts))]));
        }

        if (rule.Notes.Count > 0)
        {
            sections.Add(new RuleSection("Notes", [.. rule.Notes.Select(n => new RuleSentence(n, IsListed: true))]));
        }

        sections.Add(new RuleSection("Source", [.. ProvenanceSentences.Sources(rule)]));
        return new RuleInWords(rule.Id, rule.Title, rule.Summary, sections, SampleDates.Of(rule));
    }

    private static IEnumerable<RuleSentence> Keeps(Rule rule, ConditionWords words, FactWords facts)
    {
        var several = rule.MetBy.Count > 1;
        if (several)
        {
            yield return "A step is done on the date of the first of any of these:";
        }

        foreach (var metBy in rule.MetBy)
        {
            var point = metBy.At switch { PeriodPoint.Start => "the first day of ", PeriodPoint.End => "the end of ", _ => "" };
            var records = point + words.Records(metBy.Kind, metBy.Where) + (metBy.If is { } fact ? $", if on its day {facts.Tell(fact)}" : "");
            yield return several ? new RuleSentence(records, IsListed: true) : $"A step is done on the date of the first of these: {records}.";
        }

        foreach (var metBy in rule.MetBy.Where(m => m.LooksBack))
        {
            var one = several ? words.Records(metBy.Kind, Conditions.Always) : "them";
            var next = rule.Timescale.ForStep(2) is null ? ""
                : metBy.ThenFromEvent ? " The next step then opens on the clock's start, but its time is reckoned from that record's day, and the first is not listed."
                : " The next step then opens on the clock's start.";
            var from = metBy.LookBack is { } span ? $"from up to {span} before the clock's start" : $"from the start of {words.Records(metBy.LookBackTo!.Kind, metBy.LookBackTo.Where)} then running{(metBy.LookBackTo.Merge.Joins ? $" ({ConditionWords.Joined(metBy.LookBackTo.Merge)} counting as one)" : "")}";
            var used = metBy.ServesAgain || metBy.ThenFromEvent ? ", even if it did a step of an earlier clock" : ", if it did no step of an earlier clock";
            var only = metBy.OnlyBefore ? " After the clock's start they do not count." : "";
            yield return $"One of {one} {from} counts for the first step{used}.{next}{only}";
        }

        if (rule.Clock.Starts is ClockStart.OfEvent start && rule.MetBy.Any(m => string.Equals(m.Kind, start.Kind, StringComparison.Ordinal)))
        {
            yield return "A record of the day the clock starts does not do the first step, because records of that kind start the clock.";
        }

        if (rule.Timescale.ForStep(2) is not null)
        {
            yield return "Several on one day count once: a later step needs a later day.";
        }
    }

    private static IEnumerable<RuleSentence> Excuses(Rule rule, ConditionWords words)
    {
        yield return "A step is lawfully set aside, neither kept nor broken, on the date of the first of these on or after the day it opens:";
        foreach (var excusedBy in rule.ExcusedBy)
        {
            yield return new RuleSentence(words.Records(excusedBy.Kind, excusedBy.Where), IsListed: true);
        }

        yield return "It is not set aside if it is done by its due date, or by that date.";
        if (rule.Timescale.ForStep(2) is not null)
        {
            yield return "The next step then opens on that date.";
        }
    }
}
