using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Rules.Words;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Tells why an obligation is due when it is.</summary>
internal static class DueCause
{
    /// <summary>The step, its span and the day it runs from, and what else set the due date.</summary>
    /// <param name="bound">The rule.</param>
    /// <param name="spans">The steps of the obligation's clock.</param>
    /// <param name="obligation">The obligation.</param>
    /// <param name="reading">How it stands.</param>
    public static string Of(BoundRule bound, List<ChosenSpan> spans, in Obligation obligation, Reading reading)
    {
        var due = Day.ForPeople(reading.Due, reading.DueMinute);
        if (obligation.OnlyInBreach)
        {
            return $"What was done before {Day.ForPeople(obligation.Opened)} is not known; whatever it was, the next was due by {due} at the latest";
        }

        if (obligation.DueLater != DayNumber.None)
        {
            return $"The record of {Day.ForPeople(obligation.Opened)} may have been the first or a later one, so the next was due by {Day.ForPeople(obligation.Due)} or by {Day.ForPeople(obligation.DueLater)}; judged by {due}";
        }

        var (step, opened) = (obligation.Step, obligation.Opened);
        var at = spans.FindIndex(s => s.Step.Number == step && s.Step.Opened == opened);
        if (at < 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Step {step} opened on {Day.ForPeople(opened)}: due by {due}");
        }

        var span = spans[at];
        if (bound.Rule.Timescale.BeforeStart)
        {
            return $"Due at least {span.Alternative.Every} before the start ({Day.ForPeople(opened)}): by {due}";
        }

        var from = $"{From(bound, span, spans.Find(s => s.Step.Number == step - 1))} ({RanFrom(bound, span)})";
        var applies = new FactWords(Explainer.Words(bound)) { IsBrief = true }.Applies(span.Alternative.Declared, bound.Rule.Clock.Starts.RecordKind ?? DataDictionary.CasesKind);
        var because = applies.Length == 0 ? "" : $", because {applies}";
        return string.Create(CultureInfo.InvariantCulture, $"Step {step} is due {SpanWords.From(span.Alternative.Every, from)}{because}{Before(bound, span, obligation.Case)}: by {due}");
    }

    private static string From(BoundRule bound, in ChosenSpan span, in ChosenSpan before)
    {
        if (span.OpenedOnForce)
        {
            return bound.InForce.BeginsAgain(span.Step.Opened) ? "the day the rule came back into force" : "the day the rule came into force";
        }

        return span.Step.Number == 1 ? "the start"
            : span.ReckonedFrom != span.Step.Opened || before.Excuse.Day == DayNumber.None || before.Alternative is null || before.Step.Done == span.Step.Opened ? "the one before"
            : before.Excuse.OpensAnew ? "the last day of the agreed exception"
            : "the day the one before was set aside";
    }

    private static string RanFrom(BoundRule bound, in ChosenSpan span)
    {
        var minute = span.ReckonedFrom == span.Step.Opened ? span.Step.OpenedMinute : DayNumber.NoTime;
        return Day.ForPeople(span.ReckonedFrom, minute) + (bound.Rule.Timescale.CountsFirstDay && span.Alternative.Every.Unit is not (SpanUnit.Hours or SpanUnit.Terms) ? ", which counts as the first day" : "");
    }

    private static string Before(BoundRule bound, in ChosenSpan span, int caseIndex) =>
        BeforeEvent.RowThatSet(bound, span, caseIndex) is >= 0 and var row && bound.Before is { Table: { } table } before
            ? $", but no later than the day before the {Explainer.Inside(bound, before.Kind)} on {Day.ForPeople(table.Starts[row])} ({Explainer.Place(table, row)})"
            : "";
}
