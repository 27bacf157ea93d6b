using ComplianceChecker.Reports;
using ComplianceChecker.Reports.Pages;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Reports.Pages;

public sealed class CaseTimelineLayoutTests
{
    private const string Visits = """
        { "id": "visits-test", "title": "Seen every six weeks", "clock": { "starts": { "period": "placements" } },
          "timescale": { "first": "1 week", "then": "6 weeks" }, "metBy": { "event": "visits" } }
        """;

    [Fact]
    public void A_late_stretch_runs_exactly_from_the_due_date_to_the_day_it_was_done()
    {
        // Due on 4 March 2016, seen on 18 March (iro-child/README.md).
        var picture = Assert.Single(CaseTimelineLayout.Of(CaseTimeline.Recent(CaseStories.OfReviewed("R1")), TimelineSize.Full));
        var late = Assert.Single(Lane(picture, "Visits: long-term foster placement").Shapes, s => s.Kind == TimelineShapeKind.Late);
        Assert.Equal((At(picture, "2016-03-04"), At(picture, "2016-03-18")), (late.X, late.Right), Nearly);
        Assert.Equal(late.Right, Assert.Single(Lane(picture, "Visits: long-term foster placement").Shapes, s => s.Kind == TimelineShapeKind.MetLate).X);
        Assert.Contains(Lane(picture, "Visits: long-term foster placement").Shapes, s => s.Kind == TimelineShapeKind.Due && s.X == late.X);
        Assert.Contains("14 days late", late.Tip, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_overdue_is_late_up_to_the_as_at_date_and_says_for_how_long()
    {
        // Placed on 1 September 2016, seen on 5 September, so due again on 17 October: 44 days before 30 November.
        var picture = Assert.Single(CaseTimelineLayout.Of(CaseTimeline.Recent(Placed("visits.csv", "C1,2016-09-05")), TimelineSize.Full));
        var lane = Lane(picture, "Seen every six weeks");
        var late = Assert.Single(lane.Shapes, s => s.Kind == TimelineShapeKind.Late);
        Assert.Equal((At(picture, "2016-10-17"), At(picture, "2016-11-30")), (late.X, late.Right), Nearly);
        var label = Assert.Single(lane.Shapes, s => s.Kind == TimelineShapeKind.Label);
        Assert.Equal("44 days overdue", label.Text);
        Assert.True(label.X > late.Right, "the label stands to the right of today's line");
    }

    [Fact]
    public void A_window_runs_from_opening_to_due_date_or_to_the_opening_of_the_next()
    {
        var picture = Assert.Single(CaseTimelineLayout.Of(CaseTimeline.Recent(Placed("visits.csv", "C1,2016-09-05")), TimelineSize.Full));
        TimelineShape[] windows = [.. Lane(picture, "Seen every six weeks").Shapes.Where(s => s.Kind == TimelineShapeKind.Window)];
        Assert.Equal(2, windows.Length);
        Assert.Equal((At(picture, "2016-09-01"), At(picture, "2016-09-05")), (windows[0].X, windows[0].Right), Nearly);
        Assert.Equal((At(picture, "2016-09-05"), At(picture, "2016-10-17")), (windows[1].X, windows[1].Right), Nearly);
    }

    [Theory]
    [InlineData("2016-10-01", TimelineShapeKind.Missed, "due on 8 September, and the placement ended after it")]
    [InlineData("2016-09-08", TimelineShapeKind.Lapsed, "the placement ended on the day it was due")]
    public void A_duty_that_ended_undone_has_a_mark_of_its_own(string ended, object kind, string reason)
    {
        var picture = Assert.Single(CaseTimelineLayout.Of(CaseTimeline.Recent(Placed("visits.csv", ended: ended)), TimelineSize.Full));
        var shapes = Lane(picture, "Seen every six weeks").Shapes;
        var mark = Assert.Single(shapes, s => s.Kind == (TimelineShapeKind)kind);
        Assert.True(Math.Abs(mark.X - At(picture, ended)) < 0.001, reason);
        Assert.Equal((TimelineShapeKind)kind == TimelineShapeKind.Missed, shapes.Any(s => s.Kind == TimelineShapeKind.Late));
    }

    [Fact]
    public void Clocks_that_run_at_once_stand_on_lines_of_their_own()
    {
        var story = CaseStories.OfText(
            """{ "id": "notice", "title": "Notice of each placement", "clock": { "starts": { "event": "reviews" }, "until": { "after": "1 year" } }, "timescale": { "first": "20 days" }, "metBy": { "event": "visits" } }""",
            "2016-11-30",
            ("cases.csv", ["case_id,date_of_birth", "C1,2006-05-01"]),
            ("reviews.csv", ["case_id,date", "C1,2016-09-01", "C1,2016-09-10", "C1,2016-11-01"]),
            ("visits.csv", ["case_id,date", "C1,2016-09-20", "C1,2016-11-05"]));
        var lines = LaneClock.Lines(Assert.Single(story.Duties), story.AsAt);
        Assert.Equal([["2016-09-01", "2016-11-01"], ["2016-09-10"]], lines.Select(l => l.Select(c => Day.Iso(c.From)).ToArray()));
    }

    [Fact]
    public void A_child_who_came_yesterday_has_a_line_of_weeks_on_which_a_week_can_be_seen()
    {
        var story = CaseStories.OfText(Visits, "2016-09-02", ("cases.csv", ["case_id,date_of_birth", "C1,2006-05-01"]), ("placements.csv", ["case_id,start_date,end_date,placement_type", "C1,2016-09-01,,U6"]), ("visits.csv", ["case_id,date"]));
        var timeline = CaseTimeline.Recent(story);
        Assert.False(CaseTimeline.HasHistory(CaseTimeline.Whole(story)));
        var picture = Assert.Single(CaseTimelineLayout.Of(timeline, TimelineSize.Full));
        Assert.True(Assert.Single(Lane(picture, "Seen every six weeks").Shapes, s => s.Kind == TimelineShapeKind.Window).Width > 80);
        Assert.Contains(picture.Ticks, t => string.Equals(t.Text, "5 Sep", StringComparison.Ordinal));
        Assert.Contains(Lane(picture, "Placements").Shapes, s => s.Kind == TimelineShapeKind.Label && string.Equals(s.Text, "foster care, other", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("R1", "2016-11-30")]
    [InlineData("R2", "2017-01-15")]
    [InlineData("R3", "2021-12-31")]
    [InlineData("R4", "2021-03-31")]
    public void Nothing_runs_into_anything_else_and_all_of_it_is_within_the_picture(string id, string asAt)
    {
        var story = CaseStories.OfReviewed(id, asAt);
        foreach (var picture in CaseTimelineLayout.Of(CaseTimeline.Recent(story), TimelineSize.Full).Concat(CaseTimelineLayout.Of(CaseTimeline.Whole(story), TimelineSize.Small)))
        {
            var bottom = TimelineSize.Head;
            foreach (var lane in picture.Lanes)
            {
                Assert.Equal(bottom, lane.Top, Exactness);
                bottom = lane.Top + lane.Height;
                Assert.All(lane.Shapes, s => Assert.True(s.Y > lane.Top && s.Y < bottom && s.X >= picture.Scale.Left && s.Right <= TimelineSize.Width, $"{s.Kind} of {string.Join(' ', lane.Title)} stands outside its lane"));
                Assert.All(lane.Title, t => Assert.True(TextWidth.Of(t, picture.Size.Title) < picture.Scale.Left, t));
                foreach (var label in lane.Shapes.Where(s => s.Kind == TimelineShapeKind.Label))
                {
                    Assert.DoesNotContain(lane.Shapes, s => s != label && s.Y == label.Y && s.X < label.Right && s.Right > label.X);
                }

                foreach (var bar in lane.Shapes.Where(s => s.Kind == TimelineShapeKind.Period && s.Text.Length > 0))
                {
                    Assert.True(TextWidth.Of(bar.Text, picture.Size.Title - 1) <= bar.Width, bar.Text);
                }
            }

            Assert.True(picture.Height > bottom, "the picture ends below its last lane");
        }
    }

    [Fact]
    public void A_long_timeline_is_cut_into_pictures_that_fit_a_page_and_lose_nothing()
    {
        var rules = string.Join(',', Enumerable.Range(1, 60).Select(n => Visits.Replace("visits-test", $"visits-{n}", StringComparison.Ordinal).Replace("Seen every", $"Number {n}, seen every", StringComparison.Ordinal)));
        var story = CaseStories.OfText(rules, "2016-11-30", ("cases.csv", ["case_id,date_of_birth", "C1,2006-05-01"]), ("placements.csv", ["case_id,start_date,end_date", "C1,2016-09-01,"]), ("visits.csv", ["case_id,date"]));
        var pictures = CaseTimelineLayout.Of(CaseTimeline.Recent(story), TimelineSize.Full);
        Assert.InRange(pictures.Count, 3, 4);
        Assert.All(pictures, p => Assert.InRange(p.Height, 100, TimelineSize.Highest + 20));
        Assert.Equal(60, pictures.Sum(p => p.Lanes.Count(l => l.IsDuty)));
    }

    private const int Exactness = 6;

    private static readonly Comparer Nearly = new();

    private static CaseStory Placed(string file, string? line = null, string ended = "") => CaseStories.OfText(
        Visits,
        "2016-11-30",
        ("cases.csv", ["case_id,date_of_birth", "C1,2006-05-01"]),
        ("placements.csv", ["case_id,start_date,end_date", $"C1,2016-09-01,{ended}"]),
        (file, ["case_id,date", .. line is null ? [] : new[] { line }]));

    private static TimelineLane Lane(TimelinePicture picture, string title) => Assert.Single(picture.Lanes, l => string.Equals(string.Join(' ', l.Title), title, StringComparison.Ordinal));

    private static double At(TimelinePicture picture, string day) => picture.Scale.At(DayNumber.Of(TestFolder.Date(day)));

    private sealed class Comparer : IEqualityComparer<(double From, double To)>
    {
        public bool Equals((double From, double To) x, (double From, double To) y) => Math.Abs(x.From - y.From) < 0.001 && Math.Abs(x.To - y.To) < 0.001;

        public int GetHashCode((double From, double To) obj) => 0;
    }
}
