using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Lays a timeline out: where its lanes, bars, marks and labels stand. Nothing is drawn here.</summary>
internal static class CaseTimelineLayout
{
    private const double Padding = 3;
    private const double Bold = 1.1;
    private const double RoomForText = 8;
    private const double NarrowBar = 120;

    /// <summary>The pictures of a timeline: one, or as many as it takes for each to fit a page.</summary>
    public static IReadOnlyList<TimelinePicture> Of(CaseTimeline timeline, TimelineSize size)
    {
        var scale = new TimelineScale(timeline.Scope, size.Left, size.Right);
        var ticks = TimelineTicks.Of(scale);
        var duties = new DutyLane(scale, size, timeline.AsAt);
        Func<double, TimelineLane>[] lanes =
        [
            .. new[] { timeline.Ages }.OfType<CasePeriods>().Concat(timeline.Periods).Select(p => (Func<double, TimelineLane>)(top => Lane(p, top, scale, size, timeline.AsAt))),
            .. timeline.Duties.Select(d => (Func<double, TimelineLane>)(top => Lane(d, top, duties, size))),
        ];
        var heights = lanes.Sum(l => l(0).Height);
        var most = TimelineSize.Head + (heights / Math.Ceiling(heights / (TimelineSize.Highest - TimelineSize.Head)));
        var pictures = new List<TimelinePicture>();
        var standing = new List<TimelineLane>();
        var height = TimelineSize.Head;
        foreach (var lane in lanes)
        {
            var next = lane(height);
            if (standing.Count > 0 && height + (next.Height / 2) > most)
            {
                pictures.Add(Picture());
                (standing, height) = ([], TimelineSize.Head);
                next = lane(height);
            }

            standing.Add(next);
            height += next.Height;
        }

        pictures.Add(Picture());
        return pictures;

        TimelinePicture Picture() => new(scale, ticks, size, timeline.AsAt, standing, height + 1);
    }

    private static TimelineLane Lane(CaseDuty duty, double top, DutyLane layout, TimelineSize size)
    {
        var shapes = layout.Shapes(duty, top + Padding, out var lines);
        return Lane(duty.Outcome.Rule.Title, isDuty: true, top, lines * size.Line, shapes, size);
    }

    private static TimelineLane Lane(CasePeriods periods, double top, TimelineScale scale, TimelineSize size, int asAt)
    {
        var lines = new List<int>();
        var shapes = new List<TimelineShape>();
        foreach (var period in periods.All)
        {
            var line = lines.FindIndex(ended => ended <= period.From);
            if (line < 0)
            {
                line = lines.Count;
                lines.Add(0);
            }

            lines[line] = period.To;
            shapes.AddRange(Bar(period, top + Padding + ((line + 0.5) * size.PeriodLine), scale, size, asAt));
        }

        return Lane(periods.Title, isDuty: false, top, lines.Count * size.PeriodLine, shapes, size);
    }

    private static IEnumerable<TimelineShape> Bar(CasePeriod period, double y, TimelineScale scale, TimelineSize size, int asAt)
    {
        var x = scale.At(period.From);
        var width = Math.Max(2, scale.At(Math.Min(period.To, asAt)) - x);
        var days = $"{Day.ForPeople(period.From)} {(period.To == DayNumber.Never ? "on" : $"to {Day.ForPeople(period.To)}")}";
        var what = period.What.Length == 0 ? days : period.What;
        yield return new TimelineShape(
            TimelineShapeKind.Period,
            x,
            width,
            y,
            TextWidth.Cut(what, size.Title - 1, width - RoomForText),
            period.Place.Length == 0 ? $"Aged {period.What} from {Day.ForPeople(period.From)}." : $"{(period.What.Length == 0 ? "" : period.What + ", ")}{days} ({period.Place}).");

        // Nothing comes after what still holds, so its name may stand beside it.
        var beside = x + width + RoomForText;
        if (size.HasLabels && period.To >= asAt && period.Place.Length > 0 && TextWidth.Of(what, size.Title - 1) > width - RoomForText && width < NarrowBar)
        {
            var text = TextWidth.Cut(what, size.Title, TimelineSize.Width - beside);
            yield return new TimelineShape(TimelineShapeKind.Label, beside, TextWidth.Of(text, size.Title), y, text, "");
        }
    }

    private static TimelineLane Lane(string title, bool isDuty, double top, double height, IReadOnlyList<TimelineShape> shapes, TimelineSize size)
    {
        var lines = TextWidth.Lines(title, isDuty ? size.Title : size.Title * Bold, size.Left - 14, isDuty ? size.TitleLines : 2);
        return new TimelineLane(lines, isDuty, top, Math.Max(height, lines.Count * (size.Title + 2.5)) + (2 * Padding), shapes);
    }
}
