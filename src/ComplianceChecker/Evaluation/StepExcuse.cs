using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>What set a step lawfully aside (evaluation.md, 10).</summary>
/// <param name="Reason">The reason that was agreed, or the event with its date.</param>
/// <param name="AgreedBy">Who agreed the exception; empty for an event.</param>
/// <param name="Until">The day number of the last day of the agreed exception; <c>None</c> for an event.</param>
public sealed record StepExcuse(string Reason, string AgreedBy, int Until)
{
    /// <summary>What set a step of a case aside; null if it is not excused at the as-at date.</summary>
    /// <param name="outcome">What the rule gives.</param>
    /// <param name="caseIndex">The case.</param>
    /// <param name="reading">How the step stands.</param>
    public static StepExcuse? Of(RuleOutcome outcome, int caseIndex, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (reading.Excused == DayNumber.None || outcome.Bound is not { } bound)
        {
            return null;
        }

        // As in evaluating: from the day after the due date an agreed exception comes before an event.
        if (reading.Excused == reading.Due + 1 && AgreedFor(bound, reading.Due, caseIndex) is { } agreed)
        {
            return new StepExcuse(agreed.Reason, agreed.AgreedBy, agreed.LastDate);
        }

        for (var i = 0; i < bound.ExcusedBy.Length; i++)
        {
            if (EventRow.On(bound.ExcusedBy[i], reading.Excused, caseIndex) >= 0)
            {
                var where = bound.Rule.ExcusedBy[i].Where;
                var because = where.IsAlways ? "" : $", because {Explainer.Words(bound).Tell(where, bound.ExcusedBy[i].Kind)}";
                return new StepExcuse($"{Explainer.Name(bound, bound.ExcusedBy[i].Kind)} on {Day.ForPeople(reading.Excused)}{because}", "", DayNumber.None);
            }
        }

        return null;
    }

    /// <summary>The longest agreed exception of a case that covers a due date; null if none does.</summary>
    /// <param name="bound">The rule.</param>
    /// <param name="due">The due date.</param>
    /// <param name="caseIndex">The case.</param>
    /// <param name="suspendedUntil">The last day of the exception after which the step opened: only one that lasts longer counts.</param>
    internal static AgreedException? AgreedFor(BoundRule bound, int due, int caseIndex, int suspendedUntil = DayNumber.None)
    {
        AgreedException? longest = null;
        foreach (var exception in bound.Extract.AgreedExceptions.Of(caseIndex))
        {
            if (exception.StartDate <= due && due <= exception.LastDate && exception.LastDate > suspendedUntil
                && string.Equals(exception.RuleId, bound.Rule.Id, StringComparison.OrdinalIgnoreCase)
                && (longest is null || exception.LastDate > longest.LastDate))
            {
                longest = exception;
            }
        }

        return longest;
    }
}
