using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells what starts and ends a clock.</summary>
internal static class ClockSentences
{
    /// <summary>When the clock starts, and what must hold.</summary>
    public static IEnumerable<RuleSentence> Starts(Clock clock, ConditionWords words, FactWords facts)
    {
        yield return clock.Starts switch
        {
            ClockStart.OfPeriod period => $"A clock starts whenever one of these {(period.AtEnd ? "ends" : "begins")}: {words.Records(period.Kind, period.Where)}.",
            ClockStart.OfEvent happening => $"A clock starts on the date of each of these: {words.Records(happening.Kind, happening.Where)}.",
            ClockStart.OfBirthday birthday => $"A clock starts on {Birthday(birthday.Age)}{(birthday.Where.IsAlways ? "" : ", if " + words.Tell(birthday.Where, DataDictionary.CasesKind))}.",
            _ => "",
        };
        if (clock.Starts is ClockStart.OfPeriod { Merge: { Joins: true } merge })
        {
            yield return $"T{ConditionWords.Joined(merge)[1..]} count as one.";
        }

        if (clock.During.Count > 0)
        {
            yield return clock.Starts is ClockStart.OfPeriod { AtEnd: false }
                ? "It runs only while the child is also in one of each of these, and starts on the first day on which all hold:"
                : "It starts only on a day on which the child is also in one of each of these:";
            foreach (var during in clock.During)
            {
                yield return new RuleSentence(words.Records(during.Kind, during.Where), IsListed: true);
            }
        }

        if (clock.OnlyIf is { } onlyIf)
        {
            yield return $"It starts only if, on the day it would start, {facts.Tell(onlyIf)}.";
        }

        if (clock.Restarts)
        {
            yield return "A later start ends the clock that is running and opens a new one.";
        }
    }

    /// <summary>When the duty ends.</summary>
    public static IEnumerable<RuleSentence> Ends(Rule rule, ConditionWords words)
    {
        var clock = rule.Clock;
        var ends = new List<string>();
        if (clock.Starts is ClockStart.OfPeriod { AtEnd: false })
        {
            ends.Add("when that period ends");
        }

        if (clock.During.Count > 0)
        {
            ends.Add("when one of those that must hold as well ceases to hold");
        }

        ends.AddRange(clock.Until.Select(until => until switch
        {
            Until.Birthday birthday => $"on {Birthday(birthday.Age)}",
            Until.After after => $"{after.Span} after the clock's start",
            Until.Happening happening => $"on the first date, from the clock's start on, of one of these: {words.Records(happening.Kind, happening.Where)}",
            _ => "",
        }));
        ends.Add("when the case leaves the authority");
        if (ends.Count == 1)
        {
            yield return $"The duty ends {ends[0]}; nothing else ends it.";
        }
        else
        {
            yield return "The duty ends at the earliest of these:";
            foreach (var end in ends)
            {
                yield return new RuleSentence(end, IsListed: true);
            }
        }

        yield return clock.EndDayCounts
            ? "A step can still be done on the day the duty ends."
            : "A step cannot be done on the day the duty ends: the duty is over then.";
        if (SpeaksOfAge(rule))
        {
            yield return $"A person born on 29 February has the birthday on {(rule.LeapDay == LeapDayBirthday.FirstOfMarch ? "1 March" : "28 February")} in other years than leap years.";
        }
    }

    private static string Birthday(int age) => age == 0 ? "the day of birth" : $"the {ListWords.Ordinal(age)} birthday";

    private static bool SpeaksOfAge(Rule rule) =>
        rule.Clock.Starts is ClockStart.OfBirthday
        || rule.Clock.Until.Any(u => u is Until.Birthday)
        || MeaningSentences.FactsOf(rule, []).SelectMany(f => f.Parts).Any(AsksAge)
        || ConditionsOf(rule).SelectMany(c => c.All).Any(c => c.Subject is ConditionSubject.CaseAge or ConditionSubject.CaseAgeWhenDue);

    private static bool AsksAge(Fact fact) =>
        fact is Fact.Total { SinceBirthday: not null } || (fact is Fact.OfCase of && of.Conditions.All.Any(c => c.Subject == ConditionSubject.CaseAge));

    private static IEnumerable<Conditions> ConditionsOf(Rule rule) =>
        [
            rule.Clock.Starts.Where,
            .. rule.Clock.Until.OfType<Until.Happening>().Select(u => u.Where),
            .. rule.Timescale.All.Select(a => a.When),
            .. rule.Timescale.Before is { } before ? [before.Where] : Array.Empty<Conditions>(),
            .. rule.MetBy.Select(m => m.Where),
            .. rule.ExcusedBy.Select(e => e.Where),
        ];
}
