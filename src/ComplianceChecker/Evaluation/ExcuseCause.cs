using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Tells what set a step lawfully aside.</summary>
internal static class ExcuseCause
{
    /// <summary>The agreed exception, with who agreed it and until when, or the event, with its place.</summary>
    public static string Of(BoundRule bound, int caseIndex, Reading reading)
    {
        // As in evaluating: from the day after the due date an agreed exception comes before an event.
        if (reading.Excused == reading.Due + 1 && StepExcuse.AgreedFor(bound, reading.Due, caseIndex) is { } agreed)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Lawfully set aside: {agreed.AgreedBy} agreed an exception from {Day.ForPeople(agreed.StartDate)} to {Day.ForPeople(agreed.LastDate)} ({bound.Extract.AgreedExceptions.File} line {agreed.Line}), because: {agreed.Reason}");
        }

        for (var i = 0; i < bound.ExcusedBy.Length; i++)
        {
            var kind = bound.ExcusedBy[i];
            if (EventRow.On(kind, reading.Excused, caseIndex) is >= 0 and var row)
            {
                var where = bound.Rule.ExcusedBy[i].Where;
                var because = where.IsAlways ? "" : $", because {Explainer.Words(bound).Tell(where, kind.Kind)}";
                return $"Lawfully set aside by {Explainer.Name(bound, kind.Kind).ToLowerInvariant()} on {Day.ForPeople(reading.Excused)} ({Explainer.Place(kind.Table!, row)}){because}";
            }
        }

        return $"Lawfully set aside from {Day.ForPeople(reading.Excused)}";
    }
}
