using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>One clock of a duty on a lane of the timeline: clocks that run at once stand on lines of their own.</summary>
/// <param name="From">The first day it takes up.</param>
/// <param name="To">The last.</param>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Untold">Its days of which nothing can be told.</param>
internal sealed record LaneClock(int From, int To, IReadOnlyList<CaseObligation> Steps, IReadOnlyList<UntoldStretch> Untold)
{
    /// <summary>The clocks of a duty, by line: on each line none begins before the one before it has ended.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="asAt">The as-at date, as a day number.</param>
    public static IReadOnlyList<IReadOnlyList<LaneClock>> Lines(CaseDuty duty, int asAt)
    {
        var steps = duty.Obligations.ToLookup(o => (o.Obligation.Started, o.Obligation.StartRow));
        var untold = duty.Untold.ToLookup(u => (u.Started, u.StartRow));
        var lines = new List<List<LaneClock>>();
        foreach (var clock in steps.Select(s => s.Key).Union(untold.Select(u => u.Key)).Select(k => Of([.. steps[k]], [.. untold[k]], asAt)).OrderBy(c => c.From).ThenBy(c => c.To))
        {
            if (lines.Find(l => l[^1].To <= clock.From) is { } line)
            {
                line.Add(clock);
            }
            else
            {
                lines.Add([clock]);
            }
        }

        return lines;
    }

    /// <summary>The last day that a step takes up: when it was done, ended or set aside, or its due date while that is still to come.</summary>
    /// <param name="step">The step.</param>
    /// <param name="asAt">The as-at date, as a day number.</param>
    public static int Reached(CaseObligation step, int asAt) => step.Reading.Status switch
    {
        ObligationStatus.Met or ObligationStatus.MetLate => step.Reading.Done,
        ObligationStatus.Missed or ObligationStatus.Lapsed => step.Reading.Ended,
        ObligationStatus.Excused => step.Reading.Excused,
        ObligationStatus.NotDue => step.Reading.Due,
        _ => asAt,
    };

    /// <summary>The day on which the window of a step ends: its due date, unless the next step opens or the duty ends before.</summary>
    /// <param name="position">Which of the steps.</param>
    public int WindowEnd(int position)
    {
        var reading = Steps[position].Reading;
        return position + 1 < Steps.Count ? Math.Min(reading.Due, Steps[position + 1].Obligation.Opened)
            : reading.Ended != DayNumber.None ? Math.Min(reading.Due, reading.Ended)
            : reading.Excused != DayNumber.None ? Math.Min(reading.Due, reading.Excused)
            : reading.Due;
    }

    private static LaneClock Of(CaseObligation[] steps, UntoldStretch[] untold, int asAt)
    {
        var clock = new LaneClock(0, 0, steps, untold);
        return clock with
        {
            From = steps.Select(s => s.Obligation.Opened).Concat(untold.Select(u => u.From)).Min(),
            To = steps.Select((s, i) => Math.Max(Reached(s, asAt), clock.WindowEnd(i))).Concat(untold.Select(u => Math.Min(u.To, asAt))).Max(),
        };
    }
}
