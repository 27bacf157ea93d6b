using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Rules.Words;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Tells the reason for an obligation, on demand: the case is evaluated again and the records it rests on are looked up.</summary>
public static class Explainer
{
    /// <summary>Why an obligation is as it is at an as-at date.</summary>
    /// <param name="outcome">What the rule gives; the rule must have been evaluated.</param>
    /// <param name="obligation">One of its obligations.</param>
    /// <param name="asAt">The as-at date, as a day number, on which the obligation can be told.</param>
    public static Explanation Explain(RuleOutcome outcome, in Obligation obligation, int asAt)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var bound = outcome.Bound ?? throw new ArgumentException("The rule was not evaluated, so there is nothing to explain.", nameof(outcome));
        var reading = obligation.At(asAt);
        var spans = new List<ChosenSpan>();
        var evaluator = new CaseEvaluator(bound, new CaseScratch()) { OnChosen = spans.Add };
        var (started, startRow) = (obligation.Started, obligation.StartRow);
        var clock = evaluator.EvaluateOne(obligation.Case).Clocks.First(c => c.Start == started && c.StartRow == startRow);
        spans.RemoveAll(s => s.Clock != clock);
        return new Explanation(
            StartCause.Of(bound, clock, obligation.Case),
            DueCause.Of(bound, spans, obligation, reading),
            OutcomeOf(bound, clock, obligation, reading, asAt));
    }

    /// <summary>What started the clock of an obligation, such as "Placement from 5 March 2016 (placements.csv line 12)".</summary>
    /// <param name="outcome">What the rule gives; the rule must have been evaluated.</param>
    /// <param name="obligation">One of its obligations.</param>
    public static string StartOf(RuleOutcome outcome, in Obligation obligation)
    {
        var (bound, clock) = ClockOf(outcome, obligation);
        return StartCause.Of(bound, clock, obligation.Case);
    }

    /// <summary>When and why the duty of an obligation ended, such as "The duty ended on 1 October 2016 (placement ended)".</summary>
    /// <param name="outcome">What the rule gives; the rule must have been evaluated.</param>
    /// <param name="obligation">One of its obligations, whose duty ends.</param>
    public static string EndOfDuty(RuleOutcome outcome, in Obligation obligation)
    {
        var (bound, clock) = ClockOf(outcome, obligation);
        return $"The duty ended on {Day.ForPeople(clock.End)} ({EndCause.Of(bound, clock, obligation.Case)})";
    }

    private static (BoundRule Bound, RunningClock Clock) ClockOf(RuleOutcome outcome, Obligation obligation)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var bound = outcome.Bound ?? throw new ArgumentException("The rule was not evaluated, so there is nothing to explain.", nameof(outcome));
        return (bound, new CaseEvaluator(bound, new CaseScratch()).EvaluateOne(obligation.Case).Clocks.First(c => c.Start == obligation.Started && c.StartRow == obligation.StartRow));
    }

    private static string OutcomeOf(BoundRule bound, RunningClock clock, in Obligation obligation, Reading reading, int asAt) => reading.Status switch
    {
        ObligationStatus.Met when reading.Done < clock.Start => $"{EventOn(bound, obligation.Case, reading)}, before the start, counts: in time",
        ObligationStatus.Met => $"{EventOn(bound, obligation.Case, reading)}: in time",
        ObligationStatus.MetLate => $"{EventOn(bound, obligation.Case, reading)}: {Days(reading.DaysLate)} late",
        ObligationStatus.NotDue when reading.Due == asAt => "Not done yet: due today",
        ObligationStatus.NotDue => $"Not done yet: {Days(reading.Due - asAt)} left",
        ObligationStatus.Overdue => $"Not done: {Days(reading.DaysLate)} overdue",
        ObligationStatus.Missed => $"Not done when the duty ended on {Day.ForPeople(reading.Ended)} ({EndCause.Of(bound, clock, obligation.Case)}): {Days(reading.DaysLate)} late",
        ObligationStatus.Lapsed => $"Not done, and no longer owed: the duty ended on {Day.ForPeople(reading.Ended)} ({EndCause.Of(bound, clock, obligation.Case)}), no later than the due date",
        _ => ExcuseCause.Of(bound, obligation.Case, reading),
    };

    private static string EventOn(BoundRule bound, int caseIndex, Reading reading)
    {
        foreach (var kind in bound.MetBy)
        {
            if (EventRow.On(kind, reading.Done, caseIndex, reading.DoneMinute) is >= 0 and var row)
            {
                return $"{Name(bound, kind.Kind)} on {Day.ForPeople(reading.Done, reading.DoneMinute)} ({Place(kind.Table!, row)})";
            }
        }

        return $"Done on {Day.ForPeople(reading.Done, reading.DoneMinute)}";
    }

    internal static string Place(RecordTable table, int row)
    {
        var (file, line) = table.PlaceOf(row);
        return string.Create(CultureInfo.InvariantCulture, $"{file} line {line}");
    }

    /// <summary>What one record of a kind is called, with a capital.</summary>
    internal static string Name(BoundRule bound, string kind)
    {
        var name = bound.Extract.Dictionary.Kinds.GetValueOrDefault(kind)?.Singular ?? kind.Replace('_', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>What one record of a kind is called within a sentence. Names that a rule set gives to what it works out stand in quotation marks: they need not be nouns.</summary>
    internal static string Inside(BoundRule bound, string kind) => bound.Rule.DerivedPeriods.Any(d => string.Equals(d.Kind, kind, StringComparison.Ordinal))
        ? $"\"{kind.Replace('_', ' ')}\""
        : Name(bound, kind).ToLowerInvariant();

    /// <summary>Words for the conditions and facts of a rule.</summary>
    internal static ConditionWords Words(BoundRule bound) => new(bound.Extract.Dictionary, bound.Rule.DerivedPeriods);

    private static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days:N0} {(days == 1 ? "day" : "days")}");
}
