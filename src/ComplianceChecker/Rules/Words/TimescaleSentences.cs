using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells how long each step may take.</summary>
internal static class TimescaleSentences
{
    /// <summary>Each step, and how days are counted.</summary>
    public static IEnumerable<RuleSentence> Of(Rule rule, ConditionWords words)
    {
        var timescale = rule.Timescale;
        var kind = rule.Clock.Starts.RecordKind ?? DataDictionary.CasesKind;
        var steps = new List<(string Step, string From, IReadOnlyList<Alternative> Alternatives)>
        {
            ("The first step", "the clock's start", timescale.First),
        };
        if (timescale.Second is { } second)
        {
            steps.Add(("The second step", "the day the first was done", second));
        }

        if (timescale.Then is { } then)
        {
            steps.Add(("Each later step", "the day the one before was done", then));
        }

        foreach (var sentence in steps.SelectMany(s => StepSentences(s.Step, s.From, s.Alternatives, kind, words)))
        {
            yield return sentence;
        }

        if (timescale.Then is null)
        {
            yield return "Nothing further is due after that.";
        }

        yield return "The day from which the time runs is not counted, and the due date is the last day in time.";
        if (rule.Calendar is { } calendar && steps.SelectMany(s => s.Alternatives).Any(a => a.Every.NeedsCalendar))
        {
            yield return $"Working days leave out Saturdays, Sundays and the holidays of the calendar {calendar.Name}.";
        }
    }

    private static IEnumerable<RuleSentence> StepSentences(string step, string from, IReadOnlyList<Alternative> alternatives, string kind, ConditionWords words)
    {
        if (alternatives is [{ When.IsAlways: true } only])
        {
            yield return $"{step} is due within {only.Every} of {from}.";
            yield break;
        }

        yield return $"{step} is due within a time from {from}, by the first of these that applies on that day:";
        foreach (var alternative in alternatives)
        {
            yield return new RuleSentence(alternative.When.IsAlways ? $"otherwise: {alternative.Every}" : $"if {words.Tell(alternative.When, kind)}: {alternative.Every}", IsListed: true);
        }

        if (!alternatives[^1].When.IsAlways)
        {
            yield return new RuleSentence("otherwise nothing further is due", IsListed: true);
        }
    }
}
