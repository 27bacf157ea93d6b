using System.Globalization;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Lays out the lane of a duty: its windows, due dates, late stretches and what met them.</summary>
/// <param name="scale">Where days stand.</param>
/// <param name="size">The measures.</param>
/// <param name="asAt">The as-at date, as a day number.</param>
internal sealed class DutyLane(TimelineScale scale, TimelineSize size, int asAt)
{
    private const double Gap = 7;
    private const double Narrowest = 2;

    /// <summary>Everything on the lane, what is behind first.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="top">Where the lane begins.</param>
    /// <param name="lines">How many lines it takes up; at least one.</param>
    public IReadOnlyList<TimelineShape> Shapes(CaseDuty duty, double top, out int lines)
    {
        LaneClock[][] shown = [.. LaneClock.Lines(duty, asAt).Select(l => l.Where(c => c.To >= scale.Scope.From).ToArray()).Where(l => l.Length > 0)];
        lines = Math.Max(1, shown.Length);
        return [.. shown.SelectMany((clocks, i) => clocks.SelectMany(c => Shapes(c, top + ((i + 0.5) * size.Line)))).OrderBy(s => s.Kind)];
    }

    private IEnumerable<TimelineShape> Shapes(LaneClock clock, double y)
    {
        for (var i = 0; i < clock.Steps.Count; i++)
        {
            var step = clock.Steps[i];
            if (Math.Max(LaneClock.Reached(step, asAt), clock.WindowEnd(i)) < scale.Scope.From)
            {
                continue;
            }

            foreach (var shape in Shapes(step, clock.WindowEnd(i), y))
            {
                yield return shape;
            }
        }

        foreach (var stretch in clock.Untold.Where(u => u.To > scale.Scope.From))
        {
            yield return Bar(TimelineShapeKind.Untold, stretch.From, Math.Min(stretch.To, asAt), y, CaseSentences.UntoldFrom(stretch, asAt));
            if (size.HasLabels && stretch.To > asAt)
            {
                yield return Label(asAt, y, "cannot be told");
            }
        }
    }

    private IEnumerable<TimelineShape> Shapes(CaseObligation step, int windowEnd, double y)
    {
        var (reading, opened) = (step.Reading, step.Obligation.Opened);
        var window = reading.Status == ObligationStatus.Excused ? TimelineShapeKind.SetAside : TimelineShapeKind.Window;
        yield return Bar(window, opened, Math.Max(opened, windowEnd), y, $"{step.Why.DueBecause}.");
        // What was done before it was due needs no due date once another step is open.
        var isKept = reading.Status is ObligationStatus.Met or ObligationStatus.Excused;
        if (reading.Status != ObligationStatus.Lapsed && scale.Shows(reading.Due) && (!isKept || reading.Due <= asAt))
        {
            yield return On(isKept ? TimelineShapeKind.DueAndKept : TimelineShapeKind.Due, reading.Due, y, $"Due by {Day.ForPeople(reading.Due, reading.DueMinute)}.");
        }

        var end = LaneClock.Reached(step, asAt);
        if (reading.DaysLate > 0)
        {
            yield return Bar(TimelineShapeKind.Late, reading.Due, end, y, $"{step.Why.Outcome}.");
        }

        if (Mark(reading.Status) is { } mark && scale.Shows(end))
        {
            yield return On(mark, end, y, $"{CaseSentences.Word(reading.Status)}. {step.Why.Outcome}.");
        }

        if (reading.Status == ObligationStatus.NotDue && reading.Due > scale.Scope.To)
        {
            yield return On(TimelineShapeKind.Beyond, reading.Due, y, $"Due by {Day.ForPeople(reading.Due, reading.DueMinute)}.");
        }

        if (size.HasLabels && reading.Status is ObligationStatus.NotDue or ObligationStatus.Overdue)
        {
            yield return reading.Status == ObligationStatus.Overdue
                ? Label(asAt, y, $"{CaseSentences.Days(reading.DaysLate)} overdue")
                : Label(Math.Max(asAt, reading.Due), y, "by " + DayNumber.ToDate(reading.Due).ToString("d MMM uuuu", CultureInfo.InvariantCulture));
        }
    }

    private static TimelineShapeKind? Mark(ObligationStatus status) => status switch
    {
        ObligationStatus.Met => TimelineShapeKind.Met,
        ObligationStatus.MetLate => TimelineShapeKind.MetLate,
        ObligationStatus.Missed => TimelineShapeKind.Missed,
        ObligationStatus.Lapsed => TimelineShapeKind.Lapsed,
        ObligationStatus.Excused => TimelineShapeKind.Excused,
        _ => null,
    };

    private TimelineShape Bar(TimelineShapeKind kind, int from, int to, double y, string tip)
    {
        var x = scale.At(from);
        return new TimelineShape(kind, x, Math.Max(Narrowest, scale.At(to) - x), y, "", tip);
    }

    private TimelineShape On(TimelineShapeKind kind, int day, double y, string tip) => new(kind, scale.At(day), 0, y, "", tip);

    private TimelineShape Label(int day, double y, string text)
    {
        var x = scale.At(day) + Gap + size.Mark;
        return new TimelineShape(TimelineShapeKind.Label, x, TextWidth.Of(text, size.Title), y, text, "");
    }
}
