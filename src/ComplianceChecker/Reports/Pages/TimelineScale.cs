namespace ComplianceChecker.Reports.Pages;

/// <summary>Where days stand on a timeline, from left to right.</summary>
/// <param name="scope">The days.</param>
/// <param name="left">Where the first of them stands.</param>
/// <param name="right">Where the last of them stands.</param>
internal sealed class TimelineScale(TimelineScope scope, double left, double right)
{
    /// <summary>The days it shows.</summary>
    public TimelineScope Scope => scope;

    /// <summary>Where the first day stands.</summary>
    public double Left => left;

    /// <summary>Where the last day stands.</summary>
    public double Right => right;

    /// <summary>How wide a day is.</summary>
    public double DayWidth => (right - left) / Math.Max(1, scope.To - scope.From);

    /// <summary>Where a day stands; days beyond the edges stand on them.</summary>
    public double At(int day) => left + ((Math.Clamp(day, scope.From, scope.To) - scope.From) * DayWidth);

    /// <summary>Whether a day is shown.</summary>
    public bool Shows(int day) => day >= scope.From && day <= scope.To;
}
