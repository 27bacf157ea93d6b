using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
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
        var evaluator = new CaseEvaluator(bound);
        var (started, startRow) = (obligation.Started, obligation.StartRow);
        var clock = evaluator.EvaluateOne(obligation.Case).Clocks.First(c => c.Start == started && c.StartRow == startRow);
        return new Explanation(
            StartedBy(bound, clock),
            DueBecause(bound, clock, obligation, reading, evaluator),
            OutcomeOf(bound, clock, obligation, reading, asAt));
    }

    private static string StartedBy(BoundRule bound, RunningClock clock)
    {
        var kind = bound.Rule.Clock.Starts.RecordKind;
        var text = bound.Rule.Clock.Starts switch
        {
            ClockStart.OfBirthday birthday => string.Create(CultureInfo.InvariantCulture, $"Birthday at {birthday.Age} on {Day.ForPeople(clock.Start)}"),
            ClockStart.OfEvent => $"{Name(bound, kind!)} on {Day.ForPeople(clock.Start)} ({Place(bound.StartTable!, clock.StartRow)})",
            ClockStart.OfPeriod { AtEnd: true } => $"{Name(bound, kind!)} that ended on {Day.ForPeople(clock.Start)} ({Place(bound.StartTable!, clock.StartRow)})",
            _ => $"{Name(bound, kind!)} from {Day.ForPeople(bound.StartTable!.Starts[clock.StartRow])} ({Place(bound.StartTable, clock.StartRow)})",
        };
        if (bound.Rule.Clock.Starts is ClockStart.OfPeriod { AtEnd: false } && clock.Start > bound.StartTable!.Starts[clock.StartRow])
        {
            text += $", together with {string.Join(" and ", bound.During.Select(d => Name(bound, d.Kind).ToLowerInvariant()))} from {Day.ForPeople(clock.Start)}";
        }

        return clock.UnknownBefore != DayNumber.None ? text + "; it truly began on an unknown earlier day" : text;
    }

    private static string DueBecause(BoundRule bound, RunningClock clock, in Obligation obligation, Reading reading, CaseEvaluator evaluator)
    {
        var due = Day.ForPeople(reading.Due);
        if (obligation.OnlyInBreach)
        {
            return $"What was done before {Day.ForPeople(obligation.Opened)} is not known; whatever it was, the next was due by {due} at the latest";
        }

        if (obligation.DueLater != DayNumber.None)
        {
            return $"The record of {Day.ForPeople(obligation.Opened)} may have been the first or a later one, so the next was due by {Day.ForPeople(obligation.Due)} or by {Day.ForPeople(obligation.DueLater)}; judged by {due}";
        }

        var chosen = evaluator.ChosenFor(obligation.Case, clock, obligation.Step, obligation.Opened);
        var span = chosen?.Every.ToString() ?? "the rule's span";
        var because = chosen is { When: not null }
            ? $", because {new ConditionWords(bound.Extract.Dictionary).Tell(chosen.Declared.When, bound.Rule.Clock.Starts.RecordKind ?? DataDictionary.CasesKind)}"
            : "";
        var from = bound.InForce.Begins(obligation.Opened) && obligation.Opened != clock.Start ? "the day the rule came into force"
            : obligation.Step == 1 ? "the start"
            : "the one before";
        return string.Create(CultureInfo.InvariantCulture, $"Step {obligation.Step} is due within {span} of {from} ({Day.ForPeople(obligation.Opened)}){because}: by {due}");
    }

    private static string OutcomeOf(BoundRule bound, RunningClock clock, in Obligation obligation, Reading reading, int asAt) => reading.Status switch
    {
        ObligationStatus.Met when reading.Done < clock.Start => $"{EventOn(bound, obligation.Case, reading.Done)}, before the start, counts: in time",
        ObligationStatus.Met => $"{EventOn(bound, obligation.Case, reading.Done)}: in time",
        ObligationStatus.MetLate => $"{EventOn(bound, obligation.Case, reading.Done)}: {Days(reading.DaysLate)} late",
        ObligationStatus.NotDue when reading.Due == asAt => "Not done yet: due today",
        ObligationStatus.NotDue => $"Not done yet: {Days(reading.Due - asAt)} left",
        ObligationStatus.Overdue => $"Not done: {Days(reading.DaysLate)} overdue",
        ObligationStatus.Missed => $"Not done when the duty ended on {Day.ForPeople(reading.Ended)} ({EndCause.Of(bound, clock, obligation.Case)}): {Days(reading.DaysLate)} late",
        ObligationStatus.Lapsed => $"Not done, and no longer owed: the duty ended on {Day.ForPeople(reading.Ended)} ({EndCause.Of(bound, clock, obligation.Case)}), no later than the due date",
        _ => "Lawfully set aside",
    };

    private static string EventOn(BoundRule bound, int caseIndex, int day)
    {
        foreach (var kind in bound.MetBy)
        {
            var table = kind.Table!;
            for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
            {
                if (kind.DayOf(row) == day && kind.Matches(row, caseIndex))
                {
                    return $"{Name(bound, kind.Kind)} on {Day.ForPeople(day)} ({Place(table, row)})";
                }
            }
        }

        return $"Done on {Day.ForPeople(day)}";
    }

    internal static string Place(RecordTable table, int row)
    {
        var (file, line) = table.PlaceOf(row);
        return string.Create(CultureInfo.InvariantCulture, $"{file} line {line}");
    }

    internal static string Name(BoundRule bound, string kind)
    {
        var name = bound.Extract.Dictionary.Kinds.GetValueOrDefault(kind)?.Singular ?? kind.Replace('_', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days:N0} {(days == 1 ? "day" : "days")}");
}
