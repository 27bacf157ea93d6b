using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>What a timeline of a case shows, and from when to when.</summary>
/// <param name="Scope">The days it shows.</param>
/// <param name="AsAt">The as-at date, as a day number.</param>
/// <param name="Periods">The periods of the case that reach into those days, by kind.</param>
/// <param name="Duties">The duties of which something lies in those days.</param>
internal sealed record CaseTimeline(TimelineScope Scope, int AsAt, IReadOnlyList<CasePeriods> Periods, IReadOnlyList<CaseDuty> Duties)
{
    /// <summary>The age of the child in whole years, a period a year; none without a date of birth.</summary>
    public CasePeriods? Ages { get; private init; }

    private const int RecentMonths = 24;
    private const int MonthsWorthAPicture = 3;
    private const int FewestDaysAhead = 45;
    private const int MostDaysAhead = 270;

    /// <summary>The last two years and what is next, in which every window can be told from the next.</summary>
    public static CaseTimeline Recent(CaseStory story)
    {
        var all = Whole(story);
        var from = HasHistory(all) ? RecentFrom(story.AsAt) : all.Scope.From;
        var farthest = story.Next.Count == 0 ? story.AsAt : story.Next.Max(o => o.Reading.Due);
        var ahead = Math.Clamp((story.AsAt - from) / 2, FewestDaysAhead, MostDaysAhead);
        return all.Within(new TimelineScope(from, story.AsAt + Math.Clamp(farthest - story.AsAt, FewestDaysAhead, ahead)));
    }

    /// <summary>Everything from the first record to the as-at date.</summary>
    public static CaseTimeline Whole(CaseStory story)
    {
        var periods = CasePeriods.Of(story.Report.Result.Extract, story.Case, story.AsAt);
        CaseDuty[] duties = [.. story.Running, .. story.Duties.Where(d => d.IsOwed && !story.Running.Contains(d))];
        var first = periods.SelectMany(p => p.All).Select(p => p.From)
            .Concat(duties.SelectMany(d => d.Obligations).Select(o => o.Obligation.Opened))
            .Concat(duties.SelectMany(d => d.Untold).Select(u => u.From))
            .DefaultIfEmpty(story.AsAt).Min();
        return new CaseTimeline(new TimelineScope(first, story.AsAt), story.AsAt, periods, duties) { Ages = AgesOf(story, first) };
    }

    /// <summary>Whether so much lies before the last two years that it is worth a picture of its own.</summary>
    public static bool HasHistory(CaseTimeline whole) =>
        whole.Scope.From < DayNumber.Of(DayNumber.ToDate(RecentFrom(whole.AsAt)).PlusMonths(-MonthsWorthAPicture));

    private static CasePeriods? AgesOf(CaseStory story, int first)
    {
        var born = story.Report.Result.Extract.Cases.Born[story.Case];
        return born == DayNumber.None || born > story.AsAt ? null : new CasePeriods("Age", [..
            from age in Enumerable.Range(0, Timescales.Ages.On(story.AsAt, born, LeapDayBirthday.FirstOfMarch) + 1)
            let ends = Timescales.Ages.Birthday(born, age + 1, LeapDayBirthday.FirstOfMarch)
            where ends > first
            select new CasePeriod(Timescales.Ages.Birthday(born, age, LeapDayBirthday.FirstOfMarch), ends, age.ToString(CultureInfo.InvariantCulture), [], "")]);
    }

    private static int RecentFrom(int asAt)
    {
        var day = DayNumber.ToDate(asAt).PlusMonths(-RecentMonths);
        return DayNumber.Of(day.Year, day.Month, 1);
    }

    private CaseTimeline Within(TimelineScope scope) => this with
    {
        Scope = scope,
        Ages = Ages is null ? null : Ages with { All = [.. Ages.All.Where(a => a.To > scope.From)] },
        Periods = [.. Periods.Select(p => p with { All = [.. p.All.Where(r => r.To > scope.From)] }).Where(p => p.All.Count > 0)],
        Duties = [.. Duties.Where(d => d.Obligations.Any(o => LaneClock.Reached(o, AsAt) >= scope.From) || d.Untold.Any(u => u.To > scope.From))],
    };
}
