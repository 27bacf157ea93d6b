namespace ComplianceChecker.Reports.Pages;

/// <summary>A line across a timeline at the start of a day, month or year, with what stands above it.</summary>
/// <param name="Day">The day, as a day number.</param>
/// <param name="Text">What it says; empty where there is no room for it.</param>
/// <param name="Year">The year that begins with it, or that the timeline begins in; empty for others.</param>
internal sealed record TimelineTick(int Day, string Text, string Year);
