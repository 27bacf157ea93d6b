using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Due dates of the steps of one clock.</summary>
internal sealed class PlainTimescale(PlainRule rule, PlainCase one, PlainClock clock, PlainFacts facts, PlainCalendar calendar)
{
    private readonly PlainConditions conditions = new(calendar);

    /// <summary>When a step is due that opens on a day; <c>Stops</c> if there is no such step, a null due date if it cannot be told.</summary>
    /// <param name="step">What it is.</param>
    /// <param name="opened">The day it opens, on which alternatives are judged.</param>
    /// <param name="time">The time of day, if known.</param>
    /// <param name="reckonedFrom">The day from which its span is reckoned, if it is an earlier one; it is due no earlier than it opens.</param>
    public (bool Stops, PlainDue? Due) Due(PlainStepKind step, LocalDate opened, LocalTime? time, LocalDate? reckonedFrom = null)
    {
        JsonElement? spans = step switch
        {
            PlainStepKind.First => rule.First,
            PlainStepKind.Second => rule.Second ?? rule.Then,
            PlainStepKind.AfterException => rule.Then ?? rule.Second ?? rule.First,
            _ => rule.Then,
        };
        (bool stops, PlainDue? due) = DueBy(spans, opened, time, reckonedFrom ?? opened);
        due = reckonedFrom is not null && due?.Day < opened ? new PlainDue(opened) : due;
        return (stops, step == PlainStepKind.First ? Capped(due) : due);
    }

    private (bool Stops, PlainDue? Due) DueBy(JsonElement? spans, LocalDate opened, LocalTime? time, LocalDate reckonedFrom)
    {
        if (spans is { ValueKind: JsonValueKind.Array } alternatives)
        {
            foreach (JsonElement alternative in alternatives.EnumerateArray())
            {
                PlainDue? due = Plus(PlainSpan.Parse(alternative.GetProperty("every").GetString()!), reckonedFrom, time);
                PlainMoment moment = new(one, clock.RowOn(opened), opened, clock.Start, due?.Day);
                if (conditions.Hold(PlainRule.Member(alternative, "when"), moment)
                    && (PlainRule.Member(alternative, "if") is not { } fact || facts.Of(fact)(opened, clock.Start)))
                {
                    return (false, due);
                }
            }

            return (true, null);
        }

        return spans is { } span ? (false, Plus(PlainSpan.Parse(span.GetString()!), reckonedFrom, time)) : (true, null);
    }

    /// <summary>Hours count from the time of day, or from the end of the day where that is not known.</summary>
    private PlainDue? Plus(PlainSpan span, LocalDate opened, LocalTime? time)
    {
        if (span.Unit is not "hours")
        {
            return calendar.Due(opened, span, rule.CountsFirstDay) is { } due ? new PlainDue(due) : null;
        }

        Instant at = PlainLondon.Instant(time is { } known ? opened + known : opened.PlusDays(1).AtMidnight()).Plus(Duration.FromHours(span.Length));
        return new PlainDue(PlainLondon.Local(at).Date, at);
    }

    /// <summary>The first step is due at the latest on the day before the event that it must come before.</summary>
    private PlainDue? Capped(PlainDue? due)
    {
        if (due is null || rule.Before is not { } before)
        {
            return due;
        }

        LocalDate? first = one.Of(PlainRule.Kind(before))
            .Where(row => row.Start >= clock.Start && conditions.Hold(PlainRule.Member(before, "where"), new PlainMoment(one, row, row.Start)))
            .Select(row => (LocalDate?)row.Start)
            .Min();
        return first <= due.Day ? new PlainDue(first.Value.PlusDays(-1)) : due;
    }

    /// <summary>The latest due date that any history before <paramref name="known"/> could give; null if it cannot be told.</summary>
    public PlainDue? LatestPossible(LocalDate known, LocalDate? first)
    {
        List<LocalDate?> dues = [.. PlainRule.Spans(rule.Then).Select(span => calendar.Due(known, span, rule.CountsFirstDay))];
        if (first >= known)
        {
            dues.Add(first);
            dues.AddRange(PlainRule.Spans(rule.Second).Select(span => calendar.Due(known, span, rule.CountsFirstDay)));
        }

        return dues.Contains(null) ? null : new PlainDue(dues.Max()!.Value);
    }
}
