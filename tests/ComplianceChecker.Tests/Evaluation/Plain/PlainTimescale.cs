using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Due dates of the steps of one clock.</summary>
internal sealed class PlainTimescale(PlainRule rule, PlainCase one, PlainClock clock, PlainCalendar calendar)
{
    private readonly PlainConditions conditions = new(calendar);

    /// <summary>When a step is due that opens on a day; <c>Stops</c> if there is no such step, a null due date if it cannot be told.</summary>
    public (bool Stops, LocalDate? Due) Due(PlainStepKind step, LocalDate opened)
    {
        JsonElement? spans = step switch
        {
            PlainStepKind.First => rule.First,
            PlainStepKind.Second => rule.Second ?? rule.Then,
            _ => rule.Then,
        };
        if (spans is { ValueKind: JsonValueKind.Array } alternatives)
        {
            foreach (JsonElement alternative in alternatives.EnumerateArray())
            {
                LocalDate? due = calendar.Plus(opened, PlainSpan.Parse(alternative.GetProperty("every").GetString()!));
                PlainMoment moment = new(one, clock.RowOn(opened), opened, clock.Start, due);
                if (conditions.Hold(PlainRule.Member(alternative, "when"), moment))
                {
                    return (false, due);
                }
            }

            return (true, null);
        }

        return spans is { } span ? (false, calendar.Plus(opened, PlainSpan.Parse(span.GetString()!))) : (true, null);
    }

    /// <summary>The latest due date that any history before <paramref name="known"/> could give; null if it cannot be told.</summary>
    public LocalDate? LatestPossible(LocalDate known, LocalDate? first)
    {
        List<LocalDate?> dues = [.. PlainRule.Spans(rule.Then).Select(span => calendar.Plus(known, span))];
        if (first >= known)
        {
            dues.Add(first);
            dues.AddRange(PlainRule.Spans(rule.Second).Select(span => calendar.Plus(known, span)));
        }

        return dues.Contains(null) ? null : dues.Max();
    }
}
