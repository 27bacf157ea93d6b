using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints one duty of a case: its source, and each of its clocks with the steps.</summary>
internal static class CaseDutyText
{
    /// <summary>Prints the duty.</summary>
    /// <remarks>Steps in a row that were met and due before the reporting period are told in one sentence; all else stands for itself.</remarks>
    public static void Write(IAnsiConsole console, CaseDuty duty, int asAt, int since)
    {
        console.Heading(duty.Outcome.Rule.Title);
        console.Indented(CaseSentences.Source(duty));
        if (duty.DataProblems > 0)
        {
            console.Indented(CaseSentences.Doubtful(duty));
        }

        foreach (var clock in CaseClock.Of(duty.Obligations, since))
        {
            console.Indented($"Clock started on {Day.ForPeople(clock.Started)}: {clock.StartedBy}.");
            foreach (var steps in clock.Steps)
            {
                console.Indented(steps.AreJoined ? $"Met. {CaseSentences.DoneInTime(steps)}" : Sentences(steps.First), by: 4);
            }
        }

        foreach (var stretch in duty.Untold)
        {
            console.Indented(CaseSentences.UntoldFrom(stretch, asAt));
        }
    }

    private static string Sentences(CaseObligation step) => $"{Word(step.Reading.Status)}. {step.Why.DueBecause}. {step.Why.Outcome}.";

    private static string Word(ObligationStatus status) => status == ObligationStatus.Overdue ? "OVERDUE" : CaseSentences.Word(status);
}
