using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells how long each step may take.</summary>
internal static class TimescaleSentences
{
    /// <summary>Each step, and how days are counted.</summary>
    public static IEnumerable<RuleSentence> Of(Rule rule, ConditionWords words, FactWords facts)
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

        foreach (var sentence in timescale.BeforeStart ? BeforeStart(timescale.First, kind, facts) : steps.SelectMany(s => StepSentences(s.Step, s.From, s.Alternatives, kind, facts)))
        {
            yield return sentence;
        }

        if (timescale.Then is null)
        {
            yield return "Nothing further is due after that.";
        }

        foreach (var sentence in LimitSentences(timescale, words))
        {
            yield return sentence;
        }

        yield return timescale.BeforeStart ? "The day of the start is not counted, and the due date is the last day in time."
            : timescale.CountsFirstDay
            ? "The day from which the time runs is counted as its first day, and the due date is the last day in time."
            : "The day from which the time runs is not counted, and the due date is the last day in time.";
        if (rule.Calendar is { } calendar && steps.SelectMany(s => s.Alternatives).Any(a => a.Every.NeedsCalendar))
        {
            yield return $"Working days leave out Saturdays, Sundays and the holidays of the calendar {calendar.Name}.";
        }

        if (rule.CountsHours)
        {
            yield return "Hours run from and to the time of day. A start without a time counts from the end of its day, and an event without one as the start of its day.";
        }

        if (rule.Terms is { } terms && timescale.All.Any(a => a.Every.Unit == SpanUnit.Terms))
        {
            yield return $"School terms are those of the calendar {terms.Name}; the days between two terms belong to the term before them.";
        }
    }

    private static IEnumerable<RuleSentence> BeforeStart(IReadOnlyList<Alternative> alternatives, string kind, FactWords facts) =>
        alternatives.Select(a => facts.Applies(a, kind) is { Length: > 0 } applies
            ? new RuleSentence($"The step is due {a.Every} before the clock's start if {applies}.", IsListed: false)
            : $"The step is due {a.Every} before the clock's start{(alternatives.Count > 1 ? " otherwise" : "")}.");

    private static IEnumerable<RuleSentence> LimitSentences(Timescale timescale, ConditionWords words)
    {
        if (timescale.Before is { } before)
        {
            yield return $"The first step is due at the latest on the day before the first of these, from the clock's start on: {words.Records(before.Kind, before.Where)}.";
        }

        if (timescale.NotBefore is { } notBefore)
        {
            yield return $"The first step cannot be done earlier than {notBefore} after the clock's start.";
        }
    }

    private static IEnumerable<RuleSentence> StepSentences(string step, string from, IReadOnlyList<Alternative> alternatives, string kind, FactWords facts)
    {
        if (alternatives is [{ When.IsAlways: true, If: null } only])
        {
            yield return $"{step} is due {SpanWords.From(only.Every, from)}.";
            yield break;
        }

        yield return $"{step} is due within a time from {from}, by the first of these that applies on that day:";
        foreach (var alternative in alternatives)
        {
            var applies = facts.Applies(alternative, kind);
            yield return new RuleSentence($"{(applies.Length == 0 ? "otherwise" : "if " + applies)}: {SpanWords.Alone(alternative.Every)}", IsListed: true);
        }

        if (alternatives[^1] is not { When.IsAlways: true, If: null })
        {
            yield return new RuleSentence("otherwise nothing further is due", IsListed: true);
        }
    }
}
