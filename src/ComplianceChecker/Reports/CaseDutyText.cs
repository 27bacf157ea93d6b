using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints one duty of a case: its source, and each of its clocks with the steps.</summary>
internal static class CaseDutyText
{
    private const int FewestToJoin = 3;

    /// <summary>Prints the duty.</summary>
    /// <remarks>Steps in a row that were met and due before the reporting period are told in one sentence; all else stands for itself.</remarks>
    public static void Write(IAnsiConsole console, CaseDuty duty, int asAt, int since)
    {
        var rule = duty.Outcome.Rule;
        console.Heading(rule.Title);
        console.Indented(rule.Source.ToString() is { Length: > 0 } source ? $"Source: {source}." : "Source: not given.");
        if (duty.DataProblems > 0)
        {
            console.Indented($"Doubtful: {ConsoleWords.Count(duty.DataProblems, "problem", "problems")} in the data that this rule reads.");
        }

        foreach (var clock in duty.Obligations.GroupBy(o => (o.Obligation.Started, o.Obligation.StartRow, o.Why.StartedBy)))
        {
            console.Indented($"Clock started on {Day.ForPeople(clock.Key.Started)}: {clock.Key.StartedBy}.");
            WriteSteps(console, [.. clock], since);
        }

        foreach (var stretch in duty.Untold)
        {
            var to = stretch.To > asAt ? "" : $" to {Day.ForPeople(stretch.To - 1)}";
            console.Indented($"Nothing can be said from {Day.ForPeople(stretch.From)}{to}: the extract does not have, or does not fully have, what came before.");
        }
    }

    private static void WriteSteps(IAnsiConsole console, IReadOnlyList<CaseObligation> steps, int since)
    {
        for (var i = 0; i < steps.Count;)
        {
            var joined = 0;
            while (i + joined < steps.Count && steps[i + joined].Reading is { Status: ObligationStatus.Met } reading && reading.Due < since)
            {
                joined++;
            }

            if (joined >= FewestToJoin)
            {
                var last = steps[i + joined - 1];
                console.Indented($"Met. Steps {Numbers(steps[i], last)}, due from {Day.ForPeople(steps[i].Reading.Due)} to {Day.ForPeople(last.Reading.Due)}, were each done in time, the last on {Day.ForPeople(last.Reading.Done)}.", by: 4);
                i += joined;
                continue;
            }

            var step = steps[i++];
            console.Indented($"{Word(step.Reading.Status)}. {step.Why.DueBecause}. {step.Why.Outcome}.", by: 4);
        }
    }

    private static string Numbers(CaseObligation first, CaseObligation last) => FormattableString.Invariant($"{first.Obligation.Step} to {last.Obligation.Step}");

    private static string Word(ObligationStatus status) => status switch
    {
        ObligationStatus.Met => "Met",
        ObligationStatus.MetLate => "Met late",
        ObligationStatus.NotDue => "Not due yet",
        ObligationStatus.Overdue => "OVERDUE",
        ObligationStatus.Missed => "Missed",
        ObligationStatus.Lapsed => "Lapsed",
        _ => "Excused",
    };
}
